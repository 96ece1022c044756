// Consumes the dead letters of an app again: npm run replay-dead-letters -- ordering [event id]
// Speaks to NATS_URL as NATS_USER with NATS_PASSWORD; on the demo's own server that is `operator`.
import { replayDeadLetters } from '@assay/contracts';
import { connect } from '@nats-io/transport-node';
import { PRODUCT_APPS } from './processes.mjs';

const [app, eventId] = process.argv.slice(2);
const known = PRODUCT_APPS.find((name) => name === app);
const { NATS_URL, NATS_USER, NATS_PASSWORD } = process.env;
if (!known || !NATS_URL) {
  process.stderr.write(
    `Give the app (${PRODUCT_APPS.join(', ')}), and set NATS_URL, NATS_USER and NATS_PASSWORD.\n`,
  );
  process.exit(2);
}
const connection = await connect({
  servers: NATS_URL.split(','),
  ...(NATS_USER ? { user: NATS_USER, pass: NATS_PASSWORD ?? '' } : {}),
});
const { subject } = replayDeadLetters(known);
const message = await connection.request(subject, JSON.stringify(eventId ? { eventId } : {}), {
  timeout: 60_000,
});
const answer = message.json();
process.stdout.write(`${JSON.stringify(answer)}\n`);
await connection.close();
process.exit(answer.problem || answer.reply.failed > 0 ? 1 : 0);
