// The apps say themselves what they find: each knows its own settings, and sees what its place in the network lets it see.
import { apps, examineApp } from '@assay/contracts';
import { askOnce, natsCheck } from '@assay/messaging';
import { examine, found, loadConfig, release } from '@assay/runtime';
import { IsInt, IsOptional, Matches } from 'class-validator';

class OperatorConfig {
  /** @type {string | undefined} */
  NATS_URL;
  /** @type {string | undefined} */
  NATS_USER;
  /** @type {string | undefined} */
  NATS_PASSWORD;
  NATS_STREAM_REPLICAS = 1;
}
Matches(/^(nats|tls):\/\//, { message: 'must be a nats:// or tls:// address' })(
  OperatorConfig.prototype,
  'NATS_URL',
);
for (const optional of ['NATS_URL', 'NATS_USER', 'NATS_PASSWORD'])
  IsOptional()(OperatorConfig.prototype, optional);
IsInt()(OperatorConfig.prototype, 'NATS_STREAM_REPLICAS');

/** @typedef {import('@assay/runtime').Examined} Examined */

/** @type {Examined} */
const nobodyAsked = {
  app: 'doctor',
  version: release,
  checks: 1,
  findings: [
    found(
      'setting-wrong',
      'NATS_URL is not set, so that no app could be asked',
      'Give this command the NATS_URL of the apps, and a login where NATS asks for one; of embedded servers only the apps know: look at /console/doctor there.',
    ),
  ],
};

/**
 * What every app that answers found, and what NATS itself looks like; without NATS_URL nobody is asked.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ examined: Examined[], silent: string[] }>}
 */
export async function askApps(environment) {
  const { NATS_URL, NATS_USER, NATS_PASSWORD, NATS_STREAM_REPLICAS } = loadConfig(
    OperatorConfig,
    environment,
  );
  if (NATS_URL === undefined) return { examined: [nobodyAsked], silent: [...apps] };
  const nats = { url: NATS_URL, user: NATS_USER, password: NATS_PASSWORD };
  const asked = await Promise.all(
    apps.map(async (app) => ({
      app,
      answer: await askOnce(nats, examineApp(app), {}).catch(() => undefined),
    })),
  );
  const seen = await examine([natsCheck('this command', nats, NATS_STREAM_REPLICAS)]);
  return {
    examined: [{ app: 'doctor', ...seen }, ...asked.flatMap(({ answer }) => answer ?? [])],
    silent: asked.flatMap(({ app, answer }) => (answer ? [] : app)),
  };
}
