import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { playScenario } from './play-scenario.js';
import { printed } from './print.js';
import { playRandomKills, scenario } from './scenarios/02-random-kills.js';

const orders = 500;
const count = 20;
const seed = 20_261;
const timeout = 3_600_000;

describe('B1 while any part is killed at random', () => {
  // The story ends by itself when nothing moves any more, however slow the machine is.
  it(
    `B1 none of ${orders} orders is lost or doubled by ${count} kills over all parts`,
    { timeout },
    async () => {
      const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
      const folder = join(String(process.env['TEST_FOLDER']), `faults-${process.pid}`);
      const outcome = await playScenario(
        { ...scenario, play: (stage) => playRandomKills(stage, { orders, count, seed }) },
        { folder, seed, scale: orders / 10_000, version },
      );
      process.stdout.write(`${printed(outcome)}\n`);
      expect(outcome.broken).toEqual([]);
      expect(outcome.counted.filter(({ holds }) => !holds)).toEqual([]);
    },
  );
});
