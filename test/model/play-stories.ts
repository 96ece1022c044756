import fc from 'fast-check';
import type { Beginning } from './beginning.js';
import { StandsStill, unlessItStands } from './stands-still.js';
import { comeToRest, holdsAtRest } from './holds-at-rest.js';
import type { ModelOptions } from './options.js';
import { steps } from './steps/index.js';
import type { Step } from './steps/step.js';
import { Tally } from './tally.js';

/** Plays stories until one breaks what has to hold; that one is made as short as it gets, and thrown with how to play it again. */
export async function playStories({ product, begin }: Beginning, options: ModelOptions): Promise<Tally> {
  const { runs, steps: most, seed, path, replay } = options;
  const tally = new Tally();
  const stories = fc.commands(steps, {
    maxCommands: most,
    size: 'max',
    ...(replay === undefined ? {} : { replayPath: replay }),
  });
  const play = async (story: Iterable<Step>): Promise<void> => {
    const facts = await begin();
    await fc.asyncModelRun(() => ({ model: facts, real: product }), story);
    await comeToRest(product);
    tally.add(done(story), facts);
    await holdsAtRest(facts, product);
  };
  let stands = false;
  const property = fc.asyncProperty(stories, async (story) => {
    // Whoever stands still holds what a shorter story needs.
    fc.pre(!stands);
    await unlessItStands(product, () => play(story)).catch((error: unknown) => {
      stands = error instanceof StandsStill;
      throw error;
    });
  });
  const found = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(path === undefined ? {} : { path }),
  });
  if (!found.failed) return tally;
  throw new Error(wordsOf(found, most), { cause: found.errorInstance });
}

function wordsOf(found: fc.RunDetails<[Iterable<Step>]>, most: number): string {
  const { counterexample, counterexamplePath, seed, numRuns, errorInstance } = found;
  const [story = []] = counterexample ?? [];
  const replay = /replayPath="([^"]*)"/.exec(fc.stringify(story))?.[1] ?? '';
  const again = `npm run model -- --steps=${most} --seed=${seed} --path=${counterexamplePath} --replay=${replay}`;
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const said = done(story).map((step) => `  ${String(step)}`);
  return [`story ${numRuns} breaks it: ${why}`, ...said, `again: ${again}`].join('\n');
}

/** The steps that were possible where they stood. */
export function done(story: Iterable<Step>): Step[] {
  return [...story].filter((step) => !('hasRan' in step) || step.hasRan === true);
}
