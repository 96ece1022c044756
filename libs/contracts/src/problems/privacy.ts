import { entry, type ProblemEntry } from './entry.js';

/** What can be expected to go wrong when a person is erased. */
export const privacyProblems = {
  'certificate-not-ours': entry('invalid', 'This is not a certificate of ours, or it was changed.'),
  'erasure-not-found': entry('not-found', 'There is no erasure {erasureId}.', ['erasureId']),
  'order-erased': entry(
    'conflict',
    'The candidate of the order {orderId} was erased, so nothing is kept of it any more.',
    ['orderId'],
  ),
  'orders-open': entry(
    'conflict',
    'There are {count} orders of this person that are open, or whose result SmartRecruiters has not got. Ask again with cancelOpen to end them.',
    ['count'],
  ),
  'person-busy': entry(
    'unavailable',
    'Something about this person is on its way at this moment. Please try again.',
    [],
    'later',
  ),
} as const satisfies Record<string, ProblemEntry>;
