import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindsOf, onePackage, passDays, policy } from './rules.fixture.js';
import type { Mail } from './sandbox.fixture.js';
import { connected, ordered, type Parties, reaches, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;

beforeAll(async () => {
  // Days pass by SQL, which wakes nobody: what is due is found when the app looks again by itself.
  world = await World.start();
  parties = await connected(world, { packages: [onePackage('pkg-backend-junior')] });
  await policy(world, parties.accountId, {
    expiryDays: 14,
    reminders: [{ beforeExpiryHours: 72 }, { beforeExpiryHours: 24 }],
  });
});

afterAll(() => world.stop());

interface Invited {
  readonly theirs: string;
  readonly ours: OrderReply;
  readonly email: string;
}

async function invited(): Promise<Invited> {
  const { orderId, email } = await ordered(world, parties.companyId);
  await reaches(world, orderId, 'PENDING');
  return { theirs: orderId, ours: await world.vendor.orderOf(parties.companyId, orderId), email };
}

/** Days pass for the order, for its reminders as well. */
async function pass(order: OrderReply, days: number): Promise<void> {
  await passDays(world, order.orderId, days);
  await world.sql(`UPDATE notification.notices SET due_at = due_at - interval '${days} days'
    WHERE order_id = '${order.orderId}'`);
}

const newest = async (email: string, count: number): Promise<Mail> =>
  eventually(async () => {
    const mails = await world.sandbox.mails(email);
    const [mail] = mails;
    if (!mail || mails.length !== count) throw new Error(`${mails.length} mails have arrived`);
    return mail;
  });

/** Reminders that were due have left: a later one has. */
async function aLaterReminder(days: number): Promise<void> {
  const { ours, email } = await invited();
  await pass(ours, days);
  await newest(email, days > 12 ? 3 : 2);
}

const extend = (orderId: string, expiresAt: string) =>
  world.vendor.call<OrderReply>('POST', `/v1/orders/${orderId}/extension`, { expiresAt });

const stopLinkIn = (mail: Mail): string => mail.links.find((link) => link.endsWith('/reminders/stop')) ?? '';

describe('reminders', () => {
  it('come before the deadline, one at a time, and lead to the same page', async () => {
    const { theirs, ours, email } = await invited();
    await pass(ours, 10);
    expect(await world.sandbox.mails(email)).toHaveLength(1);
    await pass(ours, 1);
    const first = await newest(email, 2);
    expect(first.subject).toMatch(/^Reminder from /);
    await pass(ours, 2);
    const second = await newest(email, 3);
    expect(second.messageId).not.toBe(first.messageId);
    const kinds = await kindsOf(world, ours.orderId);
    expect(kinds.filter((kind) => kind === 'reminder-sent')).toHaveLength(2);
    await start(second);
    await reaches(world, theirs, 'IN_PROGRESS');
  });

  it('end when the candidate begins, and when the time is over', async () => {
    const [begun, over] = [await invited(), await invited()];
    const [mail] = await world.sandbox.mails(begun.email);
    if (!mail) throw new Error('no invitation has arrived');
    await start(mail);
    await reaches(world, begun.theirs, 'IN_PROGRESS');
    await passDays(world, over.ours.orderId, 15);
    await reaches(world, over.theirs, 'EXPIRED');
    for (const { ours } of [begun, over]) await pass(ours, 13);
    await eventually(async () => {
      for (const { ours } of [begun, over])
        expect(
          (await kindsOf(world, ours.orderId)).filter((kind) => kind === 'reminder-dropped'),
        ).toHaveLength(2);
    });
    for (const { email } of [begun, over]) expect(await world.sandbox.mails(email)).toHaveLength(1);
  });

  it('are stopped by one click of the mail program, and the invitation stays', async () => {
    const { ours, email } = await invited();
    await pass(ours, 11);
    const reminder = await newest(email, 2);
    const link = stopLinkIn(reminder);
    expect(reminder.headers).toContainEqual({
      name: 'list-unsubscribe-post',
      value: 'List-Unsubscribe=One-Click',
    });
    // A mail scanner looks at every link; that stops nothing.
    expect(await (await fetch(link)).text()).toContain('<form');
    const stopped = await fetch(link, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(stopped.status).toBe(200);
    await pass(ours, 2);
    await aLaterReminder(13);
    expect(await world.sandbox.mails(email)).toHaveLength(2);
    await start(reminder);
  });

  it('wait for the end of the quiet hours', async () => {
    // Quiet from an hour ago until in two hours, whatever the time is.
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    const rules = { expiryDays: 14, reminders: [{ beforeExpiryHours: 72 }] };
    const { ours, email } = await invited();
    await policy(world, parties.accountId, {
      ...rules,
      quietHours: { from: at(-1), to: at(2), timeZone: 'UTC' },
    });
    await pass(ours, 11);
    await eventually(async () => {
      const [row] = await world.sql<{ waits: boolean }>(
        `SELECT bool_and(due_at > now() + interval '90 minutes') AS waits FROM notification.notices
         WHERE order_id = '${ours.orderId}' AND status = 'due' AND attempt > 0`,
      );
      expect(row?.waits).toBe(true);
    });
    expect(await world.sandbox.mails(email)).toHaveLength(1);
    await policy(world, parties.accountId, rules);
    await world.sql(
      `UPDATE notification.notices SET due_at = now() WHERE order_id = '${ours.orderId}' AND attempt > 0`,
    );
    await newest(email, 2);
  });

  it('follow the deadline when it moves, of which the candidate hears once', async () => {
    const { ours, email } = await invited();
    const expiresAt = new Date(Date.now() + 20 * 86_400_000).toISOString();
    await extend(ours.orderId, expiresAt);
    await extend(ours.orderId, expiresAt);
    const word = await newest(email, 2);
    expect(word.subject).toContain('new deadline');
    expect(word.text).toContain('UTC');
    await pass(ours, 12);
    await aLaterReminder(12);
    expect(await world.sandbox.mails(email)).toHaveLength(2);
    await pass(ours, 6);
    expect((await newest(email, 3)).subject).toMatch(/^Reminder from /);
  });

  it('that were planned move when it becomes known where the candidate’s clock is', async () => {
    // The reminder falls into the hours that are quiet at the account’s, and in Tokyo it is nine hours later.
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    await policy(world, parties.accountId, {
      expiryDays: 14,
      reminders: [{ beforeExpiryHours: 72 }],
      quietHours: { from: at(-1), to: at(2), timeZone: 'UTC' },
    });
    const { ours } = await invited();
    const hoursBefore = async () => {
      const [row] = await world.sql<{ hours: number }>(
        `SELECT (extract(epoch FROM o.expires_at - n.due_at) / 3600)::float8 AS hours
         FROM notification.notices n JOIN ordering.orders o ON o.id = n.order_id
         WHERE n.order_id = '${ours.orderId}' AND n.status = 'due'`,
      );
      return row?.hours ?? 0;
    };
    expect(await hoursBefore()).toBeLessThan(71);
    const zone = { timeZone: 'Asia/Tokyo' };
    await world.vendor.call('PUT', `/v1/orders/${ours.orderId}/candidate-time-zone`, zone);
    await eventually(async () => expect(await hoursBefore()).toBe(72));
  });
});
