// The lines of a history: what people outside of the product saw, in the order in which they saw it. Company and order are
// null where nobody outside can say whose a thing is, such as a mail to the owner of an account.

/** @typedef {{ seq: number, at: number, company: string, order: string }} OfOrder */
/** @typedef {{ kind: 'run', seq: number, at: number, scenario: number | string, title: string, seed: number, scale: number, version: string, timed?: boolean }} Run */
/** @typedef {OfOrder & { kind: 'order-begun', call: string | number, body: string }} OrderBegun SmartRecruiters begins to post an order. */
/** @typedef {{ kind: 'order-answered', seq: number, at: number, call: string | number, status: number, says?: string }} OrderAnswered With status 0 where no answer came. */
/** @typedef {OfOrder & { kind: 'mail', address: string, message: string, accepted: boolean, what?: 'invitation' | 'reminder' | 'ready' | 'notice' }} Mail The mail server got it; `accepted` where its answer was heard. */
/** @typedef {OfOrder & { kind: 'mail-known', message: string, accepted: boolean }} MailKnown Whoever has the mail already was asked again; `accepted` where its answer was heard. */
/** @typedef {OfOrder & { kind: 'told', status: string, says?: string, result?: string, version?: number, what?: 'result' | 'report' | 'note' }} Told SmartRecruiters took it; `says` stands for the whole of it. */
/** @typedef {{ kind: 'sr-call', seq: number, at: number, company: string, operation: string, began: number, ended: number, status: number, retryAfter?: number }} SrCall `retryAfter` in seconds. */
/** @typedef {OfOrder & { kind: 'result-sent', version: number | null, status: number }} ResultSent The engine handed us a result. */
/** @typedef {OfOrder & { kind: 'cancelled' | 'completed-by-candidate' }} Done */
/** @typedef {OfOrder & { kind: 'by-hand', what: 'resend' | 'reopen' | 'replay' }} ByHand A person had something done again. */
/** @typedef {OfOrder & { kind: 'answered-late' }} AnsweredLate Whoever was about to tell SmartRecruiters of it stood still past its lease: what it hears comes late. */
/** @typedef {{ kind: 'fault', seq: number, at: number, name: string, target: string, step: string | number, ends?: boolean }} Fault */
/** @typedef {{ kind: 'credential-ended', seq: number, at: number, company: string, credential: string }} CredentialEnded */
/** @typedef {{ kind: 'credential-used', seq: number, at: number, company: string, credential: string, opened: boolean, forged?: boolean }} CredentialUsed */
/** @typedef {{ kind: 'foreign-read', seq: number, at: number, asker: string, owner: string, door: string, status: number, leaked: boolean }} ForeignRead */
/** @typedef {{ kind: 'canary', seq: number, at: number, value: string, place: string }} Canary */
/** @typedef {OfOrder & { kind: 'at-rest', id: string, status: string, invitation: string, live: number, parked: number, dead: number, erased: boolean, uncertain: number }} AtRest */
/** @typedef {{ kind: 'probe', seq: number, at: number, name: string, holds: boolean, note?: string }} Probe */
/** @typedef {{ kind: 'rest' | 'end', seq: number, at: number }} Mark */
/** @typedef {Run | OrderBegun | OrderAnswered | Mail | MailKnown | Told | SrCall | ResultSent | Done | ByHand | AnsweredLate | Fault | CredentialEnded | CredentialUsed | ForeignRead | Canary | AtRest | Probe | Mark} Line */

const OF_ORDER = { company: 'string', order: 'string' };
const OF_SOMEBODY = { company: 'string|null', order: 'string|null' };

/** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const FIELDS = {
  run: { seed: 'number', scale: 'number', title: 'string' },
  'order-begun': { ...OF_ORDER, call: 'string|number', body: 'string' },
  'order-answered': { call: 'string|number', status: 'number' },
  mail: { ...OF_SOMEBODY, address: 'string', message: 'string', accepted: 'boolean' },
  'mail-known': { ...OF_SOMEBODY, message: 'string', accepted: 'boolean' },
  told: { ...OF_SOMEBODY, status: 'string' },
  'sr-call': {
    company: 'string|null',
    operation: 'string',
    began: 'number',
    ended: 'number',
    status: 'number',
  },
  'result-sent': { ...OF_SOMEBODY, version: 'number|null', status: 'number' },
  cancelled: OF_ORDER,
  'completed-by-candidate': OF_SOMEBODY,
  'by-hand': { ...OF_ORDER, what: 'string' },
  'answered-late': OF_ORDER,
  fault: { name: 'string', target: 'string', step: 'string|number' },
  'credential-ended': { company: 'string', credential: 'string' },
  'credential-used': { company: 'string', credential: 'string', opened: 'boolean' },
  'foreign-read': { asker: 'string', owner: 'string', door: 'string', status: 'number', leaked: 'boolean' },
  canary: { value: 'string', place: 'string' },
  rest: {},
  'at-rest': {
    ...OF_ORDER,
    id: 'string',
    status: 'string',
    invitation: 'string',
    live: 'number',
    parked: 'number',
    dead: 'number',
    erased: 'boolean',
    uncertain: 'number',
  },
  probe: { name: 'string', holds: 'boolean' },
  end: {},
};

/**
 * What is wrong with one line by itself.
 *
 * @param {Record<string, unknown>} line
 * @returns {string | undefined}
 */
function flawOf(line) {
  const fields = FIELDS[String(line['kind'])];
  if (!fields) return `is of the unknown kind ${JSON.stringify(line['kind'])}`;
  const missing = Object.entries({ seq: 'number', at: 'number', ...fields }).filter(
    ([name, types]) => !types.split('|').includes(line[name] === null ? 'null' : typeof line[name]),
  );
  return missing.length > 0
    ? `is a ${line['kind']} without ${missing.map(([name, types]) => `${name} (${types})`).join(', ')}`
    : undefined;
}

/**
 * @param {unknown} given A line of a file, or what stood in one.
 * @returns {unknown}
 */
function parsed(given) {
  if (typeof given !== 'string') return given;
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

/**
 * Takes lines of a file, or what stood in them; what is no line of a history is a flaw with its number.
 *
 * @param {Iterable<unknown>} given
 * @returns {{ lines: Line[], flaws: string[] }}
 */
export function readLines(given) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {string[]} */
  const flaws = [];
  let number = 0;
  for (const one of given) {
    if (one === '') continue;
    number += 1;
    const value = parsed(one);
    if (typeof value !== 'object' || value === null) {
      flaws.push(`line ${number} is no object of JSON`);
      continue;
    }
    const flaw = flawOf(/** @type {Record<string, unknown>} */ (value));
    if (flaw) flaws.push(`line ${number} ${flaw}`);
    else lines.push(/** @type {Line} */ (value));
  }
  return { lines, flaws };
}
