// Consumes the dead letters of an app again: npm run replay-dead-letters -- ordering [event id]
// Speaks to NATS_URL as NATS_USER with NATS_PASSWORD; with docker/nats.conf that is `operator`.
import { replayDeadLetters } from '@assay/contracts';
import { askOnce } from '@assay/messaging';
import { PRODUCT_APPS } from './processes.mjs';

const [app, eventId] = process.argv.slice(2);
const known = PRODUCT_APPS.find((name) => name === app);
const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password } = process.env;
if (!known || !url) {
  const apps = PRODUCT_APPS.join(', ');
  process.stderr.write(`Give the app (${apps}), and set NATS_URL, NATS_USER and NATS_PASSWORD.\n`);
  process.exit(2);
}
const request = eventId === undefined ? {} : { eventId };
const { replayed, failed } = await askOnce({ url, user, password }, replayDeadLetters(known), request);
process.stdout.write(`${replayed} replayed, ${failed} failed again\n`);
process.exit(failed > 0 ? 1 : 0);
