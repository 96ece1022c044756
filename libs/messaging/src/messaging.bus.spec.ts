import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Problem, type EventEnvelope, type NamedOrder } from '@assay/contracts';
import { checkConnection, type ConnectionReply, type NamedCompany } from '@assay/contracts/consent';
import {
  candidateInvited,
  type CandidateInvited,
  type InvitationFailed,
  invitationFailed,
} from '@assay/contracts/notification';
import {
  countOpenOrders,
  showOrder,
  type CountOpenOrdersRequest,
  type OpenOrders,
  type OrderReply,
} from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { whose } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type Msg } from '@nats-io/transport-node';
import { Controller } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startNats } from '../../../tools/servers/nats.mjs';
import { Answers } from './answers.js';
import { Consumes } from './consumes.js';
import { speakingApp, type SpeakingApp } from './speaking-app.fixture.js';

const dataFolder = `.data/bus-spec-${process.pid}`;
let nats: Awaited<ReturnType<typeof startNats>>;
let served = 0;
let failures = 0;
let signs = 0;
const open: SpeakingApp[] = [];

@Controller()
class Count {
  @Answers(countOpenOrders)
  async run({ companyId }: CountOpenOrdersRequest): Promise<OpenOrders> {
    if (companyId === 'broken') throw new TypeError('a secret detail');
    if (companyId === 'huge') return Object.assign({ open: 0 }, { more: 'x'.repeat(2_000_000) });
    served += 1;
    return { open: companyId.length };
  }
}

@Controller()
class Refuse {
  @Answers(showOrder)
  async run({ orderId }: NamedOrder): Promise<OrderReply> {
    throw new Problem('order-not-found', { orderId });
  }
}

@Controller()
class Check {
  @Answers(checkConnection)
  async run({ companyId }: NamedCompany): Promise<ConnectionReply> {
    await eventually(() => expect(signs).toBeGreaterThan(1));
    throw new Problem('company-not-connected', { companyId });
  }
}

@Controller()
class Note {
  @Consumes(candidateInvited, 'note-invitation')
  async run(event: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    await tx.query('INSERT INTO effects VALUES ($1)', [event.data.orderId]);
    if (event.companyId === 'poison') throw new Error('never');
    if (failures > 0) {
      failures -= 1;
      throw new Error('not yet');
    }
  }
}

/** The name under which the server lets ordering read the same event. */
@Controller()
class Record extends Note {
  @Consumes(candidateInvited, 'record-invitation')
  override async run(event: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    await super.run(event, tx);
  }
}

/** One operation for two events, each under a name of its own. */
@Controller()
class RecordEither {
  @Consumes(candidateInvited, 'record-invitation')
  @Consumes(invitationFailed, 'record-failed-invitation')
  async run(event: EventEnvelope<CandidateInvited | InvitationFailed>, tx: Tx): Promise<void> {
    await tx.query('INSERT INTO effects VALUES ($1)', [`${event.type} ${event.data.orderId}`]);
  }
}

async function app(...args: Parameters<typeof speakingApp>): Promise<SpeakingApp> {
  const started = await speakingApp(...args);
  open.push(started);
  return started;
}

const announce = async (from: SpeakingApp, orderId: string): Promise<void> => {
  const data = { orderId, invitedAt: new Date().toISOString() };
  await from.allCompanies.transaction((tx) =>
    from.outbox.add(tx, candidateInvited, { companyId: 'northwind', data }),
  );
};

/** Ordering, and an app that may ask it. */
const orderingAnd = async (asker: 'consent' | 'results') =>
  [await app('ordering', nats, [Count, Refuse]), await app(asker, nats, [])] as const;

const asOperator = () => connect({ servers: nats.url, user: 'operator', pass: nats.users['operator'] ?? '' });

// `candidateInvited` has two consumers: whoever speaks of confirmation needs both.
const trio = async (settings: { attemptsMax?: number } = {}) => ({
  notification: await app('notification', nats, []),
  ordering: await app('ordering', nats, [Count, Refuse, Record], settings),
  results: await app('results', nats, [Note]),
});

beforeAll(async () => {
  nats = await startNats({ dataFolder, configured: '' });
});

// A stream that is gone takes its consumers along; a server that is started anew takes much longer.
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  const operator = await asOperator();
  const { streams } = await jetstreamManager(operator);
  for await (const { config } of streams.list()) await streams.delete(config.name);
  await operator.close();
  served = 0;
  failures = 0;
  signs = 0;
});

afterAll(() => nats.remove());

