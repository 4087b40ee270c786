// A documenter reads the record's figures, makes a definition, brings in three made-up lists that share people, says who is
// the same, sees how the lists overlap, estimates, reads the warning, keeps it; the lead proposes it, the source keeper
// approves, and everyone reads it in three languages.

import assert from 'node:assert/strict';

export const title = 'Three lists become an estimate that two members publish';

/** So many people in each of the seven combinations of three lists. */
const OF_EACH = 8;
export const LISTS = ['Relatives', 'Hospitals', 'Lawyers'];

export default async function ({ page, office, signIn }) {
  const run = await estimated({ page, office, signIn });
  const text = () => page.locator('main').innerText();
  const kept = await text();
  assert.match(kept, /Dead of the drill: between \d+ and \d+ people in all, including 56 documented on lists/);
  assert.match(kept, /There are three lists\. Whether all three depend on each other cannot be tested/, 'the warning is missing');
  for (const image of await page.locator('figure img').all()) {
    await image.scrollIntoViewIfNeeded().catch(() => {});
  }
  const first = page.locator('figure img').first();
  assert.ok(await first.evaluate((image) => image.complete && image.naturalWidth > 0), 'the picture does not show');

  await published({ page, office, signIn, run });
  for (const [language, said] of [
    ['en', /Dead of the drill: between \d+ and \d+ people in all, including 56 documented/],
    ['ru', /Dead of the drill: всего от \d+ до \d+ человек, из них в списках записано 56/],
    ['kk', /Dead of the drill: барлығы \d+ мен \d+ адам аралығында, оның ішінде тізімдерде жазылғаны — 56/],
  ]) {
    await page.goto(new URL(`/${language}/estimates`, office.front).href);
    assert.match(await text(), said, language);
    await page.locator(`main a[href^="/${language}/estimates/"]`).first().click();
    await page.waitForLoadState();
    assert.match(await text(), said, language);
    assert.match(await text(), /tizim estimate/, 'nobody is told how to repeat it');
    assert.ok(await page.locator('figure img').first().evaluate((image) => image.complete && image.naturalWidth > 0));
  }
}

/** Everything up to the kept run; gives its address. The page shows it. */
export async function estimated({ page, office, signIn }) {
  const go = (path) => page.goto(new URL(path, office.desk).href);
  const text = () => page.locator('main').innerText();
  await signIn('documenter');
  await go('/language/en?back=/figures');
  await go('/figures/killed');
  assert.match(await text(), /at least 225/, 'the figures of the record are not there');

  await go('/definitions/new');
  await page.fill('[name="title"]', 'Dead of the drill');
  await page.selectOption('[name="measure"]', 'dead');
  await page.locator('form[action="/definitions/new"] button').last().click();
  await page.waitForLoadState();
  const definition = new URL(page.url()).pathname.split('/').pop();

  for (const [at, name] of LISTS.entries()) await bring(page, office, name, rows(at));
  await judged(page, office);

  await go('/estimates/new');
  await page.fill('[name="name"]', 'Drill of the three lists');
  await page.selectOption('[name="definition"]', definition);
  for (const name of LISTS) await page.getByLabel(name, { exact: true }).selectOption('alone');
  for (const method of ['classes', 'sparse']) await page.uncheck(`[name="method"][value="${method}"]`);
  await page.locator('form[action="/estimates/overlaps"] button').click();
  await page.waitForLoadState();
  assert.match(await text(), /Relatives \+ Hospitals \+ Lawyers|How the lists overlap/);
  assert.ok(await page.locator('figure img').first().evaluate((image) => image.complete && image.naturalWidth > 0));
  await page.locator('form[action="/estimates/run"] button').click();
  await page.waitForLoadState();
  await until(page, /The estimate is finished and not kept yet/);
  await page.locator('a[href="/estimates/now"]').click();
  await page.waitForLoadState();
  await page.locator('form[action="/estimates/keep"] button').click();
  await page.waitForLoadState();
  return new URL(page.url()).pathname;
}

