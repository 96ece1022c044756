import { consentProblems } from './consent.js';
import { consoleProblems } from './console.js';
import type { ProblemEntry } from './entry.js';
import { problemsEverywhere } from './everywhere.js';
import { gatewayProblems } from './gateway.js';
import { movingInProblems } from './moving-in.js';
import { notificationProblems } from './notification.js';
import { orderingProblems } from './ordering.js';
import { privacyProblems } from './privacy.js';
import { resultsProblems } from './results.js';

/** Every expected failure of the system. Codes are permanent; sentences may be improved at any time. */
export const problems = {
  ...problemsEverywhere,
  ...consentProblems,
  ...movingInProblems,
  ...gatewayProblems,
  ...consoleProblems,
  ...notificationProblems,
  ...orderingProblems,
  ...resultsProblems,
  ...privacyProblems,
} as const satisfies Record<string, ProblemEntry>;

/** The permanent name of an expected failure. */
export type ProblemCode = keyof typeof problems;
