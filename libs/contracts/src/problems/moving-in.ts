import { entry, type ProblemEntry } from './entry.js';

/** Why something of an earlier integration does not move in. */
export const movingInProblems = {
  'api-key-taken': entry('conflict', 'This API key is one of another account, or was revoked here.'),
  'client-id-taken': entry(
    'conflict',
    'SmartRecruiters has this client id from us for another company than {companyId}.',
    ['companyId'],
  ),
  'connection-renewed': entry(
    'conflict',
    'The admin of {companyId} connected it here anew, so its credentials are newer than these. Take the line out of the file.',
    ['companyId'],
  ),
  'connection-ended': entry(
    'conflict',
    'The connection of {companyId} was ended here. Only its admin connects it again, in SmartRecruiters.',
    ['companyId'],
  ),
  'granted-credential-refused': entry(
    'refused',
    'SmartRecruiters gives no token for the granted credential of {companyId}.',
    ['companyId'],
  ),
} as const satisfies Record<string, ProblemEntry>;
