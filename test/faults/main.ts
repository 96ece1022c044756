import 'reflect-metadata';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../tools/progress.mjs';
import { bites, playBroken } from './broken/play-broken.js';
import { isWanted, readOptions } from './options.js';
import { writeRow } from './page/write-row.js';
import { playScenario } from './play-scenario.js';
import { printed, type Outcome } from './print.js';
import { scenarios } from './scenarios/index.js';

/** Plays the scenarios that the words choose, one after the other; gives the exit code. */
export async function faults(given: readonly string[], folder: string): Promise<number> {
  const { seed, scale, json, keep, write, broken, words } = readOptions(given);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  if (broken) return (await playBroken(words, { seed, version, folder })).every(bites) ? 0 : 1;
  const chosen = scenarios.filter((scenario) => isWanted(words, scenario));
  if (chosen.length === 0)
    throw new Error(
      `there is no such scenario: choose of ${scenarios.map(({ number, title }) => `${number} ${title}`).join(', ')}`,
    );
  const outcomes: Outcome[] = [];
  for (const [index, scenario] of chosen.entries()) {
    say(`${scenario.number} ${scenario.title} …`);
    const own = join(folder, `${scenario.number}-${index}`);
    const outcome = await playScenario(scenario, { seed, scale, version, folder: own });
    outcomes.push(outcome);
    process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${printed(outcome)}\n`);
    if (write) await writeRow(outcome, version);
    // What is left says why.
    if (outcome.holds && !keep) await rm(own, { recursive: true, force: true });
  }
  return outcomes.every(({ holds }) => holds) ? 0 : 1;
}
