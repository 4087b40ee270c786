// Walks through the program as people do: `node e2e/run.mjs [part of a walk's name …]`.
//
// A walk is a file in e2e/walks with
//   export const title = 'What somebody does';
//   export const widths = [360, 1280];     // default [1280]
//   export const scripts = [true, false];  // default both: every page works without scripts
//   export const shared = true;            // it changes nothing, so walks may share one office
//   export default async function ({ page, office, signIn, tolerate, width, scripts }) { … }
// It throws when something is not as it should be. Prints `N passed, N failed` and ends with 1 when any failed.

import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openBrowser, openWindow } from './browser.mjs';
import { openOffice } from './office.mjs';
import { signIn } from './sign_in.mjs';
import { watch } from './watch.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const PATIENCE = 15_000;

/** Every run of every walk in `folder` whose name holds one of `wanted` (all, when none is given). */
export async function runsOf(folder, wanted = []) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs')).sort();
  const runs = [];
  for (const name of names.filter((one) => !wanted.length || wanted.some((part) => one.includes(part)))) {
    const walk = await import(pathToFileURL(join(folder, name)));
    for (const scripts of walk.scripts ?? [true, false]) {
      for (const width of walk.widths ?? [1280]) runs.push({ name: name.replace('.mjs', ''), walk, scripts, width });
    }
  }
  return runs;
}

/** Walks once; gives the faults, none when all is well. */
export async function runOnce(browser, office, run) {
  const window = await openWindow(browser, run);
  const watched = watch(window, office);
  const page = await window.newPage();
  page.setDefaultTimeout(PATIENCE);
  const faults = [];
  try {
    const sign = (role) => signIn(page, office, role);
    await run.walk.default({ page, office, signIn: sign, tolerate: watched.tolerate, width: run.width, scripts: run.scripts });
  } catch (why) {
    faults.push(`${why.message}\n      at ${page.url()}`);
  }
  // One question to the page: what its console said before has arrived when the answer comes.
  await page.evaluate(() => 0).catch(() => {});
  faults.push(...watched.faults());
  if (faults.length) await keepPicture(page, run);
  await window.close();
  return faults;
}

async function keepPicture(page, run) {
  const folder = join(here, 'shots', 'failed');
  await mkdir(folder, { recursive: true });
  const name = `${run.name}-${run.scripts ? 'scripts' : 'plain'}-${run.width}.png`;
  await page.screenshot({ path: join(folder, name), fullPage: true }).catch(() => {});
}

/** Runs them all, one office for those that only look and a fresh one for each that changes something. */
export async function runAll(runs, { open = openOffice, say = console.log } = {}) {
  const browser = await openBrowser();
  let common;
  let failed = 0;
  try {
    for (const run of runs) {
      const began = Date.now();
      const office = run.walk.shared ? (common ??= await open()) : await open();
      const faults = await runOnce(browser, office, run).finally(() => run.walk.shared || office.stop());
      failed += faults.length ? 1 : 0;
      const how = `${run.scripts ? 'with scripts' : 'without scripts'}, ${run.width} px, ${Date.now() - began} ms`;
      say(`${faults.length ? 'FAILED' : 'ok'}  ${run.walk.title ?? run.name} (${how})`);
      for (const fault of faults) say(`    - ${fault}`);
    }
  } finally {
    await browser.close();
    await common?.stop();
  }
  say(`${runs.length - failed} passed, ${failed} failed`);
  return failed;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const runs = await runsOf(join(here, 'walks'), process.argv.slice(2));
    if (!runs.length) throw new Error('there is no such walk');
    process.exitCode = (await runAll(runs)) ? 1 : 0;
  } catch (why) {
    console.error(why.message);
    process.exitCode = 1;
  }
}
