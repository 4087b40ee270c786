// A lawyer opens the office, finds a man whom the record prints in Latin letters by typing Cyrillic ones, and reads who
// says what of him.

import assert from 'node:assert/strict';

export const title = 'A person is found in another script, with who says what';
export const widths = [360, 1280];
export const shared = true;

export default async function ({ page, office, signIn, width }) {
  await signIn('lead');
  await page.goto(new URL('/language/en?back=/people', office.desk).href);
  await page.fill('[name="text"]', 'Жағыпаров');
  await page.locator('form[role="search"] button').click();
  await page.getByRole('link', { name: 'Yerlan Zhagiparov' }).first().click();
  const text = await page.locator('main').innerText();
  assert.match(text, /Yerlan Zhagiparov/);
  assert.match(text, /Ерлан Жагипаров/, 'the other spelling is missing');
  assert.match(text, /National Guard/, 'who held him is missing');
  assert.match(text, /reported, not confirmed/i, 'a death without two sources must not be stated');
  const sources = await page.locator('main a[href^="/sources/"]').count();
  assert.ok(sources > 10, `only ${sources} values name their source`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `the page is ${wide} px wide in a window of ${width}`);
  await page.locator('main a[href^="/sources/"]').first().click();
  assert.match(await page.locator('main').innerText(), /paraphrased/i, 'the source must say what kind of copy it is');
}
