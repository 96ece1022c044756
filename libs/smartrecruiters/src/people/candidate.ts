/** A person as SmartRecruiters lists them, as far as we read it. */
export interface CandidateSummary {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Who is to be created. */
export interface CandidateInput {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** One page of a search; there is another one when there is a `nextPageId`. */
export interface CandidatePage {
  readonly content: readonly CandidateSummary[];
  readonly nextPageId?: string;
}

/** Reads what is needed of a candidate; undefined where the id is missing. Absent names are empty. */
export function readCandidate(body: Readonly<Record<string, unknown>>): CandidateSummary | undefined {
  const { id, firstName, lastName, email } = body;
  if (typeof id !== 'string' || id === '') return undefined;
  return { id, firstName: textOf(firstName), lastName: textOf(lastName), email: textOf(email) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
