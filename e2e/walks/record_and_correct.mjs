// A documenter enters a made-up person, records a status, corrects it, and finds the first one still there.

import assert from 'node:assert/strict';

export const title = 'A status is recorded, corrected, and nothing is lost';

export default async function ({ page, office, signIn, tolerate }) {
  tolerate(/422/); // a form that must be mended is shown again with that answer
  await signIn('documenter');
  await page.goto(new URL('/language/en?back=/people/new', office.desk).href);
  await page.fill('[name="name"]', 'Ойдан Шығарылған');
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForLoadState();
  const person = new URL(page.url()).pathname.match(/^\/people\/[0-9a-f]{32}/)?.[0];
  assert.ok(person, `no person's page but ${page.url()}`);

  await page.goto(new URL(`${person}/say?what=status`, office.desk).href);
  await page.check('[name="code"][value="held"]');
  await page.fill('[name="place"]', 'a made-up police station');
  await page.locator('main form button[type="submit"]').last().click();
  await page.goto(new URL(person, office.desk).href);
  assert.match(await page.locator('main').innerText(), /in custody/);

  await page.locator('main a[href*="/correct/"]').first().click();
  await page.check('[name="code"][value="released"]');
  await page.fill('[name="reason"]', '');
  await page.locator('main form button[type="submit"]').last().click();
  assert.match(await page.locator('main').innerText(), /reason/i, 'a correction without a reason must be refused');
  assert.ok(await page.isChecked('[name="code"][value="released"]'), 'what was chosen must be kept');
  await page.fill('[name="reason"]', 'the family saw him at home');
  await page.locator('main form button[type="submit"]').last().click();
  await page.goto(new URL(person, office.desk).href);
  const text = await page.locator('main').textContent();
  assert.match(text, /released/);
  assert.match(text, /the family saw him at home/, 'the reason is not shown');
  assert.match(text, /a made-up police station/, 'the first statement is gone');
}
