// A documenter brings a spreadsheet in which two rows are bad, sees what would happen, enters it, sees the tally change,
// and undoes it all as one.

import assert from 'node:assert/strict';

export const title = 'A list with two bad rows comes in, changes a tally, and is undone';

const LIST = [
  'Name,Birth date,Status,Place',
  'Ойдан Бірінші,1990-02-03,missing,Almaty',
  'Ойдан Екінші,31.02.1990,missing,Almaty',
  ',1988-01-01,missing,Taraz',
  'Made-up Third,2 Jan 1991,missing,Shymkent',
].join('\n');

/** How many people with a name are missing, as the tallies page says. */
async function missing(page, office) {
  await page.goto(new URL('/tallies', office.desk).href);
  const row = page.locator('tr', { hasText: /^\s*missing/ }).first();
  return Number((await row.locator('td').first().innerText()).trim());
}

export default async function ({ page, office, signIn }) {
  await signIn('documenter');
  await page.goto(new URL('/language/en?back=/import', office.desk).href);
  const before = await missing(page, office);

  await page.goto(new URL('/import', office.desk).href);
  await page.setInputFiles('[name="file"]', { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await page.fill('[name="title"]', 'A made-up list');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  const trial = await page.locator('main').innerText();
  assert.match(trial, /There is no such day: 31\.02\.1990/, 'the bad date is not named');
  assert.match(trial, /The row has no name/, 'the row without a name is not named');
  assert.equal(await missing(page, office), before, 'the trial run entered something');

  await page.goBack();
  await page.locator('form[action$="/enter"] button').click();
  await page.waitForLoadState();
  await settled(page);
  assert.equal(await missing(page, office), before + 3, 'three people with a name came in as missing');
  await page.goto(new URL('/people?text=oidan', office.desk).href);
  assert.match(await page.locator('main').innerText(), /Ойдан Бірінші/, 'not found in Latin letters');

  await undo(page, office);
  assert.equal(await missing(page, office), before, 'the tally did not go back');
  await page.goto(new URL('/people?text=oidan', office.desk).href);
  assert.doesNotMatch(await page.locator('main').innerText(), /Ойдан Бірінші/);
}

/** Looks again until the batch is in. */
async function settled(page) {
  for (let look = 0; look < 50; look += 1) {
    if (/The list has been entered/.test(await page.locator('main').innerText())) return;
    await page.waitForTimeout(100);
    await page.reload();
  }
  throw new Error(`the batch did not end: ${(await page.locator('main').innerText()).slice(0, 300)}`);
}

/** Undoes the newest act that brought in several records. */
async function undo(page, office) {
  await page.goto(new URL('/log', office.desk).href);
  const acts = await page.locator('main a[href^="/log/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  for (const act of acts.filter((one) => /^\/log\/[0-9a-f]{32}$/.test(one))) {
    await page.goto(new URL(act, office.desk).href);
    const form = page.locator('form[action$="/undo"]');
    if (!(await form.count()) || !/Ойдан/.test(await page.locator('main').innerText())) continue;
    await form.locator('[name="reason"]').fill('brought in to try it');
    await form.locator('button').click();
    await page.waitForLoadState();
    return;
  }
  throw new Error('the log offers no act to undo');
}
