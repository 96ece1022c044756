import { randomUUID } from 'node:crypto';
import type { Leased } from '@assay/persistence';
import { configureFailpoints } from '@assay/runtime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dueInvitations, type InvitationRow } from '../invitations/invitation-rows.js';
import { MailProvider } from '../transport/mail-provider.fixture.js';
import { type Notification, notificationSpec, orderEvent } from '../notification.fixture.js';
import { dueNotices } from '../notices/notices.repository.js';

const world = notificationSpec();
let provider: MailProvider;
let app: Notification;

beforeEach(async () => {
  provider = new MailProvider();
  const MAIL_API_URL = await provider.start();
  app = await world.replica({ SMTP_URL: '', MAIL_API_URL, MAIL_API_KEY: 're_key' });
  return () => provider.stop();
});
afterEach(() => configureFailpoints(undefined, 'test'));

async function placed(orderId: string = randomUUID()): Promise<string> {
  await world.spec.database.transaction((tx) => app.invite.run(orderEvent(orderId), tx));
  return orderId;
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
const attempt = async () => app.send.run(await lease());
const invitation = async () =>
  (await world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations'))[0];
const outcomes = async () =>
  (await world.spec.sql<{ outcome: string }>('SELECT outcome FROM invitation_attempts ORDER BY attempt')).map(
    ({ outcome }) => outcome,
  );
const aDayLater = () =>
  world.spec.sql(`UPDATE invitation_attempts SET started_at = started_at - interval '23 hours'`);

describe('an invitation by a provider that knows it again', () => {
  it('is tried until it is answered, and delivered once', async () => {
    await placed();
    provider.next('drop-answer', 'drop-answer', { status: 500 }, 'drop-answer');
    for (let count = 0; count < 5; count += 1) await attempt();
    expect(await outcomes()).toEqual(['uncertain', 'uncertain', 'uncertain', 'uncertain', 'accepted']);
    expect(await invitation()).toMatchObject({ status: 'sent' });
    expect(provider.delivered.size).toBe(1);
    expect(new Set(provider.calls.map(({ key, body }) => `${key} ${body}`)).size).toBe(1);
  });

  it('is delivered once where the process dies after the answer, each time', async () => {
    await placed();
    configureFailpoints('send-invitation.answered:throw@each', 'test');
    for (let count = 0; count < 3; count += 1) await expect(attempt()).rejects.toThrow('failpoint');
    configureFailpoints(undefined, 'test');
    await attempt();
    expect(await outcomes()).toEqual(['uncertain', 'uncertain', 'uncertain', 'accepted']);
    expect(provider.delivered.size).toBe(1);
  });

  it('is left to a person once the key may be forgotten, and not sent before that is seen', async () => {
    const orderId = await placed();
    provider.next('drop-answer', 'drop-answer');
    await attempt();
    await attempt();
    await aDayLater();
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'uncertain', due_at: null });
    expect(provider.calls).toHaveLength(2);
    const { entries } = await app.timeline.run({ orderId });
    expect(entries.at(-1)).toMatchObject({
      kind: 'invitation-left-to-operator',
      text: expect.stringContaining('Two attempts ended without an answer'),
    });
    expect(app.logs.map(({ msg }) => msg)).toContain('an invitation needs a person');
  });

  it('is sent once more where one try alone is in doubt by then', async () => {
    await placed();
    provider.next('drop-answer');
    await attempt();
    await aDayLater();
    await attempt();
    expect(await outcomes()).toEqual(['uncertain', 'accepted']);
  });

  it('is another message at a corrected address', async () => {
    const orderId = await placed();
    await attempt();
    await world.spec.database.transaction((tx) =>
      app.reinvite.run(orderEvent(orderId, undefined, { revision: 2 }), tx),
    );
    await attempt();
    const [first, second] = provider.calls;
    expect(second?.key).toBe(`${first?.key}.v2`);
    expect(provider.delivered.size).toBe(2);
  });

  it('is not tried before the time that the provider names', async () => {
    await placed();
    provider.next({ status: 429, body: { name: 'rate_limit_exceeded', message: 'no' }, retryAfter: '600' });
    await attempt();
    expect(
      await world.spec.sql(`SELECT 1 FROM invitations WHERE due_at >= now() + interval '9 minutes'`),
    ).toHaveLength(1);
  });
});

describe('an invitation that the provider knows in other words', () => {
  const renamed = () => (app.ordering.answer = () => ({ firstName: 'Zoe' }));

  it('was taken where a try is in doubt, and the timeline says so', async () => {
    const orderId = await placed();
    provider.next('drop-answer');
    await attempt();
    renamed();
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'sent' });
    expect(provider.delivered.size).toBe(1);
    const { entries } = await app.timeline.run({ orderId });
    expect(entries.at(-1)).toMatchObject({
      kind: 'invitation-accepted',
      text: 'The mail server has the invitation already, from an earlier try, in other words than those of now.',
      evidence: { responseCode: 409 },
    });
  });

  it('is tried again where none is: somebody else’s word is no proof', async () => {
    const orderId = await placed();
    provider.next({ status: 503 });
    await attempt();
    const [call] = provider.calls;
    provider.delivered.set(call?.key ?? '', { id: 'somebody else’s', body: 'anything' });
    await attempt();
    expect(await outcomes()).toEqual(['temporary', 'temporary']);
    expect(await invitation()).toMatchObject({ status: 'due' });
    expect((await app.timeline.run({ orderId })).entries.at(-1)?.kind).toBe('invitation-temporary');
  });
});

it('a failure of theirs while they were at it is told as that', async () => {
  const orderId = await placed();
  provider.next({ status: 500, body: { name: 'application_error', message: 'for zoe.meyer@example.org' } });
  await attempt();
  const line = (await app.timeline.run({ orderId })).entries.at(-1);
  expect(line).toMatchObject({
    kind: 'invitation-uncertain',
    text: 'The mail server failed while it was at it: the invitation may have arrived.',
    evidence: { response: '500 application_error: for (address)' },
  });
});

describe('a reminder by a provider that knows it again', () => {
  async function remind(): Promise<void> {
    await world.spec.sql(
      `UPDATE notices SET due_at = now(), leased_until = now() - interval '1 second' WHERE due_at IS NOT NULL`,
    );
    const [row] = await dueNotices.lease(world.spec.database, 1);
    if (!row) throw new Error('no reminder is due');
    await app.sendNotice.run(row);
  }
  const statuses = async () =>
    (await world.spec.sql<{ status: string }>('SELECT status FROM notices')).map(({ status }) => status);

  beforeEach(async () => {
    await world.invited(['2026-01-01T00:00:00.000Z']);
    provider.next('drop-answer');
    await remind();
    expect(await statuses()).toEqual(['due']);
  });

  it('is tried until it is answered, and delivered once', async () => {
    await remind();
    expect(await statuses()).toEqual(['sent']);
    expect([provider.calls.length, provider.delivered.size]).toEqual([2, 1]);
  });

  it('is not repeated once the key may be forgotten: none is worth a second copy', async () => {
    await world.spec.sql(`UPDATE notices SET began_at = began_at - interval '23 hours'`);
    await remind();
    expect(await statuses()).toEqual(['uncertain']);
    expect(provider.calls).toHaveLength(1);
  });
});
