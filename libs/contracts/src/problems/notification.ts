import { entry, type ProblemEntry } from './entry.js';

/** How notification refuses. */
export const notificationProblems = {
  'template-not-found': entry('not-found', 'The account has no template {templateId}.', ['templateId']),
  'template-placeholder-unknown': entry(
    'invalid',
    'There is no placeholder {placeholder}. There are: candidate.firstName, package.name, account.name, product.name, deadline and link, each in braces.',
    ['placeholder'],
  ),
} as const satisfies Record<string, ProblemEntry>;
