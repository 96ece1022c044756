import { type InputError, Problem, type ResultBody } from '@assay/contracts';

/** Refuses what the shapes of the body allow and nobody could make sense of. */
export function refuseAmbiguous({ assessments, submittedAt }: ResultBody): void {
  const ids = assessments.map(({ id }) => id);
  const errors: InputError[] = ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ pointer: `/assessments/${index}/id`, message: 'must not name an assessment twice' }]
      : [],
  );
  // ISO 8601 also knows weeks and days of the year, which JavaScript does not read.
  if (submittedAt !== undefined && Number.isNaN(Date.parse(submittedAt))) {
    errors.push({ pointer: '/submittedAt', message: 'must be a date and time such as 2026-11-20T16:02:10Z' });
  }
  if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
}
