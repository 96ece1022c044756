/** What a problem means to the caller. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'unavailable'
  | 'internal';

/** One entry of the catalogue: a sentence for a person, what it means, whether later can help, what it mentions. */
export interface ProblemEntry {
  readonly title: string;
  readonly kind: ProblemKind;
  readonly retry: 'never' | 'later';
  readonly params: readonly string[];
}

/** One line of the catalogue. */
export const entry = <P extends string>(
  kind: ProblemKind,
  title: string,
  params: readonly P[] = [],
  retry: 'never' | 'later' = 'never',
) => ({ kind, title, retry, params }) as const;
