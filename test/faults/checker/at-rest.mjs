// How an order may stand when everything has come to rest.

/** @typedef {import('./lines.mjs').AtRest} AtRest */

const OPEN = ['pending', 'in-progress'];
const CLOSED = ['completed', 'expired', 'rejected', 'cancelled', 'gone'];
const SAID_WITHOUT_MAIL = ['failed', 'bounced', 'undeliverable', 'uncertain', 'withdrawn', 'not-needed'];

/** @param {AtRest} rest */
export function isKnownStatus({ status }) {
  return OPEN.includes(status) || CLOSED.includes(status);
}

/** @param {AtRest} rest */
export function isOpen({ status }) {
  return OPEN.includes(status);
}

/**
 * A person sees that it waits for one.
 *
 * @param {AtRest} rest
 */
export function waitsForPerson({ parked, dead }) {
  return parked > 0 || dead > 0;
}

/**
 * Whoever was invited may take as long as the order gives; where it names no deadline, nothing else is owed.
 *
 * @param {AtRest} rest
 */
export function waitsForCandidate({ invitation }) {
  return invitation === 'sent' || invitation === 'not-needed';
}

/**
 * No mail is owed, or a person sees why none came.
 *
 * @param {AtRest} rest
 */
export function isSettledWithoutMail(rest) {
  return rest.erased || rest.status === 'rejected' || SAID_WITHOUT_MAIL.includes(rest.invitation);
}
