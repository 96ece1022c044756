/** One line of the history: what it is, and what goes with it. */
export interface Line {
  readonly kind: string;
  readonly [member: string]: unknown;
}
