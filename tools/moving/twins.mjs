// What may stand in one line of a file alone: what two lines say of it would be done one after the other.
import { createHash } from 'node:crypto';

/**
 * What belongs to one company alone.
 * @type {Record<string, (content: Record<string, any>) => unknown>}
 */
const PARTS = {
  'the company': ({ companyId }) => companyId,
  'the issued client id': ({ connection }) => connection?.issued?.clientId,
  'the granted client id': ({ connection }) => connection?.granted?.clientId,
  'the key': ({ connection }) => digestOf(connection?.key),
};

/** Finds what two connections of a file have in common. */
export class Twins {
  /** @type {Map<string, number>} */
  #seen = new Map();

  /**
   * What an earlier line says as well; nothing where that is fine.
   * @param {number} number
   * @param {Record<string, any>} content
   * @returns {string | undefined}
   */
  refuse(number, content) {
    if (content['connection'] === undefined) return undefined;
    const said = Object.entries(PARTS).flatMap(([what, read]) => {
      const value = read(content);
      return typeof value === 'string' ? [{ what, of: `${what} ${value}` }] : [];
    });
    const twin = said.find(({ of }) => this.#seen.has(of));
    if (twin) return `${twin.what} is that of line ${this.#seen.get(twin.of)}`;
    for (const { of } of said) this.#seen.set(of, number);
    return undefined;
  }
}

/** @param {{ apiKey?: unknown, apiKeySha256?: unknown } | undefined} key */
function digestOf(key) {
  if (typeof key?.apiKey === 'string') return createHash('sha256').update(key.apiKey).digest('hex');
  return key?.apiKeySha256;
}