describe('a request', () => {
  it('is answered by one of many replicas', async () => {
    const [ordering, asker] = await orderingAnd('consent');
    await app('ordering', nats, [Count, Refuse], { store: ordering.store });
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => asker.bus.ask(countOpenOrders, { companyId: 'four' })),
    );
    expect(replies).toEqual(Array.from({ length: 20 }, () => ({ open: 4 })));
    expect(served).toBe(20);
  });

  it('brings a problem back as the same problem', async () => {
    const [, asker] = await orderingAnd('results');
    const orderId = randomUUID();
    const problem = await asker.bus.ask(showOrder, { orderId }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: 'order-not-found',
      params: { orderId },
      message: `There is no order ${orderId}.`,
    });
  });

  it('tells nothing about an unexpected failure, which is logged once with its stack', async () => {
    const [ordering, asker] = await orderingAnd('consent');
    const problem = await asker.bus
      .ask(countOpenOrders, { companyId: 'broken' })
      .catch((error: unknown) => error);
    expect(problem).toMatchObject({ code: 'internal', params: {} });
    expect(JSON.stringify(problem)).not.toContain('secret detail');
    expect(ordering.lines.filter(({ msg }) => msg === 'a request failed')).toHaveLength(1);
  });

  it('whose answer is larger than NATS takes is a problem that says so, and the app lives on', async () => {
    const [ordering, asker] = await orderingAnd('consent');
    const huge = asker.bus.ask(countOpenOrders, { companyId: 'huge' });
    await expect(huge).rejects.toMatchObject({ code: 'answer-too-large', params: {} });
    expect(ordering.lines.filter(({ msg }) => msg === 'an answer could not be sent')).toHaveLength(1);
    expect(await asker.bus.ask(countOpenOrders, { companyId: 'four' })).toEqual({ open: 4 });
  });

  it('is refused at once when nobody serves it', async () => {
    const asker = await app('results', nats, []);
    // An hour: an answer that is waited for would not come within this test.
    const asked = asker.bus.ask(showOrder, { orderId: 'x' }, { timeoutMs: 3_600_000 });
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('that is watched brings its answer after signs that somebody is at work', async () => {
    const [gateway] = [await app('gateway', nats, []), await app('consent', nats, [Check])];
    const hearing = await asOperator();
    const heard = (_error: Error | null, message: Msg): void => {
      if (message.headers?.has('sign-of-life')) signs += 1;
    };
    hearing.subscribe('_INBOX_gateway.>', { callback: heard });
    await hearing.flush();
    const asked = gateway.bus.ask(
      checkConnection,
      { companyId: 'acme' },
      { timeoutMs: 30_000, watched: true },
    );
    await expect(asked).rejects.toMatchObject({
      code: 'company-not-connected',
      params: { companyId: 'acme' },
    });
    await hearing.close();
  });

  it('that is watched is refused at once, too, when nobody serves it', async () => {
    const gateway = await app('gateway', nats, []);
    const asked = gateway.bus.ask(
      checkConnection,
      { companyId: 'acme' },
      { timeoutMs: 30_000, watched: true },
    );
    await expect(asked).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is refused when the app may not ask it', async () => {
    const { notification } = await trio();
    const connection = await notification.broker.ready();
    await expect(
      connection.request('request.consent.v1.lend-token', '{}', { timeout: 60_000 }),
    ).rejects.toThrow(/permission/i);
  });
});

