/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The middle value; of an even number the lower of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** By how many percent a value is larger than the first one. */
export function growth(first: number, later: number): number {
  return Math.round((later / first - 1) * 100);
}

/** A number as a table shows it: three digits, no more. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

/** What is left of one item of a record of numbers, for each of so many. */
export function share<T extends Readonly<Record<string, number>>>(
  before: T,
  after: T,
  count: number,
): Record<keyof T, number> {
  const entries = Object.entries(after).map(([name, value]) => [name, (value - (before[name] ?? 0)) / count]);
  return Object.fromEntries(entries) as Record<keyof T, number>;
}
