// Watches a window while somebody walks: what a page must never do is a failure whatever the walk itself looks at.

/**
 * Collects, as sentences: errors in the console (broken content policy among them), requests to anyone but the office,
 * answers of 500 and above. `tolerate(pattern)` excuses console errors that a walk causes on purpose, such as a 404.
 */
export function watch(window, office) {
  const ours = [office.front, office.desk].filter(Boolean).map((address) => new URL(address).origin);
  const seen = [];
  const excused = [];
  window.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  window.on('weberror', (error) => seen.push(`script: ${error.error()?.message ?? error}`));
  window.on('request', (request) => {
    const address = new URL(request.url());
    const local = ['data:', 'blob:', 'about:'].includes(address.protocol);
    if (!local && !ours.includes(address.origin)) seen.push(`request to a third party: ${address.origin}`);
  });
  window.on('response', (response) => {
    if (response.status() >= 500) seen.push(`answer ${response.status()}: ${new URL(response.url()).pathname}`);
  });
  return {
    tolerate: (pattern) => excused.push(pattern),
    faults: () => seen.filter((fault) => !excused.some((pattern) => pattern.test(fault))),
  };
}
