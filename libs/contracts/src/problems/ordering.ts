import { entry, type ProblemEntry } from './entry.js';

/** How ordering refuses, of packages, orders, candidates and webhooks. */
export const orderingProblems = {
  'address-not-refused': entry(
    'conflict',
    'The invitation of this order neither failed nor bounced, so its address stays.',
  ),
  'already-ordered': entry(
    'refused',
    'The package {packageId} was already ordered for this candidate on {orderedOn}.',
    ['packageId', 'orderedOn'],
  ),
  'already-ordered-recently': entry(
    'refused',
    'The package {packageId} was already ordered for this candidate on {orderedOn}; it can be ordered again from {againOn} on.',
    ['packageId', 'orderedOn', 'againOn'],
  ),
  'assessment-not-found': entry(
    'invalid',
    'The order has no assessment {assessmentId}; it has: {assessmentIds}.',
    ['assessmentId', 'assessmentIds'],
  ),
  'candidate-not-written-to': entry('conflict', 'The candidate was given the link where they applied.'),
  'candidate-unreachable': entry('refused', 'The candidate has no e-mail address that can be written to.'),
  'invited-too-often': entry(
    'conflict',
    'The candidate was invited {times} times within an hour; once more from {againAt} on.',
    ['times', 'againAt'],
    'later',
  ),
  'link-not-found': entry(
    'not-found',
    'This link is not valid. Please open the link in your invitation once more.',
  ),
  'order-closed': entry('conflict', 'The order is {status}, so this change is not possible.', ['status']),
  'order-conflict': entry('conflict', 'The order {orderId} was already placed with other contents.', [
    'orderId',
  ]),
  'order-not-found': entry('not-found', 'There is no order {orderId}.', ['orderId']),
  'package-archived': entry('refused', 'The package {packageId} is no longer offered.', ['packageId']),
  'package-not-found': entry('not-found', 'There is no package {packageId} for this company.', ['packageId']),
  'webhook-not-found': entry(
    'not-found',
    'There is no webhook {webhookId}, or it is over for so long that it is not kept any more.',
    ['webhookId'],
  ),
} as const satisfies Record<string, ProblemEntry>;
