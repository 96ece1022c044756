import { execFile } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Outcome } from '../print.js';
import { withRow } from './with-row.js';

const run = promisify(execFile);
const path = 'docs/reliability.md';

/** Writes what came of a scenario into docs/reliability.md, with the version and the commit that it was played on. */
export async function writeRow(outcome: Outcome, version: string): Promise<void> {
  const files = globSync(`test/faults/scenarios/${String(outcome.number).padStart(2, '0')}-*.ts`);
  const file = files.find((one) => readFileSync(one, 'utf8').includes(outcome.title));
  if (file === undefined) throw new Error(`no file of test/faults/scenarios is: ${outcome.title}`);
  const day = new Date().toISOString().slice(0, 10);
  const commit = await commitOf();
  const origin = { file, day, version: [version, commit].join(' ').trim() };
  // In one go: another scenario may end meanwhile and write its own.
  writeFileSync(path, withRow(readFileSync(path, 'utf8'), outcome, origin));
}

// A copy without git has a version all the same.
async function commitOf(): Promise<string> {
  const found = await run('git', ['describe', '--always', '--dirty', '--exclude=*']).catch(() => undefined);
  return found?.stdout.trim() ?? '';
}
