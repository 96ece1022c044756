// Each line of a file moves in by one call of the vendor API, and its outcome is told; of what it holds only ids.
import { setTimeout as sleep } from 'node:timers/promises';
import { readLines } from './read-lines.mjs';
import { Twins } from './twins.mjs';
import { inWords } from './vendor-door.mjs';

const MOST_LINES = 100_000;
/** So that SmartRecruiters is asked for five tokens in a second at most. */
const PAUSE_MS = 200;
const REFUSED = 'refused';
const DRY = 'Nothing was changed; the same with --apply does it.';

/** @typedef {{ outcome: string, why?: string }} Told */

/**
 * @param {import('./command.mjs').Errand} errand
 * @returns {Promise<boolean>} whether no line was refused
 */
export async function runImport({ file, door, apply, print }) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const lines = new Lines(door, apply);
  for await (const { number, content, wrong } of readLines(file, MOST_LINES)) {
    const { outcome, why } = content ? await lines.take(number, content) : { outcome: REFUSED, why: wrong };
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    print(
      [number, nameOf(content ?? {}), [outcome.replace('-', ' '), why].filter(Boolean).join(': ')].join('\t'),
    );
  }
  const total = [...counts].map(([outcome, count]) => `${count} ${outcome.replace('-', ' ')}`).join(', ');
  print(`${total === '' ? 'no lines' : total}. ${apply ? '' : DRY}`.trim());
  return !counts.has(REFUSED);
}

class Lines {
  #door;
  #apply;
  #twins = new Twins();
  /** @type {Set<string>} */
  #announced = new Set();

  /**
   * @param {import('./vendor-door.mjs').VendorDoor} door
   * @param {boolean} apply
   */
  constructor(door, apply) {
    this.#door = door;
    this.#apply = apply;
  }

  /**
   * @param {number} number
   * @param {Record<string, any>} content
   * @returns {Promise<Told>}
   */
  async take(number, { accountId, ...body }) {
    const twin = this.#twins.refuse(number, body);
    if (twin !== undefined) return { outcome: REFUSED, why: twin };
    if (typeof accountId !== 'string') return { outcome: REFUSED, why: '/accountId is missing' };
    if (body['connection'] !== undefined) await sleep(PAUSE_MS);
    const path = `/v1/accounts/${encodeURIComponent(accountId)}/import`;
    const result = await (this.#apply
      ? this.#door.call('PUT', path, body)
      : this.#door.call('POST', `${path}/check`, body));
    if ('refusal' in result) return { outcome: REFUSED, why: inWords(result.refusal) };
    const { outcome, what, awaitsAccount } = result.answer;
    if (what === 'account') this.#announced.add(accountId);
    if (awaitsAccount && !this.#announced.has(accountId))
      return { outcome: REFUSED, why: 'account-not-found: no line before makes the account' };
    return { outcome };
  }
}

const MOVABLES = ['account', 'packages', 'key', 'connection'];

/**
 * What the line is about, as far as that is no secret.
 * @param {Record<string, any>} content
 */
function nameOf({ accountId, companyId, ...body }) {
  const what = MOVABLES.filter((name) => name in body).join('+') || 'nothing';
  const about = [companyId, accountId].filter((id) => typeof id === 'string' && id.length <= 128);
  return `${what} ${about.join(' of ')}`.trim();
}
