import { resolve } from 'node:path';
import { DatabaseServer } from './database-server.js';
import { describeMachine, machineNow } from './machine.js';
import type { Measure, Scene } from './measure.js';
import { MEASURES } from './measures/index.js';
import { readArguments } from './parameters.js';
import { keep } from './report.js';
import { earlierTree, treeOfNow } from './tree.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs the measures that the words choose, all of them without words; gives the exit code. */
export async function bench(given: readonly string[], folder: string): Promise<number> {
  const { words, parameters } = readArguments(given);
  const chosen = MEASURES.filter(({ name }) => words.length === 0 || words.includes(name));
  const unknown = words.filter((word) => !MEASURES.some(({ name }) => name === word));
  if (unknown.length > 0) {
    say(`there is no ${unknown.join(', ')}: choose of ${MEASURES.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const server = await DatabaseServer.start(folder);
  try {
    const scene = {
      server,
      folder,
      parameters,
      say,
      now: await treeOfNow(),
      earlier: chosen.every(({ ofNow }) => ofNow) ? undefined : await earlierTree(say),
    };
    let failed = 0;
    for (const measure of chosen) failed += (await measured(measure, scene, given)) ? 0 : 1;
    return failed === 0 ? 0 : 1;
  } finally {
    await server.remove();
  }
}

/** One measure fails alone: the others are still worth their time. */
async function measured(measure: Measure, scene: Scene, given: readonly string[]): Promise<boolean> {
  const before = machineNow(scene.folder);
  say(`${measure.name}: ${describeMachine(before)}`);
  try {
    const outcome = await measure.run(scene);
    const after = machineNow(scene.folder);
    for (const row of outcome.rows) say(`  ${JSON.stringify(row)}`);
    keep(resolve('docs'), measure, outcome, {
      before,
      after,
      given,
      order: MEASURES.map(({ name }) => name),
    });
    return true;
  } catch (error) {
    say(`${measure.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    return false;
  }
}
