// Where the demo listens: on the ports it was given, else on the usual ones or the next that are free.
import { freePort, isFreePort } from '../servers/child.mjs';
import { say } from '../progress.mjs';

/** The usual ports by the variable that names another one. */
const USUAL = /** @type {const} */ ({
  GATEWAY_PORT: 3000,
  SANDBOX_PORT: 4000,
  SANDBOX_SMTP_PORT: 4025,
  BOUNCE_SMTP_PORT: 4026,
  REPORTS_PORT: 3005,
});

/** @typedef {Record<keyof typeof USUAL, number>} DemoPorts */

/**
 * A given port is taken as it is or refused; where a usual one is taken, says which it is instead.
 * @param {Record<string, string | undefined>} given
 * @returns {Promise<DemoPorts>}
 */
export async function demoPorts(given) {
  const ports = /** @type {DemoPorts} */ ({ ...USUAL });
  for (const name of /** @type {(keyof typeof USUAL)[]} */ (Object.keys(USUAL))) {
    ports[name] = given[name] ? await exactly(name, given[name]) : await nearTo(name, USUAL[name]);
  }
  return ports;
}

/**
 * True for the addresses that data from before there was a choice name.
 * @param {DemoPorts} ports
 */
export function areUsual({ GATEWAY_PORT, SANDBOX_PORT }) {
  return GATEWAY_PORT === USUAL.GATEWAY_PORT && SANDBOX_PORT === USUAL.SANDBOX_PORT;
}

/**
 * @param {string} name
 * @param {string} given
 */
async function exactly(name, given) {
  const wanted = Number(given);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535)
    throw new Error(`${name} is ${given}, which is no port: give one from 1 to 65535, or leave it out`);
  if (await isFreePort(wanted)) return wanted;
  throw new Error(`${name} is ${wanted}, which another program has taken: give another, or leave it out`);
}

/**
 * @param {string} name
 * @param {number} usual
 */
async function nearTo(name, usual) {
  const port = await freePort(usual);
  if (port !== usual)
    say(`port ${usual} is taken by another program, so it is ${port} (${name} names another)`);
  return port;
}