describe('an event', () => {
  it('reaches every consumer once and then leaves the outbox', async () => {
    const { notification, ordering, results } = await trio();
    const orders = Array.from({ length: 30 }, () => randomUUID()).sort();
    await Promise.all(orders.map((orderId) => announce(notification, orderId)));
    await eventually(async () => expect(await ordering.effects()).toEqual(orders));
    await eventually(async () => expect(await results.effects()).toEqual(orders));
    await eventually(async () => expect(await notification.store.sql('SELECT id FROM outbox')).toEqual([]));
  });

  it('is consumed together with those that arrived with it, and alone where one of them fails', async () => {
    const { notification, ordering } = await trio({ attemptsMax: 1 });
    const some = (companyId: string, count: number) =>
      Array.from({ length: count }, () => ({
        companyId,
        data: { orderId: randomUUID(), invitedAt: new Date().toISOString() },
      }));
    const events = [...some('northwind', 20), ...some('poison', 1), ...some('acme', 20)];
    await notification.allCompanies.transaction((tx) =>
      notification.outbox.addAll(tx, candidateInvited, events),
    );
    const good = events.filter(({ companyId }) => companyId !== 'poison').map(({ data }) => data.orderId);
    await eventually(async () => expect(await ordering.effects()).toEqual(good.sort()));
    const letters = 'SELECT envelope ->> $1 AS company FROM dead_letters WHERE dead_at IS NOT NULL';
    await eventually(async () =>
      expect(await ordering.store.sql(letters, ['companyId'])).toEqual([{ company: 'poison' }]),
    );
    const [commits] = await ordering.store.sql<{ count: number }>(
      'SELECT count(DISTINCT xmin::text)::int FROM inbox',
    );
    expect(commits?.count).toBeLessThan(events.length);
  });

  it('of several kinds may be consumed by one operation, each by a durable consumer of its own', async () => {
    const notification = await app('notification', nats, []);
    const ordering = await app('ordering', nats, [RecordEither]);
    const orderId = randomUUID();
    await announce(notification, orderId);
    await notification.allCompanies.transaction((tx) =>
      notification.outbox.add(tx, invitationFailed, { companyId: null, data: { orderId, reason: 'spec' } }),
    );
    const both = [`candidate-invited ${orderId}`, `invitation-failed ${orderId}`];
    await eventually(async () => expect(await ordering.effects()).toEqual(both));
    expect(await ordering.store.sql('SELECT consumer FROM inbox ORDER BY consumer')).toEqual([
      { consumer: 'ordering-record-failed-invitation' },
      { consumer: 'ordering-record-invitation' },
    ]);
  });

  it('never leaves when the transaction is rolled back', async () => {
    const { notification } = await trio();
    const failing = notification.allCompanies.transaction(async (tx) => {
      await notification.outbox.add(tx, candidateInvited, {
        companyId: null,
        data: { orderId: randomUUID(), invitedAt: '2026-01-01T00:00:00Z' },
      });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await notification.store.sql('SELECT id FROM outbox')).toEqual([]);
  });

  it('has its effect once when it is delivered twice', async () => {
    const { notification, ordering } = await trio();
    const orderId = randomUUID();
    await announce(notification, orderId);
    await eventually(async () => expect(await ordering.effects()).toEqual([orderId]));
    const [row] = await ordering.store.sql<{ event_id: string }>('SELECT event_id FROM inbox');
    const stream = await notification.broker.jetstream();
    const envelope = {
      id: row?.event_id,
      type: 'x',
      correlationId: 'c',
      companyId: null,
      occurredAt: '',
      data: { orderId },
    };
    await stream.publish(candidateInvited.subject, JSON.stringify(envelope));
    await eventually(() => expect(ordering.lines.some(({ outcome }) => outcome === 'repeated')).toBe(true));
    expect(await ordering.effects()).toEqual([orderId]);
  });

  it('that a crash took back from its consumer comes again at once, though the stream has had it', async () => {
    const notification = await app('notification', nats, []);
    const ordering = await app('ordering', nats, [Record]);
    const orderId = randomUUID();
    await announce(notification, orderId);
    await eventually(async () => expect(await ordering.effects()).toEqual([orderId]));
    // Results has not been there yet, so that the event is still in the outbox.
    await ordering.store.sql('WITH undone AS (DELETE FROM inbox) DELETE FROM effects');
    await eventually(async () => expect(await ordering.effects()).toEqual([orderId]));
  });

  it('comes again until its consumer succeeds, and a failure leaves nothing behind', async () => {
    failures = 3;
    const { notification, ordering, results } = await trio();
    const orderId = randomUUID();
    await announce(notification, orderId);
    await eventually(async () => expect(await ordering.effects()).toEqual([orderId]));
    await eventually(async () => expect(await results.effects()).toEqual([orderId]));
    expect(await ordering.store.sql('SELECT * FROM dead_letters')).toEqual([]);
  });

  it('becomes a dead letter after the last try and counts as arrived', async () => {
    failures = 1000;
    const { notification, ordering } = await trio({ attemptsMax: 2 });
    await announce(notification, randomUUID());
    await eventually(async () => {
      const letters = await ordering.store.sql(
        'SELECT attempts, reason FROM dead_letters WHERE dead_at IS NOT NULL',
      );
      expect(letters).toEqual([{ attempts: 2, reason: 'Error' }]);
    });
    expect(await ordering.effects()).toEqual([]);
    failures = 0;
    await eventually(async () => expect(await notification.store.sql('SELECT id FROM outbox')).toEqual([]));
  });

  it('has its effect once when its dead letter is replayed, and stays one while it fails', async () => {
    failures = 1000;
    const { notification, ordering } = await trio({ attemptsMax: 1 });
    const orderId = randomUUID();
    await announce(notification, orderId);
    const letters = (): Promise<object[]> =>
      ordering.store.sql('SELECT 1 FROM dead_letters WHERE dead_at IS NOT NULL');
    await eventually(async () => expect(await letters()).toHaveLength(1));
    const replay = () => whose.everyCompany(() => ordering.transport.replay({}));
    expect(await replay()).toEqual({ replayed: 0, failed: 1 });
    failures = 0;
    expect(await Promise.all([replay(), replay()])).toContainEqual({ replayed: 1, failed: 0 });
    expect(await letters()).toEqual([]);
    expect(await ordering.effects()).toEqual([orderId]);
  });

  it('survives the loss of the whole JetStream store', async () => {
    const notification = await app('notification', nats, []);
    const orders = [randomUUID(), randomUUID()].sort();
    for (const orderId of orders) await announce(notification, orderId);
    await eventually(async () =>
      expect(
        await notification.store.sql('SELECT id FROM outbox WHERE published_at IS NOT NULL'),
      ).toHaveLength(2),
    );
    const port = Number(new URL(nats.url).port);
    await nats.stop();
    await rm(`${dataFolder}/jetstream`, { recursive: true, force: true });
    nats = await startNats({ dataFolder, configured: '', port, users: nats.users });
    const ordering = await app('ordering', nats, [Record]);
    const results = await app('results', nats, [Note]);
    await eventually(async () => expect(await ordering.effects()).toEqual(orders));
    await eventually(async () => expect(await results.effects()).toEqual(orders));
    await eventually(async () => expect(await notification.store.sql('SELECT id FROM outbox')).toEqual([]));
  });
});
