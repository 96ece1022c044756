/** For a part of Assay that does not answer: it is back within seconds, and looking for it disturbs nobody outside. */
export const ownFault = { base: 1, cap: 10 };

/** Returns a random delay in seconds between 0 and min(cap, base * 2^(attempt-1)); attempts count from 1. */
export function backoffSeconds(
  attempt: number,
  { base = 2, cap = 300 }: { base?: number; cap?: number } = {},
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(cap, base * 2 ** Math.min(Math.max(attempt - 1, 0), 30));
  return random() * ceiling;
}
