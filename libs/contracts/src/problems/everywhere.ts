import { entry, type ProblemEntry } from './entry.js';

/** What can go wrong wherever one asks. */
export const problemsEverywhere = {
  internal: entry(
    'internal',
    'Something went wrong on our side. The correlation id helps us to find it.',
    [],
    'later',
  ),
  'answer-too-large': entry('refused', 'The answer is too large to be given at once. Ask for less of it.'),
  'invalid-input': entry('invalid', 'The input is not valid.'),
  'not-found': entry('not-found', 'There is nothing at this address.'),
  unauthenticated: entry('unauthenticated', 'A valid bearer token is required.'),
  unavailable: entry(
    'unavailable',
    'A part of the service is not available at the moment. Please try again.',
    ['service'],
    'later',
  ),
} as const satisfies Record<string, ProblemEntry>;
