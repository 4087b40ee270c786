// The harness itself: it must notice what a walk would not look for, and say so in its last line.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { openOffice } from './office.mjs';
import { runAll, runOnce } from './run.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const pretend = [process.execPath, join(here, 'pretend.mjs')];
let office;
let browser;

before(async () => {
  office = await openOffice(pretend);
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await office?.stop();
});

const visit = (path, scripts) => {
  const walk = { default: ({ page }) => page.goto(new URL(path, office.front).href) };
  return runOnce(browser, office, { name: 'harness', walk, scripts, width: 360 });
};

test('addresses_names_and_passphrases_are_read_from_the_lines', () => {
  assert.match(office.front, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.deepEqual(office.members, [
    { name: 'Made Up', role: 'lead', passphrase: 'one two three four five six' },
    { name: 'Other Person', role: 'reviewer', passphrase: 'six five four three two one' },
  ]);
});

for (const scripts of [true, false]) {
  const how = scripts ? 'with_scripts' : 'without_scripts';
  test(`a_plain_page_passes_${how}`, async () => assert.deepEqual(await visit('', scripts), []));
  test(`a_style_in_line_breaks_the_policy_${how}`, async () => assert.match((await visit('policy', scripts))[0], /^console: .*style/i));
  test(`a_request_to_a_third_party_fails_${how}`, async () => assert.match((await visit('third', scripts)).join(), /third party/));
  test(`an_answer_of_500_fails_${how}`, async () => assert.match((await visit('broken', scripts)).join(), /answer 500: \/broken/));
}

test('an_error_thrown_by_a_script_fails', async () => assert.match((await visit('script', true)).join(), /thrown/));

test('an_expected_404_can_be_excused', async () => {
  const goTo = ({ page }) => page.goto(new URL('gone', office.front).href);
  const run = { name: 'harness', scripts: true, width: 360 };
  assert.equal((await runOnce(browser, office, { ...run, walk: { default: goTo } })).length, 1);
  const excused = { default: (world) => (world.tolerate(/404/), goTo(world)) };
  assert.deepEqual(await runOnce(browser, office, { ...run, walk: excused }), []);
});

test('the_last_line_counts_and_a_failed_walk_says_why', async () => {
  const said = [];
  const fails = { title: 'Fails', default: () => { throw new Error('not as it should be'); } };
  const runs = [{ title: 'Works', default: () => {} }, fails].map((walk) => ({ name: 'harness', walk, scripts: true, width: 360 }));
  assert.equal(await runAll(runs, { open: () => openOffice(pretend), say: (line) => said.push(line) }), 1);
  assert.equal(said.at(-1), '1 passed, 1 failed');
  assert.match(said.join('\n'), /FAILED {2}Fails .*\n {4}- not as it should be/);
});

test('a_program_that_ends_at_once_is_named', async () => {
  await assert.rejects(openOffice(['/bin/false']), /the office did not open: it ended with 1/);
});
