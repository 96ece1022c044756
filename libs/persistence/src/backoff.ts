/** Returns a random delay in seconds between 0 and min(cap, base * 2^(attempt-1)); attempts count from 1. */
export function backoffSeconds(
  attempt: number,
  { base = 2, cap = 300 }: { base?: number; cap?: number } = {},
  random: () => number = Math.random,
): number {
  const ceiling = Math.min(cap, base * 2 ** Math.min(Math.max(attempt - 1, 0), 30));
  return random() * ceiling;
}
