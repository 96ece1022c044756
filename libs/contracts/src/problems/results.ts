import { entry, type ProblemEntry } from './entry.js';

/** How results refuses what it is told, and what it does not know. */
export const resultsProblems = {
  'account-not-connected': entry('conflict', 'The account {accountId} has no active connection.', [
    'accountId',
  ]),
  'company-unclear': entry(
    'invalid',
    'The account {accountId} has several connections, so the company has to be named.',
    ['accountId'],
  ),
  'flag-not-found': entry('not-found', 'The newest result of this order has no flag {flagId}.', ['flagId']),
  'note-not-found': entry('not-found', 'The order {orderId} has no note that says {activity}.', [
    'orderId',
    'activity',
  ]),
  'note-perhaps-written': entry(
    'conflict',
    'The note was sent and no answer came, so SmartRecruiters may have it. Look at the candidate there; with mayRepeat it is written once more.',
  ),
  'note-written': entry(
    'conflict',
    'SmartRecruiters accepted this note already. It is not written twice: nobody could take the second one back.',
  ),
  'order-refused': entry(
    'conflict',
    'The order {orderId} was refused as it came in; SmartRecruiters was told then.',
    ['orderId'],
  ),
  'person-not-found': entry('not-found', 'There is no person {personId} in this account.', ['personId']),
  'profile-link-refused': entry('invalid', 'This is not the address of a profile at SmartRecruiters.'),
  'report-link-not-found': entry(
    'not-found',
    'This link does not lead to a report, or not any more. Please ask whoever gave it to you for a new one.',
  ),
  'report-kept': entry(
    'conflict',
    'This report is kept here: the account hands on no files, or the order takes none.',
  ),
  'report-not-found': entry('not-found', 'The order {orderId} has no such report.', ['orderId']),
  'report-not-pdf': entry('invalid', 'The report has to be one whole PDF file.'),
  'report-too-large': entry('invalid', 'The report is larger than {megabytes} MB.', ['megabytes']),
  'report-perhaps-uploaded': entry(
    'conflict',
    'The report was sent and no answer came, so SmartRecruiters may have it. Look at the candidate there; with mayRepeat it is sent once more.',
  ),
  'report-uploaded': entry('conflict', 'SmartRecruiters has this report already. It is not sent twice.'),
  'result-not-found': entry('not-found', 'The order {orderId} has no result.', ['orderId']),
  'submission-not-found': entry('not-found', 'The order {orderId} has nothing to send yet.', ['orderId']),
} as const satisfies Record<string, ProblemEntry>;
