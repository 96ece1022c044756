import { type InputError, Problem } from '@assay/contracts';
import type { ResultBody } from '@assay/contracts/results';

/** Refuses a result that speaks of the same assessment twice: nobody could say which of the two counts. */
export function refuseAmbiguous({ assessments }: ResultBody): void {
  const ids = assessments.map(({ id }) => id);
  const errors: InputError[] = ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ pointer: `/assessments/${index}/id`, message: 'must not name an assessment twice' }]
      : [],
  );
  if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
}
