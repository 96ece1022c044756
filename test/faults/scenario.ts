import type { StageNeeds } from './stage/stage-needs.js';
import type { Stage } from './stage/stage.js';

/** One thing that was counted, and whether it is as it has to be. */
export interface Figure {
  readonly what: string;
  readonly found: number;
  /** What it has to be, in words; absent for what is only told. */
  readonly bound?: string;
  readonly holds: boolean;
}

/** What a scenario counted. */
export interface Figures {
  readonly counted: readonly Figure[];
}

/** How a scenario is played: 1 is the scale of the plan, and the seed draws what strikes when. */
export interface How {
  readonly seed: number;
  readonly scale: number;
}

/** One row of the plan of faults (docs/reliability.md). */
export interface Scenario {
  readonly number: number;
  /** A sentence that a product owner can read. */
  readonly title: string;
  readonly needs: StageNeeds;
  /** It compares how long things take: nothing else is played meanwhile. */
  readonly alone?: boolean;
  /** It waits most of its time, for leases that end or somebody who is away for minutes: it is played beside the others. */
  readonly waits?: boolean;
  /** Plays it; throws only when it could not be played. */
  play(stage: Stage, how: How): Promise<Figures>;
}

/** A figure that has to be exactly this. */
export function exactly(what: string, found: number, wanted: number): Figure {
  return { what, found, bound: String(wanted), holds: found === wanted };
}

/** A figure that has to be at least this. */
export function atLeast(what: string, found: number, least: number): Figure {
  return { what, found, bound: `≥ ${least}`, holds: found >= least };
}

/** A figure that may be at most this. */
export function atMost(what: string, found: number, most: number): Figure {
  return { what, found, bound: `≤ ${most}`, holds: found <= most };
}

/** A figure that is only told. */
export function told(what: string, found: number): Figure {
  return { what, found, holds: true };
}

/** A number of the plan at this scale, and never less than the least that still shows something. */
export function scaled(number: number, scale: number, least = 1): number {
  return Math.max(least, Math.round(number * scale));
}
