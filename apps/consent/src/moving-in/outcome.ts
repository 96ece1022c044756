import type { ImportOutcome } from '@assay/contracts/consent';

/** What there is to do for something that moves in. */
export type ToDo = 'create' | 'change' | 'nothing';

const told: Readonly<Record<ToDo, ImportOutcome>> = {
  create: 'would-create',
  change: 'would-change',
  nothing: 'unchanged',
};

const done: Readonly<Record<ToDo, ImportOutcome>> = {
  create: 'created',
  change: 'changed',
  nothing: 'unchanged',
};

/** How it is said: what was done, or what would be. */
export function outcomeOf(toDo: ToDo, apply: boolean): ImportOutcome {
  return (apply ? done : told)[toDo];
}
