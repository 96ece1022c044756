import { unknownParts } from '@assay/orders';
import { Problem } from './problem.js';

const mostNamed = 20;

interface Part {
  readonly id: string;
}

/** Throws the problem that the order has no such assessment, with the ids of those it has, where one is reported. */
export function refuseUnknownAssessments(parts: readonly Part[], reported: readonly Part[]): void {
  const [assessmentId] = unknownParts(parts, reported);
  if (assessmentId === undefined) return;
  const named = parts.slice(0, mostNamed).map(({ id }) => id);
  const more = parts.length - named.length;
  const assessmentIds = `${named.join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
  throw new Problem('assessment-not-found', { assessmentId, assessmentIds });
}
