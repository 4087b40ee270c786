// Opens the desk as one of the members that the demonstration office printed.

/** Signs in as the first member with `role` (any member when none is named); gives that member. */
export async function signIn(page, office, role) {
  const member = office.members.find((one) => !role || one.role === role);
  if (!member) throw new Error(`the demonstration has no ${role}`);
  await page.goto(office.desk);
  const name = page.locator('input[name="member"], select[name="member"], input[name="name"]').first();
  if (await name.count()) {
    const isChoice = (await name.evaluate((field) => field.tagName)) === 'SELECT';
    await (isChoice ? name.selectOption({ label: member.name }) : name.fill(member.name));
  }
  const passphrase = page.locator('[name="passphrase"]').first();
  await passphrase.fill(member.passphrase);
  await passphrase.locator('xpath=ancestor::form').locator('button, input[type=submit]').first().click();
  await page.waitForLoadState();
  // A large office takes a while to open; the page says how far it is and looks again by itself.
  await page.waitForURL((address) => address.pathname !== '/opening', { timeout: 60_000 });
  if (await page.locator('[name="passphrase"]').count()) {
    throw new Error(`the desk did not open for ${member.name}: ${(await page.locator('main').innerText()).slice(0, 200)}`);
  }
  return member;
}
