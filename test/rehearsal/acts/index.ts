import type { Tree } from '../../bench/tree.js';
import type { Act } from '../scene.js';
import { failover, kills } from './kills.js';
import { rolls, upgrade } from './rolls.js';
import { rotations } from './rotations.js';

/** What is done to one release: the backup comes before everything that it has to survive. */
export function actsOfOneRelease(next: Tree, backUp: Act): Act[] {
  return [backUp, ...kills, ...rolls(next, 'to another build'), ...rotations, failover];
}

/** What is done to get from one release to the next, and back. */
export function actsOfTwoReleases(now: Tree, before: Tree): Act[] {
  return upgrade(now, before);
}
