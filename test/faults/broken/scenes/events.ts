import { exactly, type Figures, type Scenario } from '../../scenario.js';
import type { Stage } from '../../stage/stage.js';
import { counted, counter, diesAt, place, strike, until } from '../scene-tools.js';

// So that what is published or delivered again is not what the sweep found.
const noSweep = { SWEEP_INTERVAL_MS: '3600000' };
const orders = 8;

/** Everybody who was ordered is invited, whatever happens meanwhile. */
async function invitedMeanwhile(stage: Stage, happens: () => Promise<void>): Promise<Figures> {
  const mails = counter(stage, 'mail', ({ what }) => what === 'invitation');
  await Promise.all([place(stage, orders), happens()]);
  await until(stage, () => mails.length >= orders);
  return { counted: [exactly('invited', new Set(mails.map(({ order }) => order)).size, orders)] };
}

/** An app dies when it is about to publish. */
export const publisherDies: Scenario = {
  number: 5,
  title: 'An app dies when it is about to publish an event',
  needs: { companies: 2, settings: noSweep },
  play: async (stage) =>
    invitedMeanwhile(stage, await diesAt(stage, 'ordering', 'relay-before-publish:crash@1')),
};

/** A consumer dies before what it took is committed. */
export const consumerDies: Scenario = {
  number: 6,
  title: 'A consumer dies with events that it has not committed',
  needs: { companies: 2, settings: noSweep },
  play: async (stage) =>
    invitedMeanwhile(stage, await diesAt(stage, 'notification', 'inbox-before-commit:crash@1')),
};

/** JetStream loses all it has while a consumer is away. */
export const streamLost: Scenario = {
  number: 8,
  title: 'JetStream loses everything while a consumer is away',
  needs: { companies: 2 },
  play: async (stage) => {
    const { fleet } = stage.installation;
    const back = await strike(
      stage,
      { name: 'wipe', target: 'jetstream' },
      () => fleet.kill('notification'),
      async () => {
        const published = `SELECT count(*) FROM ordering.outbox WHERE published_at IS NOT NULL AND due_at IS NULL`;
        await until(stage, async () => (await counted(stage, published)) >= orders);
        await stage.nats.kill();
        await stage.nats.revive({ wiped: true });
        await fleet.revive('notification');
      },
    );
    return invitedMeanwhile(stage, back);
  },
};

// What a newer release might announce, and this one cannot read.
const poison = `INSERT INTO ordering.outbox (id, subject, envelope, consumers, company_id)
  SELECT made.id, subject, jsonb_set(jsonb_set(envelope, '{data,orderId}', '"unreadable"'), '{id}', to_jsonb(made.id)),
    '{}', company_id
  FROM ordering.outbox, (SELECT gen_random_uuid() AS id) made WHERE subject LIKE '%order-placed' LIMIT 1`;
const apps = ['consent', 'gateway', 'notification', 'ordering', 'results'];
const dead = apps
  .map((app) => `(SELECT count(*) FROM ${app}.dead_letters WHERE dead_at IS NOT NULL)`)
  .join(' + ');
const ofOrder = `FROM ordering.outbox WHERE subject LIKE '%order-placed'`;

/** One event cannot be consumed by anybody. */
export const poisonedEvent: Scenario = {
  number: 18,
  title: 'One event among others can be consumed by nobody',
  needs: { companies: 2, settings: { ...noSweep, EVENT_ATTEMPTS_MAX: '2' } },
  play: async (stage) => {
    await place(stage, 1);
    await until(stage, async () => (await counted(stage, `SELECT count(*) ${ofOrder}`)) > 0);
    const consumers = await counted(stage, `SELECT cardinality(consumers) ${ofOrder} LIMIT 1`);
    await stage.database.sql(poison);
    // It is ahead of all others.
    await until(
      stage,
      async () => (await counted(stage, `SELECT count(*) ${ofOrder} AND consumers = '{}'`)) === 0,
    );
    const { counted: figures } = await invitedMeanwhile(stage, async () => undefined);
    await until(stage, async () => (await counted(stage, dead)) >= consumers);
    const letters = await counted(stage, dead);
    // A person has looked at them.
    for (const app of apps) await stage.database.sql(`DELETE FROM ${app}.dead_letters`);
    return { counted: [...figures, exactly('dead letters', letters, consumers)] };
  },
};
