import type { TimelineEntries, TimelineLine } from '@assay/contracts';

/** Bytes of JSON that the list in an answer may have: with all that is around it, it fits one message of NATS (1 MiB). */
export const largestListBytes = 786_432;

/** The first items, as many as fit into one answer together, and at least one; a single item always fits. */
export function leadingThatFit<T>(items: readonly T[], bytes = largestListBytes): T[] {
  let used = 0;
  const end = items.findIndex((item) => (used += bytesOf(item)) > bytes);
  return end === -1 ? [...items] : items.slice(0, Math.max(end, 1));
}

/** The last items, as many as fit into one answer together, and at least one. */
export function trailingThatFit<T>(items: readonly T[], bytes = largestListBytes): T[] {
  return leadingThatFit(items.toReversed(), bytes).toReversed();
}

/** How many of a list are left out of an answer, where any are. */
export function omittedOf(known: number, told: number): { omitted?: number } {
  return known > told ? { omitted: known - told } : {};
}

/** A story from its oldest line to its newest; of one that is too long for an answer the newest lines are told. */
export function timelineThatFits(lines: readonly TimelineLine[], notRead = 0): TimelineEntries {
  const story = lines.toSorted((left, right) => Date.parse(left.at) - Date.parse(right.at));
  const entries = trailingThatFit(story);
  return { entries, ...omittedOf(story.length + notRead, entries.length) };
}

/** The bytes of a value as JSON, with what separates it from the next one. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '') + 1;
}
