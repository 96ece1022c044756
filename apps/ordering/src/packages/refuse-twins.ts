import { type InputError, Problem } from '@assay/contracts';
import type { Catalog } from '@assay/contracts/ordering';

/** Refuses a catalogue in which an id stands for two packages, or for two parts of one. */
export function refuseTwins(packages: Catalog['packages']): void {
  const errors = [
    ...twins(packages).map((index) => twinAt(`/packages/${index}/id`, 'package of this account')),
    ...packages.flatMap(({ assessments }, index) =>
      twins(assessments).map((part) =>
        twinAt(`/packages/${index}/assessments/${part}/id`, 'assessment of this package'),
      ),
    ),
  ];
  if (errors.length > 0) throw new Problem('invalid-input', {}, { errors });
}

/** The places where an id is repeated. */
function twins(items: readonly { readonly id: string }[]): number[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const repeated = seen.has(id);
    seen.add(id);
    return repeated ? [index] : [];
  });
}

function twinAt(pointer: string, what: string): InputError {
  return { pointer, message: `must not be the id of another ${what}` };
}
