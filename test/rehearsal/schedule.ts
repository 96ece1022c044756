/** How the load goes on. */
export type Pace = 'steadily' | 'slowly' | 'enough';

/** How far a rehearsal has come. */
export interface Progress {
  /** Orders that somebody has begun to place. */
  readonly begun: number;
  readonly actsBegun: number;
  readonly actsEnded: number;
}

/** At how many accepted orders each act begins: what happens is counted in steps of the story, not in seconds. */
export function beginnings(orders: number, acts: number): number[] {
  return Array.from({ length: acts }, (_, act) => Math.floor(((act + 1) * orders) / (acts + 1)));
}

/**
 * Orders are placed steadily up to the next act. An act that takes longer than its share of them never runs without
 * load: orders then go on slowly, on top of those that were asked for.
 */
export function paceOf({ begun, actsBegun, actsEnded }: Progress, orders: number, acts: number): Pace {
  if (actsEnded === acts) return begun < orders ? 'steadily' : 'enough';
  return begun < (beginnings(orders, acts)[actsBegun] ?? orders) ? 'steadily' : 'slowly';
}
