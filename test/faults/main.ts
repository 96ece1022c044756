import 'reflect-metadata';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say } from '../../tools/progress.mjs';
import { bites, playBroken } from './broken/play-broken.js';
import { each } from './each.js';
import { isWanted, type Options, readOptions } from './options.js';
import { writeRow } from './page/write-row.js';
import { playScenario, type Setting } from './play-scenario.js';
import { type Outcome, printed, summed } from './print.js';
import type { Scenario } from './scenario.js';
import { scenarios } from './scenarios/index.js';

/** Plays the scenarios that the words choose, some of them at once; gives the exit code. */
export async function faults(given: readonly string[], folder: string): Promise<number> {
  const options = readOptions(given);
  const { seed, scale, lanes, broken, words } = options;
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  if (broken) return (await playBroken(words, { seed, version, folder })).every(bites) ? 0 : 1;
  const chosen = scenarios.filter((scenario) => isWanted(words, scenario));
  if (chosen.length === 0)
    throw new Error(
      `there is no such scenario: choose of ${scenarios.map(({ number, title }) => `${number} ${title}`).join(', ')}`,
    );
  const outcomes: Outcome[] = [];
  const play = async (scenario: Scenario): Promise<void> => {
    const own = join(folder, `${scenario.number}-${scenarios.indexOf(scenario)}`);
    outcomes.push(await playAndTell(scenario, { seed, scale, version, folder: own }, options));
  };
  const [alone, others] = parted(chosen, ({ alone = false }) => alone);
  const [waiting, working] = parted(others, ({ waits = false }) => waits && lanes > 1);
  await each(alone, 1, play);
  await Promise.all([each(working, lanes, play), each(waiting, 1, play)]);
  if (outcomes.length > 1) say(summed(outcomes));
  return outcomes.every(({ holds }) => holds) ? 0 : 1;
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [first: T[], second: T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

async function playAndTell(scenario: Scenario, setting: Setting, options: Options): Promise<Outcome> {
  const { json, keep, write } = options;
  const { folder, version } = setting;
  say(`${scenario.number} ${scenario.title} …`);
  const outcome = await playScenario(scenario, setting).catch((error: unknown) =>
    unplayed(scenario, setting, error),
  );
  process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${printed(outcome)}\n`);
  if (write) await writeRow(outcome, version);
  // What is left says why.
  if (outcome.holds && !keep) await rm(folder, { recursive: true, force: true });
  return outcome;
}

/** The others are played all the same. */
function unplayed({ number, title }: Scenario, { seed, scale }: Setting, error: unknown): Outcome {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const broken = [`it could not be played: ${why}`];
  return { number, title, seed, scale, counted: [], broken, seconds: 0, holds: false };
}