/** The lead proposes the run, the source keeper approves. */
export async function published({ page, office, signIn, run }) {
  const go = (path) => page.goto(new URL(path, office.desk).href);
  await as(page, office, signIn, 'lead');
  await go(run);
  await page.locator('a[href^="/publishing/new"]').click();
  await page.waitForLoadState();
  assert.ok(await page.locator('[name="estimate"]:checked').count(), 'the estimate is not chosen beforehand');
  await page.locator('form[action="/publishing/new"] button').last().click();
  await page.waitForLoadState();
  const edition = new URL(page.url()).pathname;
  assert.match(await page.locator('main').innerText(), /Another member must approve it/);
  await as(page, office, signIn, office.members.find(({ role }) => role.includes('keeper')).role);
  await go(edition);
  await page.locator('form[action$="/approve"] button').click();
  await page.waitForLoadState();
}

/** Closes the office and opens it as somebody else. */
async function as(page, office, signIn, role) {
  await page.goto(new URL('/people', office.desk).href);
  await page.locator('form[action="/close"] button').click();
  await page.waitForLoadState();
  await signIn(role);
}

/** The people of the list with this number: those whose combination holds it. */
function rows(list) {
  const people = Array.from({ length: 7 * OF_EACH }, (_, at) => ({ at, mask: 1 + (at % 7) }));
  const on = people.filter(({ mask }) => (mask >> list) & 1);
  return ['Name,Birth date,Status', ...on.map(({ at }) => `${called(at)},${born(at)},dead`)];
}

const PARTS = ['bor', 'qam', 'zhel', 'tus', 'ner', 'dyq', 'shal', 'gum', 'pir', 'vot', 'lef', 'haz', 'ryn'];

/** A name that nobody has and that is like no other of them. */
function called(at) {
  const part = (turn) => PARTS[(at * (turn + 3) + turn * turn * 5 + Math.floor(at / 13) * (turn + 1)) % PARTS.length];
  const word = (turns) => turns.map(part).join('');
  const large = (text) => text[0].toUpperCase() + text.slice(1);
  return `${large(word([1, 2, 4]))} ${large(word([5, 7, 8]))}`;
}

function born(at) {
  const two = (number) => String(number).padStart(2, '0');
  return `${1950 + ((at * 17) % 55)}-${two(1 + ((at * 5) % 12))}-${two(1 + ((at * 11) % 28))}`;
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

/** Judges every pair of records of these lists: the same where name and birthday are, else different. */
async function judged(page, office) {
  await page.goto(new URL('/matching', office.desk).href);
  await until(page, /records were compared/);
  const ask = page.context().request;
  const known = new Set(Array.from({ length: 7 * OF_EACH }, (_, at) => called(at)));
  for (let turn = 0; turn < 12; turn += 1) {
    const queue = await (await ask.get(new URL('/matching', office.desk).href)).text();
    const ours = queue.split('<tr>').map(pairOf).filter((pair) => pair && pair.names.every((name) => known.has(name)));
    if (!ours.length) return;
    for (const { address, names } of ours) {
      const form = await (await ask.get(new URL(address, office.desk).href)).text();
      const hidden = (name) => form.split(`action="${address}"`)[1]?.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1];
      const verdict = names[0] === names[1] ? 'same' : 'different';
      if (!hidden('token')) continue;
      await ask.post(new URL(address, office.desk).href, {
        form: { token: hidden('token'), act: hidden('act'), verdict, reason: 'the same name and birthday, or not', back: '/matching' },
      });
    }
  }
  throw new Error('the pairs of the three lists do not end');
}

function pairOf(row) {
  const address = row.match(/href="(\/matching\/pair\/[0-9a-f]+\/[0-9a-f]+)"/)?.[1];
  const names = [...row.matchAll(/href="\/people\/[0-9a-f]+"[^>]*>(?:<bdi>)?([^<]+)</g)].map((found) => found[1].trim());
  return address && names.length === 2 ? { address, names } : undefined;
}

async function until(page, pattern) {
  for (let look = 0; look < 200; look += 1) {
    if (pattern.test(await page.locator('main').innerText())) return;
    await page.waitForTimeout(150);
    await page.reload();
  }
  throw new Error(`${pattern} was never there: ${(await page.locator('main').innerText()).slice(0, 400)}`);
}
