import { entry, type ProblemEntry } from './entry.js';

/** How consent refuses, of accounts, their keys and brands, and connections. */
export const consentProblems = {
  'account-in-use': entry(
    'conflict',
    'The account {accountId} has open connections: {companyIds}. End them first; they close when their last order is finished.',
    ['accountId', 'companyIds'],
  ),
  'account-not-found': entry('not-found', 'There is no account {accountId}.', ['accountId']),
  'api-key-in-use': entry(
    'conflict',
    'This API key is already used by another company. Create a new key for this one.',
  ),
  'api-key-not-found': entry('not-found', 'There is no API key {keyId}.', ['keyId']),
  'api-key-of-another-company': entry(
    'refused',
    'This API key was made for another SmartRecruiters company. Ask for a key for this one.',
  ),
  'api-key-refused': entry(
    'refused',
    'This API key is not valid. Copy it again, in full, or create a new one.',
  ),
  'api-key-used': entry(
    'refused',
    'The value of the API key {keyId} is not kept: it was used or revoked, or an earlier integration made it. Create a new one instead.',
    ['keyId'],
  ),
  'brand-not-readable': entry(
    'refused',
    'Words in {onAccent} cannot be read on {accent}: {ratio} to 1, where 4.5 to 1 is needed. The nearest pair that can be read is {nearestOnAccent} on {nearestAccent}.',
    ['accent', 'onAccent', 'ratio', 'nearestAccent', 'nearestOnAccent'],
  ),
  'company-already-connected': entry(
    'conflict',
    'SmartRecruiters already has a connection of this company, and we have no credential for it: an earlier try may have been cut off. Press Disconnect in SmartRecruiters, then Connect again.',
  ),
  'company-connected-elsewhere': entry(
    'conflict',
    'This company is connected to another account. Press Disconnect in SmartRecruiters, or end the connection in the assessment product, then Connect again.',
  ),
  'company-not-connected': entry('not-found', 'The company {companyId} is not connected.', ['companyId']),
  'company-not-consented': entry(
    'refused',
    'SmartRecruiters says that this company has not allowed the connection yet. Start with Connect in SmartRecruiters.',
  ),
  'company-reserved': entry(
    'refused',
    'This company can only be connected with the API key that was made for it. Ask for that key.',
  ),
  'connection-held': entry(
    'conflict',
    'This company was connected moments ago, and more than one account tried. The connection waits until the support of the assessment product, or an API key made for this company, confirms it.',
  ),
  'connection-not-held': entry('conflict', 'The connection of {companyId} waits for no confirmation.', [
    'companyId',
  ]),
  'connection-draining': entry(
    'refused',
    'The connection of {companyId} has been ended, so no new orders can be placed.',
    ['companyId'],
  ),
  'consent-flow-expired': entry(
    'refused',
    'This page has expired or was already used. Start again with Connect in SmartRecruiters.',
  ),
  'consent-form-refused': entry(
    'forbidden',
    'This form was not sent by our own page. Start again with Connect in SmartRecruiters.',
  ),
  'credential-refused': entry('unauthenticated', 'The client id or the client secret is not valid.'),
  'partner-not-configured': entry(
    'refused',
    'SmartRecruiters does not know this partner yet. The partner configuration has to be registered first.',
  ),
  'portal-action-refused': entry('forbidden', 'This page was opened without the right to do that.'),
  'portal-link-expired': entry(
    'refused',
    'This page has expired. Open it again in the product it belongs to.',
  ),
  'reconnect-needed': entry(
    'refused',
    'SmartRecruiters no longer accepts the credential of {companyId}. Disconnect and connect again.',
    ['companyId'],
  ),
  'redirect-refused': entry('invalid', 'The address to return to is not an address of SmartRecruiters.'),
  'smartrecruiters-unavailable': entry(
    'unavailable',
    'SmartRecruiters did not answer as expected. Please try again in a moment.',
    [],
    'later',
  ),
  'too-many-logos': entry(
    'refused',
    'As many logos were sent as may be sent within 24 hours: {limit}. Please go on later.',
    ['limit'],
  ),
  'too-many-tries': entry('refused', 'Too many wrong API keys. Start again with Connect in SmartRecruiters.'),
} as const satisfies Record<string, ProblemEntry>;
