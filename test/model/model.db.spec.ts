import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginning, type Beginning } from './beginning.js';
import { modelOptions } from './options.js';
import { playStories } from './play-stories.js';

const options = modelOptions(process.env);

let world: Beginning;

beforeAll(async () => {
  world = await beginning();
});
afterAll(() => world.product.stop());

describe('whatever people, machines and time do, in whichever order', () => {
  it(
    'nothing is lost, doubled, shown to others or left undone',
    { timeout: options.runs * options.steps * 1000 },
    async () => {
      const tally = await playStories(world, options);
      const counted = [...tally.counts].map(([name, count]) => `${name} ${count}`).join(', ');
      process.stdout.write(`seed ${options.seed}: ${counted}\n`);
      expect(tally.of('stories')).toBe(options.path === undefined ? options.runs : 1);
    },
  );
});
