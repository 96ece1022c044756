// Speaks to the vendor API one call after the other, and waits where it is asked to.
import { setTimeout as sleep } from 'node:timers/promises';

/** @typedef {{ code: string, title: string, errors?: readonly { pointer: string, message: string }[] }} Refusal */
/** @typedef {{ answer: any } | { refusal: Refusal }} Outcome */

const TRIES = 5;
const TIMEOUT_MS = 60_000;
const LONGEST_WAIT_SECONDS = 30;
const UNANSWERED = 599;

export class VendorDoor {
  #address;
  #token;

  /**
   * @param {string} address
   * @param {string} token
   */
  constructor(address, token) {
    this.#address = address.replace(/\/+$/, '');
    this.#token = token;
  }

  /**
   * The answer, or why it was refused; throws where no call can be answered.
   * @param {string} method
   * @param {string} path
   * @param {object} body
   * @returns {Promise<Outcome>}
   */
  async call(method, path, body) {
    for (let attempt = 1; ; attempt += 1) {
      const { status, said, waitSeconds = attempt } = await this.#send(method, path, body);
      if (status < 300) return { answer: said };
      const refusal = refusalOf(status, said);
      if (status === 401 || status === 403) throw new Error(`The token is refused: ${refusal.title}`);
      if (status !== 429 && status < 500) return { refusal };
      if (attempt < TRIES) await sleep(1000 * Math.min(waitSeconds, LONGEST_WAIT_SECONDS));
      else if (status !== UNANSWERED) return { refusal };
      else throw new Error(`No answer from ${this.#address}`);
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} body
   * @returns {Promise<{ status: number, said?: any, waitSeconds?: number }>}
   */
  async #send(method, path, body) {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const request = {
      method,
      headers,
      body: JSON.stringify(body),
      signal,
      redirect: /** @type {const} */ ('error'),
    };
    try {
      const response = await fetch(this.#address + path, request);
      const said = await response.json().catch(() => undefined);
      const wait = Number(response.headers.get('retry-after') ?? NaN);
      return { status: response.status, said, ...(Number.isNaN(wait) ? {} : { waitSeconds: wait }) };
    } catch {
      return { status: UNANSWERED };
    }
  }
}

/**
 * Why it was refused, in one line; places and rules, and nothing of what was sent.
 * @param {Refusal} refusal
 */
export function inWords({ code, title, errors = [] }) {
  const places = errors.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join('; ');
  return [`${code}: ${title}`, places].filter(Boolean).join(' ');
}

/**
 * @param {number} status
 * @param {Partial<Refusal> | undefined} said
 * @returns {Refusal}
 */
function refusalOf(status, said) {
  return { code: String(status), title: '', ...said };
}
