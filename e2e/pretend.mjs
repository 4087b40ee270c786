// Stands in for the program in the harness's own test: a page for each thing that a walk must notice.

import { createServer } from 'node:http';

const CSP = "default-src 'none'; script-src 'self'; img-src *; style-src 'self'; form-action 'self'";
const PAGES = {
  '/': '<h1>Fine</h1>',
  '/policy': '<h1>Styled</h1><p style="color:red">in line</p>',
  '/third': '<h1>Picture</h1><img src="http://127.0.0.1:9/x.png" alt="">',
  '/broken': ['<h1>Broken</h1>', 500],
  '/favicon.ico': ['', 204],
  '/script': '<h1>Script</h1><script src="/throw.js"></script>',
  '/throw.js': ['throw new Error("thrown")', 200, 'text/javascript'],
};

const address = (flag) => process.argv[process.argv.indexOf(flag) + 1];
for (const side of ['front', 'desk']) {
  const [host, port] = address(`--${side}`).split(':');
  createServer((request, response) => {
    const [body, status = 200, type = 'text/html'] = [PAGES[request.url] ?? ['Nothing', 404]].flat();
    response.writeHead(status, { 'content-type': type, 'content-security-policy': CSP });
    response.end(type === 'text/html' ? `<!doctype html><html lang="en">${body}` : body);
  }).listen(Number(port), host);
  console.log(`${side} http://${host}:${port}/`);
}
console.log('member Made Up lead one two three four five six');
console.log('member Other Person reviewer six five four three two one');
process.on('SIGTERM', () => process.exit(0));
