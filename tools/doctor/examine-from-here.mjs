// What an app that does not answer would find, by its settings, where these are here.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { examine, found, loadConfig, release } from '@assay/runtime';
import { configClass, configurationFaults } from '../environment.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const WEAK = 'a production needs a secret of its own';

/** @typedef {import('@assay/runtime').Examined} Examined */

/**
 * Looks at what these apps depend on; of those whose settings are somewhere else nothing is known here.
 * @param {readonly string[]} silent
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Examined[]>}
 */
export async function examineFromHere(silent, environment) {
  if (silent.length === 0 || !isHere('DATABASE_URL', environment)) return [];
  const environmentOf = (/** @type {string} */ app) => ({ ...environment, ...loginOf(app, environment) });
  const faults = await configurationFaults(silent, async (app) => environmentOf(app));
  const settings = { app: 'settings', version: release, checks: 1, findings: faults.map(faultFinding) };
  const examined = silent.map((app) => examineApp(app, environmentOf(app)));
  return [settings, ...(await Promise.all(examined)).flatMap((one) => one ?? [])];
}

/**
 * As tools/environment.mjs does: a server may have one user for each app.
 * @param {string} app
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
function loginOf(app, environment) {
  const own = environment[`NATS_PASSWORD_${app.toUpperCase()}`];
  return own ? { NATS_USER: app, NATS_PASSWORD: own, NATS_PASSWORD_FILE: undefined } : {};
}

/**
 * @param {string} app
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Examined | undefined>} nothing where the settings are wrong, which is said of each
 */
async function examineApp(app, environment) {
  const config = await configOf(app, environment);
  if (config === undefined) return undefined;
  const file = pathToFileURL(join(ROOT, 'apps', app, 'dist/src/doctor/checks-of.js')).href;
  const { checksOf } = await import(file);
  return { app, ...(await examine(checksOf(config))) };
}

/**
 * The settings of an app; a weak secret is said, and hides nothing else.
 * @param {string} app
 * @param {NodeJS.ProcessEnv} environment
 */
async function configOf(app, environment) {
  const cls = await configClass(app);
  // Whether a secret is weak is asked in production alone.
  const lenient = { ...environment, NODE_ENV: 'development' };
  const asGiven = { NODE_ENV: environment.NODE_ENV ?? 'production' };
  try {
    return Object.assign(new cls(), loadConfig(cls, lenient), asGiven);
  } catch {
    // Said by `configurationFaults`, for all apps together.
    return undefined;
  }
}

/** @param {string} line */
function faultFinding(line) {
  return line.includes(WEAK)
    ? found('secret-weak', line.replace(`: ${WEAK}`, ''))
    : found('setting-wrong', line);
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} environment
 */
function isHere(name, environment) {
  const folder = environment.SECRETS_DIR;
  return (
    Boolean(environment[name] ?? environment[`${name}_FILE`]) ||
    (folder !== undefined && existsSync(join(folder, name)))
  );
}
