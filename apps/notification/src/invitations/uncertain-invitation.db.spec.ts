import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import type { Leased } from '@assay/persistence';
import { configureFailpoints } from '@assay/runtime';
import { eventually } from '@assay/testing';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leaseSeconds } from '../letters/letter-rows.js';
import { dueInvitations, type InvitationRow } from './invitation-rows.js';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const settings = { SWEEP_INTERVAL_MS: '100' };
const world = notificationSpec(settings);
const replica = () => world.replica(settings);
afterEach(() => {
  vi.useRealTimers();
  configureFailpoints(undefined, 'test');
});

async function placed(app = world.app, orderId: string = randomUUID()) {
  const event = orderEvent(orderId);
  await world.spec.database.transaction((tx) => app.invite.run(event, tx));
  return { app, event };
}

/** Leases the one invitation, as if every lease before had expired and every wait were over. */
async function lease(): Promise<Leased<InvitationRow>> {
  await world.spec.sql(
    `UPDATE invitations SET due_at = now(), leased_until = now() - interval '1 second' WHERE status = 'due'`,
  );
  const [row] = await dueInvitations.lease(world.spec.database, 1);
  if (!row) throw new Error('no invitation is due');
  return row;
}

it('an invitation that is withdrawn while nobody says whom to write to stays withdrawn', async () => {
  const { app, event } = await placed();
  const row = await lease();
  app.ordering.answer = () => new Problem('unavailable', { service: 'ordering' });
  await world.spec.database.transaction((tx) =>
    app.withdraw.run(orderEvent(event.data.orderId, acme, { revision: 2 }), tx),
  );
  await app.send.run(row);
  expect(await invitation()).toMatchObject({ status: 'withdrawn', due_at: null });
});

