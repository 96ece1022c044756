const loops = [
  'assign-order',
  'check-connection',
  'close-connection',
  'complete-erasure',
  'expire-order',
  'hand-over-order',
  'read-job-title',
  'relay',
  'send-connection-notice',
  'send-invitation',
  'send-notice',
  'send-webhook',
  'submit-result',
  'tag-candidate',
  'tell-registration',
  'upload-report',
  'write-note',
] as const;

const companyCalls = [
  'create',
  'note',
  'probe',
  'read-back',
  'read-job',
  'read-tags',
  'report',
  'search',
  'submission',
  'tag',
  'update',
] as const;

const letters = ['send-connection-notice', 'send-invitation', 'send-notice'] as const;
const erasers = ['gateway', 'notification', 'results'] as const;
const toldEngines = ['assign-order', 'send-webhook'] as const;

/** Names a loop over due rows. */
export type LoopName = (typeof loops)[number];
/** Names a call to SmartRecruiters for a company, in attempts as well. */
export type CompanyCallName = (typeof companyCalls)[number];
/** Names an operation that hands letters to the mail server. */
export type LetterName = (typeof letters)[number];
/** Names an operation that tells an engine something. */
export type TellingName = (typeof toldEngines)[number];

/** Every point at which a test can have an app fail, in the order of the way of an order where there is one. */
export const failpointNames = [
  'transaction.before-commit',
  'transaction.committed',
  'relay-before-publish',
  'publish.acknowledged',
  'relay-after-publish',
  'inbox-before-commit',
  'consumer-before-ack',
  'consumer-after-ack',
  'request.before-answer',
  'request.answered',
  'smartrecruiters.before-request',
  'smartrecruiters.answered',
  'engine.answered',
  'mail.before-data',
  'mail.answered',
  ...loops.flatMap((name) => [`${name}.leased`, `${name}.worked`] as const),
  ...companyCalls.flatMap(
    (name) => [`${name}-before-call`, `${name}-after-call`, `${name}-after-answer`] as const,
  ),
  ...letters.flatMap((name) => [`${name}.in-flight`, `${name}.answered`] as const),
  ...toldEngines.map((name) => `${name}-before-record` as const),
  'receive-order.recorded',
  'receive-order.decided',
  'place-order-before-commit',
  'place-order.committed',
  'answer-once.taken',
  'answer-once.done',
  'audit-trail.asked',
  'audit-trail.done',
  'record-result.committed',
  'report-placed',
  'store-report.committed',
  'give-consent.claimed',
  'give-consent.exchanged',
  'give-consent.activated',
  'refresh-token.leased',
  'refresh-token.answered',
  'signing-keys.before-commit',
  'disconnect-company.committed',
  'close-connection.counted',
  'import-connection.tried',
  ...erasers.map((name) => `complete-erasure.${name}` as const),
  'complete-erasure.cancelled',
  'complete-erasure.done',
  'erase-results.committed',
  'finish-erasure.before-commit',
] as const;

/** A point at which a test can have an app fail. */
export type FailpointName = (typeof failpointNames)[number];

/** Where an effect has been had of which the answer can still be lost. */
export const answerPoints = [
  'transaction.committed',
  'publish.acknowledged',
  'request.answered',
  'smartrecruiters.answered',
  'engine.answered',
  'mail.answered',
  'receive-order.recorded',
  'place-order.committed',
  'record-result.committed',
  'store-report.committed',
  'give-consent.activated',
  'disconnect-company.committed',
  'erase-results.committed',
] as const satisfies readonly FailpointName[];
