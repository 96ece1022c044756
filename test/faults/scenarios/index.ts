import type { Scenario } from '../scenario.js';
import { scenario as randomKills } from './02-random-kills.js';
import { scenario as spoiledLines } from './02-spoiled-lines.js';

/** Every scenario, by the numbers of the plan. */
export const scenarios: readonly Scenario[] = [randomKills, spoiledLines];