const invitation = async () =>
  (await world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations'))[0];
const outcomes = async () =>
  (await world.spec.sql<{ outcome: string }>('SELECT outcome FROM invitation_attempts ORDER BY attempt')).map(
    ({ outcome }) => outcome,
  );
const events = async () =>
  (await world.spec.sql<{ type: string }>(`SELECT envelope->>'type' AS type FROM outbox`)).map(
    ({ type }) => type,
  );
const messageIds = async () =>
  Promise.all(world.mail.received.map(async ({ raw }) => (await PostalMime.parse(raw)).messageId));

describe('a connection that is lost before the final answer', () => {
  it('leads to exactly one more copy, with the same Message-ID', async () => {
    const { app } = await placed();
    world.mail.next('drop');
    await app.send.run(await lease());
    expect(await outcomes()).toEqual(['uncertain']);
    expect(await invitation()).toMatchObject({ status: 'due' });
    await app.send.run(await lease());
    expect(await outcomes()).toEqual(['uncertain', 'accepted']);
    const [first, second, ...more] = await messageIds();
    expect(second).toBe(first);
    expect(more).toEqual([]);
    expect(await events()).toEqual(['candidate-invited']);
  });

  it('twice is left to a person: no third copy, and nobody is told a falsehood', async () => {
    const { app, event } = await placed();
    world.mail.next('drop', 'drop');
    await app.send.run(await lease());
    await app.send.run(await lease());
    expect(await invitation()).toMatchObject({ status: 'uncertain', due_at: null, leased_until: null });
    expect(world.mail.received).toHaveLength(2);
    expect(await events()).toEqual([]);
    const { entries } = await app.timeline.run({ orderId: event.data.orderId });
    expect(entries.map(({ kind }) => kind)).toEqual([
      'invitation-due',
      'invitation-uncertain',
      'invitation-uncertain',
      'invitation-left-to-operator',
    ]);
  });

  it('but before the message left is an ordinary failure, however often', async () => {
    const { app } = await placed();
    world.mail.next('drop-early', 'drop-early', 'drop-early');
    for (let count = 0; count < 4; count += 1) await app.send.run(await lease());
    expect(await outcomes()).toEqual(['temporary', 'temporary', 'temporary', 'accepted']);
    expect(world.mail.received).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  it.each([
    ['after the server accepted', 'send-invitation.answered', 2],
    ['before the message left', 'send-invitation.in-flight', 1],
  ])(
    '%s, but before it recorded that, leads to one more copy with the same Message-ID',
    async (_when, name, copies) => {
      const { app } = await placed();
      configureFailpoints(`${name}:throw`, 'test');
      await expect(app.send.run(await lease())).rejects.toThrow('failpoint');
      expect(await outcomes()).toEqual(['in-flight']);
      await (await replica()).send.run(await lease());
      expect(await outcomes()).toEqual(['uncertain', 'accepted']);
      expect(new Set(await messageIds()).size).toBe(1);
      expect(world.mail.received).toHaveLength(copies);
      expect(await invitation()).toMatchObject({ status: 'sent' });
    },
  );

  it('twice in the middle is left to a person', async () => {
    const { app } = await placed();
    configureFailpoints('send-invitation.answered:throw@each', 'test');
    await expect(app.send.run(await lease())).rejects.toThrow('failpoint');
    await expect(app.send.run(await lease())).rejects.toThrow('failpoint');
    configureFailpoints(undefined, 'test');
    await app.send.run(await lease());
    expect(await invitation()).toMatchObject({ status: 'uncertain', due_at: null });
    expect(world.mail.received).toHaveLength(2);
    expect(await events()).toEqual([]);
  });
});

describe('an invitation that is withdrawn while its message is on the way', () => {
  /** The process dies in the middle; whoever comes later finds its lease expired. */
  async function cutOff(): Promise<{ orderId: string }> {
    const { app, event } = await placed();
    configureFailpoints('send-invitation.in-flight:throw', 'test');
    await expect(app.send.run(await lease())).rejects.toThrow('failpoint');
    return event.data;
  }
  const expire = `UPDATE invitations SET leased_until = now() - interval '1 second' WHERE leased_until IS NOT NULL`;

  it.each([
    ['order-rejected', 'The order was rejected.'],
    ['order-expired', 'The order expired.'],
  ])('has no attempt under way for ever (%s)', async (type, why) => {
    const { orderId } = await cutOff();
    const app = await replica();
    await world.spec.database.transaction((tx) =>
      app.withdraw.run({ ...orderEvent(orderId, acme, { revision: 2 }), type }, tx),
    );
    await world.spec.sql(expire);
    app.loop.start();
    await eventually(async () => expect(await outcomes()).toEqual(['uncertain']));
    expect(await invitation()).toMatchObject({ status: 'withdrawn', reason: why, due_at: null });
    expect(world.mail.received).toEqual([]);
    const { entries } = await app.timeline.run({ orderId });
    expect(entries.map(({ kind }) => kind)).not.toContain('invitation-in-flight');
  });

  it('is left to the process that sends it while that lives', async () => {
    const { orderId } = await cutOff();
    const app = await replica();
    await world.spec.database.transaction((tx) =>
      app.withdraw.run(orderEvent(orderId, acme, { revision: 2 }), tx),
    );
    expect(await dueInvitations.lease(world.spec.database, 1)).toEqual([]);
    expect(await outcomes()).toEqual(['in-flight']);
  });
});

describe('several replicas', () => {
  it('send each of many invitations once', async () => {
    const replicas = [world.app, await replica(), await replica()];
    const orders = await Promise.all(Array.from({ length: 60 }, () => placed(replicas[0])));
    replicas.forEach(({ loop }) => loop.start());
    await eventually(async () => expect(await events()).toHaveLength(orders.length), 15_000);
    expect(world.mail.received).toHaveLength(orders.length);
    expect(new Set(await messageIds()).size).toBe(orders.length);
    expect(new Set(await outcomes())).toEqual(new Set(['accepted']));
  });

  it('keep an invitation to themselves for as long as the mail server takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const { app } = await placed();
    const answer = Promise.withResolvers<void>();
    world.mail.next({ until: answer.promise });
    const sending = app.send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    await world.spec.sql(`UPDATE invitations SET leased_until = now() + interval '1 second'`);
    vi.advanceTimersByTime((leaseSeconds * 1000) / 2);
    await eventually(async () =>
      expect(
        await world.spec.sql(`SELECT 1 FROM invitations WHERE leased_until > now() + interval '20 seconds'`),
      ).toHaveLength(1),
    );
    answer.resolve();
    await sending;
    expect(await invitation()).toMatchObject({ status: 'sent', attempt: 1 });
  });

  it('give a message up when somebody else has its lease, although the mail server has not answered', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const { app } = await placed();
    const answer = Promise.withResolvers<void>();
    world.mail.next({ until: answer.promise });
    const sending = app.send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    await world.spec.sql('UPDATE invitations SET attempt = attempt + 1');
    vi.advanceTimersByTime((leaseSeconds * 1000) / 2);
    await sending;
    expect(app.logs.at(-1)).toMatchObject({ outcome: 'lost' });
    answer.resolve();
  });

  it('change nothing with a lease that somebody else has taken over', async () => {
    const { app } = await placed();
    const answer = Promise.withResolvers<void>();
    world.mail.next({ until: answer.promise }, { data: 550, text: '5.1.1 no such user' });
    const sleeper = app.send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    await (await replica()).send.run(await lease());
    const decided = [await invitation(), await outcomes(), await events()];
    expect(decided).toMatchObject([{ status: 'failed' }, ['uncertain', 'permanent'], ['invitation-failed']]);
    answer.resolve();
    await sleeper;
    expect([await invitation(), await outcomes(), await events()]).toEqual(decided);
    expect(app.logs.at(-1)).toMatchObject({ outcome: 'lost' });
  });

  it('leave the attempt of whoever has taken it over to them, who is still sending', async () => {
    const { app } = await placed();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    world.mail.next({ until: first.promise }, { until: second.promise });
    const sleeper = app.send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    const holder = (await replica()).send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(2));
    first.resolve();
    await sleeper;
    expect(await outcomes()).toEqual(['uncertain', 'in-flight']);
    expect(await invitation()).toMatchObject({ status: 'due' });
    second.resolve();
    await holder;
    expect(await outcomes()).toEqual(['uncertain', 'accepted']);
    expect(await events()).toEqual(['candidate-invited']);
  });
});

describe('an order that is rejected', () => {
  it('after the invitation was taken up, but before the message left, is not sent', async () => {
    const { app, event } = await placed();
    const row = await lease();
    await world.spec.database.transaction((tx) => app.withdraw.run(event, tx));
    await app.send.run(row);
    expect(world.mail.received).toHaveLength(0);
    expect(await invitation()).toMatchObject({ status: 'withdrawn', due_at: null });
  });

  it.each([
    ['accepted', 'accept', { status: 'sent' }, ['candidate-invited']],
    ['put off', { data: 451, text: 'later' }, { status: 'withdrawn', due_at: null }, []],
    ['refused', { data: 550, text: 'no' }, { status: 'withdrawn', due_at: null }, []],
  ] as const)('while the message is %s ends truthfully', async (_how, behaviour, state, told) => {
    const { app, event } = await placed();
    const answer = Promise.withResolvers<void>();
    world.mail.next({ until: answer.promise, answer: behaviour });
    const sending = app.send.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    await world.spec.database.transaction((tx) => app.withdraw.run(event, tx));
    answer.resolve();
    await sending;
    expect(await invitation()).toMatchObject(state);
    expect(await events()).toEqual(told);
  });
});
