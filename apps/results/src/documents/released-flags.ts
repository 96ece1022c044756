import { createHash } from 'node:crypto';
import type { Flag, FlagReview } from '@assay/contracts/results';

/** A flag with the name it keeps through all versions, and what a person decided about it. */
export interface KnownFlag {
  readonly flagId: string;
  readonly flag: Flag;
  readonly reviewed: FlagReview | undefined;
}

/** Decisions of people by flag. */
export type FlagReviews = Readonly<Record<string, FlagReview>>;

/** The flags with their names and reviews; the same observation has the same name in every version. */
export function knownFlags(flags: readonly Flag[], reviews: FlagReviews): KnownFlag[] {
  const seen = new Map<string, number>();
  return flags.map((flag) => {
    const { kind, severity, text, evidence } = flag;
    const contents = JSON.stringify([kind, severity, text, evidence?.url ?? '', evidence?.text ?? '']);
    const before = seen.get(contents) ?? 0;
    seen.set(contents, before + 1);
    const flagId = createHash('sha256').update(`${before} ${contents}`).digest('hex').slice(0, 16);
    return { flagId, flag, reviewed: reviews[flagId] ?? flag.reviewed };
  });
}

/** True for a flag that may leave: never a dismissed one and, behind the gate, only what a person confirmed. */
export function isReleased({ reviewed }: KnownFlag, gated: boolean): boolean {
  return gated ? reviewed?.decision === 'confirmed' : reviewed?.decision !== 'dismissed';
}

/** The flags that may leave. */
export function releasedFlags(flags: readonly Flag[], reviews: FlagReviews, gated: boolean): Flag[] {
  return knownFlags(flags, reviews)
    .filter((known) => isReleased(known, gated))
    .map(({ flag }) => flag);
}
