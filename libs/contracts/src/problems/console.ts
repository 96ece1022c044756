import { entry, type ProblemEntry } from './entry.js';

/** Why somebody is not let into the console, or may not do something there. */
export const consoleProblems = {
  'console-action-refused': entry(
    'forbidden',
    'Your role in the console does not allow that. Nothing was changed.',
  ),
  'console-form-refused': entry(
    'forbidden',
    'This form is none of our page’s, or too old. Nothing was changed.',
  ),
  'console-sign-in-failed': entry('refused', 'Signing in did not work. Please start again.'),
  'console-signed-out': entry(
    'unauthenticated',
    'You are signed out. Nothing was changed: sign in once more.',
  ),
} as const satisfies Record<string, ProblemEntry>;
