import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../journeys/world.fixture.js';
import { readForeign } from './attacks/foreign-reads.js';
import { attackTokens } from './attacks/token-attacks.js';
import type { Figure } from './scenario.js';

/** As few as each kind has once; `npm run faults -- 21 22 23 24 25` has all of them, and very many more. */
const how = { seed: 20_261, scale: 0.05 };

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const broken = (figures: readonly Figure[]): readonly Figure[] =>
  figures.some(({ holds }) => !holds) ? figures : [];

describe('whoever attacks', () => {
  it('is let in by no token that is forged, broken, ended or somebody else’s', async () => {
    expect(broken(await attackTokens(world, how))).toEqual([]);
  });

  it('is told of another company what is told of one that is not there', async () => {
    expect(broken(await readForeign(world, how))).toEqual([]);
  });
});
