import { entry, type ProblemEntry } from './entry.js';

/** How the gateway refuses what comes from outside. */
export const gatewayProblems = {
  'call-under-way': entry(
    'conflict',
    'A call with this Idempotency-Key is under way. Please ask again in a moment.',
    [],
    'later',
  ),
  'company-mismatch': entry('forbidden', 'The token belongs to another company than the order.'),
  'grant-type-unsupported': entry('invalid', 'The only grant type is client_credentials.'),
  'idempotency-key-reused': entry(
    'refused',
    'This Idempotency-Key was used for something else. Every new call needs a new one.',
  ),
  'logo-refused': entry('invalid', 'This picture cannot be a logo: {reason}.', ['reason']),
  'logo-too-large': entry('invalid', 'The picture is larger than 1 MB.'),
  'not-offered': entry('not-found', 'In-application assessments are not offered.'),
  'payload-too-large': entry('invalid', 'The body is larger than 256 KiB.'),
  'plain-http-refused': entry(
    'forbidden',
    'This was sent over plain http, which others can read. Send it over https.',
  ),
  'precondition-failed': entry(
    'conflict',
    'It was changed since you read it. Read it again, and send your change with its new ETag.',
  ),
  'precondition-required': entry(
    'conflict',
    'Somebody has set {switches}, on the portal page or by a call. Read the policy, and send your change with its ETag as If-Match.',
    ['switches'],
  ),
  'scope-missing': entry('forbidden', 'The token lacks the scope {scope}.', ['scope']),
  'scope-unknown': entry('invalid', 'None of the requested scopes is known here.'),
  'timeline-link-not-found': entry(
    'not-found',
    'This link does not lead to an order, or not any more. Please ask whoever gave it to you for a new one.',
  ),
  'token-bound': entry(
    'forbidden',
    'The token is bound to accounts, and this is not about one of them alone.',
  ),
  'too-many-requests': entry(
    'unavailable',
    'Too many requests came from here. Please wait {seconds} seconds.',
    ['seconds'],
    'later',
  ),
  'too-many-vendor-tokens': entry(
    'conflict',
    'There are as many tokens as there may be. Revoke those that nobody uses.',
  ),
  'unsupported-media-type': entry('invalid', 'The body has to be sent as {expected}.', ['expected']),
  'vendor-token-not-found': entry('not-found', 'There is no token {tokenId}.', ['tokenId']),
} as const satisfies Record<string, ProblemEntry>;
