// A reader opens the front's first page in each language and finds the way to the others.

import assert from 'node:assert/strict';

export const title = 'The front page opens in three languages';
export const widths = [360, 1280];
export const shared = true;

export default async function ({ page, office, width }) {
  await page.goto(office.front);
  for (const language of ['kk', 'ru', 'en']) {
    await page.goto(new URL(language, office.front).href);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.notEqual((await page.locator('h1').first().innerText()).trim(), '', 'the page has no heading');
    for (const other of ['kk', 'ru', 'en'].filter((one) => one !== language)) {
      assert.ok(await page.locator(`a[href^="/${other}"]`).count(), `no way from ${language} to ${other}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `the page is ${wide} px wide in a window of ${width}`);
  }
}
