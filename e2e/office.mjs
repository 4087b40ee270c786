// A demonstration office for walks: starts the program, reads the addresses and passphrases that it prints, stops it.
// Each office has its own temporary folder, so walks that change things cannot disturb each other.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PATIENCE = 120_000;

/** The command that shows the demonstration: TIZIM names another program, words separated by spaces. */
export function program() {
  if (process.env.TIZIM) return process.env.TIZIM.split(' ');
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const built = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', 'tizim');
  if (!existsSync(built)) throw new Error(`${built} is not there; build it with cargo build`);
  return [built];
}

/** Starts an office. Gives { front, desk, members: [{ name, role, passphrase }], stop() }. */
export async function openOffice(command = program()) {
  const [front, desk] = await Promise.all([freePort(), freePort()]);
  const child = spawn(
    command[0],
    [...command.slice(1), 'demo', '--front', `127.0.0.1:${front}`, '--desk', `127.0.0.1:${desk}`],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const office = { members: [], stop: () => stop(child) };
  try {
    await announced(child, office);
    await Promise.all([answers(office.front), answers(office.desk)]);
  } catch (why) {
    await office.stop();
    throw why;
  }
  return office;
}

/** Reads lines until both addresses and the members are known: `member NAME ROLE PASSPHRASE WORDS`. */
function announced(child, office) {
  return new Promise((resolve, reject) => {
    const said = [];
    const fail = (what) => reject(new Error(`the office did not open: ${what}\n${said.slice(-15).join('\n')}`));
    const late = setTimeout(() => fail(`nothing for ${PATIENCE / 1000} s`), PATIENCE);
    let settle;
    const hear = (line) => {
      said.push(line);
      read(line, office);
      if (!office.front || !office.desk || !office.members.length) return;
      // The members come as a block: wait a moment for the last of them.
      clearTimeout(settle);
      settle = setTimeout(() => { clearTimeout(late); resolve(); }, 200);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line));
    child.on('error', (why) => { clearTimeout(late); fail(why.message); });
    child.on('exit', (code) => { clearTimeout(late); fail(`it ended with ${code}`); });
  });
}

function read(line, office) {
  const [word, ...rest] = line.trim().split(/\s+/);
  if (word === 'front' || word === 'desk') office[word] = rest[0];
  // A name may have several words; the role is the first word that is one.
  if (word !== 'member') return;
  const roles = ['lead', 'documenter', 'operator', 'volunteer', 'keeper', 'source-keeper', 'source_keeper', 'reviewer'];
  const at = rest.findIndex((one) => roles.includes(one));
  if (at < 1) throw new Error(`a member line without a known role: ${line}`);
  const passphrase = rest.slice(at + 1).join(' ');
  office.members.push({ name: rest.slice(0, at).join(' '), role: rest[at], passphrase });
}

async function answers(address) {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      await fetch(address, { redirect: 'manual' });
      return;
    } catch (why) {
      if (Date.now() > end) throw new Error(`${address} does not answer: ${why.cause?.code ?? why.message}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => { clearTimeout(force); resolve(); });
    child.kill('SIGTERM');
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
