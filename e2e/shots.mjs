// Pictures of the pages in three languages at two widths: `node e2e/shots.mjs OUT [part of a page's name …]`.
// OUT is a folder; e2e/shots is one that git does not see.

import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, openWindow } from './browser.mjs';
import { openOffice } from './office.mjs';
import { PAGES } from './pages.mjs';
import { signIn } from './sign_in.mjs';

const [out = join(dirname(fileURLToPath(import.meta.url)), 'shots'), ...wanted] = process.argv.slice(2);
const pages = PAGES.filter(({ name }) => !wanted.length || wanted.some((part) => name.includes(part)));
await mkdir(out, { recursive: true });
const office = await openOffice();
const browser = await openBrowser();
try {
  for (const language of ['kk', 'ru', 'en']) {
    for (const width of [360, 1280]) await shoot(language, width);
  }
} finally {
  await browser.close();
  await office.stop();
}

async function shoot(language, width) {
  const window = await openWindow(browser, { scripts: true, width, locale: language });
  const page = await window.newPage();
  let signedIn = false;
  for (const one of pages) {
    if (one.at === 'desk' && !one.signedOut && !signedIn) {
      await signIn(page, office, one.role ?? 'lead');
      signedIn = true;
    }
    const answer = await page.goto(new URL(one.path.replace('LANG', language), office[one.at]).href);
    const path = join(out, `${one.name}-${language}-${width}.png`);
    await page.screenshot({ path, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    console.log(`${path} ${answer.status()}${wide > width ? ` is ${wide} px wide` : ''}`);
  }
  await window.close();
}
