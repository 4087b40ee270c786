// A member closes the office: nothing can be read any more, and the way back shows nothing.

import assert from 'node:assert/strict';

export const title = 'A closed office shows nothing';

export default async function ({ page, office, signIn }) {
  await signIn('lead');
  await page.goto(new URL('/people', office.desk).href);
  assert.match(await page.locator('main').innerText(), /Nuradin Rakay|Ermek Abdreshev/);
  await page.locator('form[action="/close"] button').click();
  await page.waitForLoadState();
  await page.goBack();
  await page.waitForLoadState();
  assert.doesNotMatch(await page.locator('body').innerText(), /Rakay|Abdreshev|Zhagiparov/, 'going back shows a name');
  await page.goto(new URL('/people', office.desk).href);
  assert.ok(await page.locator('[name="passphrase"]').count(), 'the closed office must ask for a passphrase');
  assert.doesNotMatch(await page.locator('body').innerText(), /Rakay|Abdreshev/);
}
