import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { say } from '../../tools/progress.mjs';
import { anotherBuild, treeAt, treeOfNow } from '../bench/tree.js';
import { accountOf } from './account.js';
import { actsOfOneRelease, actsOfTwoReleases } from './acts/index.js';
import { type Options, readOptions } from './options.js';
import { Play } from './play.js';
import { printed } from './print.js';
import type { Act } from './scene.js';
import type { Tree } from '../bench/tree.js';

/** What is started, and what is done to it. */
interface Plan {
  readonly begins: Tree;
  readonly acts: readonly Act[];
  readonly bucket: boolean;
}

/** Rehearses what the words choose; gives the exit code. */
export async function rehearse(given: readonly string[], folder: string): Promise<number> {
  const options = readOptions(given);
  const play = new Play(folder);
  const { begins, acts, bucket } = await planOf(options, folder, play.backUp);
  const chosen = acts.filter(
    ({ name }) =>
      options.words.length === 0 || options.words.some((word) => name.toLowerCase().includes(word)),
  );
  if (chosen.length === 0)
    throw new Error(`there is no such act: choose of ${acts.map(({ name }) => name).join(', ')}`);
  say(`${options.orders} orders, ${chosen.length} acts`);
  const natsConf = await readFile(join(begins.root, 'docker/nats.conf'), 'utf8');
  const account = accountOf(
    await play.run({ build: begins, natsConf, bucket, acts: chosen, orders: options.orders }),
  );
  process.stdout.write(options.json ? `${JSON.stringify(account, null, 2)}\n` : `${printed(account)}\n`);
  return account.holds ? 0 : 1;
}

async function planOf({ previous }: Options, folder: string, backUp: Act): Promise<Plan> {
  const now = await treeOfNow();
  if (previous !== undefined) {
    const before = await treeAt('earlier', previous, say);
    if (!before) throw new Error(`--previous: git does not have ${previous}`);
    return { begins: before, acts: actsOfTwoReleases(now, before), bucket: false };
  }
  const next = await anotherBuild(resolve(folder, 'next'), '0.0.0-another-build');
  return { begins: now, acts: actsOfOneRelease(next, backUp), bucket: true };
}
