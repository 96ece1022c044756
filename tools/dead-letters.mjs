// Consumes dead letters again, here and inside an image: node tools/dead-letters.mjs <app> [event id], or all.
// Speaks to NATS_URL as NATS_USER with NATS_PASSWORD or NATS_PASSWORD_FILE; with docker/nats.conf that is `operator`.
import 'reflect-metadata';
import { apps, Problem, replayDeadLetters } from '@assay/contracts';
import { askOnce } from '@assay/messaging';
import { loadConfig } from '@assay/runtime';
import { IsOptional, Matches } from 'class-validator';

const WRONG_USE = 2;

class ReplayConfig {
  /** @type {string} */
  NATS_URL;
  /** @type {string | undefined} */
  NATS_USER;
  /** @type {string | undefined} */
  NATS_PASSWORD;
}
Matches(/^(nats|tls):\/\//, { message: 'must be a nats:// or tls:// address' })(
  ReplayConfig.prototype,
  'NATS_URL',
);
for (const optional of ['NATS_USER', 'NATS_PASSWORD']) IsOptional()(ReplayConfig.prototype, optional);

/**
 * Asks every named app in turn, and goes on with the next when one does not answer.
 * @param {readonly import('@assay/contracts').App[]} named
 * @param {string | undefined} eventId
 * @param {{ NATS_URL: string, NATS_USER?: string | undefined, NATS_PASSWORD?: string | undefined }} config
 * @returns {Promise<boolean>} whether nothing is left that failed
 */
async function replay(named, eventId, config) {
  const nats = { url: config.NATS_URL, user: config.NATS_USER, password: config.NATS_PASSWORD };
  const request = eventId === undefined ? {} : { eventId };
  let clean = true;
  for (const app of named) {
    try {
      const { replayed, failed } = await askOnce(nats, replayDeadLetters(app), request);
      process.stdout.write(`${app}: ${replayed} replayed, ${failed} failed again\n`);
      clean &&= failed === 0;
    } catch (error) {
      process.stderr.write(`${app}: no answer, ${reasonOf(error)}\n`);
      clean = false;
    }
  }
  return clean;
}

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof Problem) return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** @param {readonly string[]} args */
async function run([app, eventId, ...more]) {
  const named = apps.filter((name) => name === app || app === 'all');
  if (named.length === 0 || more.length > 0)
    throw new Error(`Give the app, one of ${apps.join(', ')} or all, and at most one event id.`);
  return replay(named, eventId, loadConfig(ReplayConfig));
}

try {
  process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = WRONG_USE;
}
