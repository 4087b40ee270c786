// A member brings in two lists, compares them line by line, makes one person of two records, signs the line, and takes
// the judgement back: everything is again as it was.

import assert from 'node:assert/strict';

export const title = 'Two lists come in, are compared, one merge is made and undone';

const OURS = ['Name,Birth date,Status,Place', 'Ойдан Бірінші,1990-02-03,missing,Almaty', 'Made-up Third,1991-01-02,missing,Shymkent'];
const THEIRS = ['Name,Birth date,Status,Place', 'Oidan Birinshi,1990-02-03,dead,Almaty', 'O. Ekinshi,,held,Almaty'];

export default async function ({ page, office, signIn }) {
  await signIn('documenter');
  const go = (path) => page.goto(new URL(path, office.desk).href);
  const text = () => page.locator('main').innerText();
  await go('/language/en?back=/import');
  await bring(page, office, 'Our made-up list', OURS);
  await bring(page, office, 'Their made-up list', THEIRS);

  await looked(page, office);
  await go('/reconcile');
  await page.selectOption('[name="ours"]', { label: 'Our made-up list' });
  await page.selectOption('[name="theirs"]', { label: 'Their made-up list' });
  await page.fill('[name="title"]', 'For the lawyers');
  await page.locator('form[action="/reconcile"] button').click();
  await page.waitForLoadState();
  const comparison = new URL(page.url()).pathname;
  assert.match(await text(), /0 of \d lines are signed/);

  await go(`${comparison}?group=unplaced`);
  const row = page.locator('tr', { hasText: 'Oidan Birinshi' }).first();
  assert.match(await row.innerText(), /Ойдан Бірінші/, 'the other script is not recognised');
  await row.locator('a', { hasText: 'Side by side' }).first().click();
  await page.waitForLoadState();
  const pair = new URL(page.url()).pathname;
  assert.match(await text(), /What it weighs[^]*bits/, 'the weights are not shown');
  assert.ok(await page.locator('figure img').first().evaluate((image) => image.complete && image.naturalWidth > 0));

  // By keyboard alone: to the button, and Enter.
  await page.locator('button[value="same"]').focus();
  await page.keyboard.press('Enter');
  // Judging leads back to where the member came from.
  await page.waitForURL((address) => address.pathname === comparison);

  await go(`${comparison}?group=conflict`);
  assert.match(await text(), /Oidan Birinshi/, 'the person is not on both lists now');
  await page.locator('form[action$="/sign"] button').first().click();
  await page.waitForLoadState();
  assert.match(await text(), /1 of \d lines are signed/);

  const records = pair.split('/').slice(-2);
  await go(`/people/${records[0]}`);
  const person = await text();
  assert.match(person, /Our made-up list/);
  assert.match(person, /Their made-up list/, 'the page does not show both records');

  await go('/matching');
  await page.locator('a[href^="/matching/undo/"]').first().click();
  await page.waitForLoadState();
  await page.fill('[name="reason"]', 'it was his brother');
  await page.locator('form[action^="/matching/undo/"] button').click();
  await page.waitForLoadState();
  assert.match(await text(), /The judgement has been taken back/);
  for (const [at, list] of ['Their made-up list', 'Our made-up list'].entries()) {
    await go(`/people/${records[at]}`);
    const alone = await text();
    assert.ok(alone.includes(list) || alone.includes(list.replace('Their', 'Our')), 'the record lost its list');
    assert.ok(!(alone.includes('Our made-up list') && alone.includes('Their made-up list')), 'the records are still one person');
  }
  await go(`${comparison}?group=unplaced`);
  assert.match(await text(), /It was signed as something else/, 'the signed line does not say that it was overtaken');
}

async function bring(page, office, name, lines) {
  await page.goto(new URL('/import', office.desk).href);
  const buffer = Buffer.from(lines.join('\n'));
  await page.setInputFiles('[name="file"]', { name: 'list.csv', mimeType: 'text/csv', buffer });
  await page.fill('[name="title"]', name);
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  await page.locator('form[action$="/enter"] button').click();
  await page.waitForLoadState();
  await until(page, /The list has been entered/);
}

/** Waits until the register has been looked through for pairs. */
async function looked(page, office) {
  await page.goto(new URL('/matching', office.desk).href);
  await until(page, /records were compared/);
}

async function until(page, pattern) {
  for (let look = 0; look < 100; look += 1) {
    if (pattern.test(await page.locator('main').innerText())) return;
    await page.waitForTimeout(150);
    await page.reload();
  }
  throw new Error(`${pattern} was never there: ${(await page.locator('main').innerText()).slice(0, 300)}`);
}
