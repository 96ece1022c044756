import type { Scenario } from '../scenario.js';
import { scenario as randomKills } from './02-random-kills.js';
import { scenario as httpAbuse } from './21-http-abuse.js';
import { scenario as tokenAttacks } from './22-token-attacks.js';
import { scenario as foreignReads } from './23-foreign-reads.js';
import { scenario as injections } from './24-injections.js';
import { scenario as canaries } from './25-canaries.js';

/** Every scenario, by the numbers of the plan. */
export const scenarios: readonly Scenario[] = [
  randomKills,
  httpAbuse,
  tokenAttacks,
  foreignReads,
  injections,
  canaries,
];
