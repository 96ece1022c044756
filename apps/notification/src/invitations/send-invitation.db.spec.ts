import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { dueInvitations } from './invitation-rows.js';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

/** Lets the order's invitation be sent once, as the loop would. */
async function attempt(): Promise<void> {
  await world.spec.sql(`UPDATE invitations SET due_at = now() WHERE due_at IS NOT NULL`);
  const [row] = await dueInvitations.lease(world.spec.database, 1);
  if (!row) throw new Error('no invitation is due');
  await world.app.send.run(row);
}

async function placed(orderId = randomUUID()): Promise<string> {
  await world.spec.database.transaction((tx) => world.app.invite.run(orderEvent(orderId), tx));
  return orderId;
}

const invitation = async () =>
  (await world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations'))[0];
const attempts = () =>
  world.spec.sql<Record<string, unknown>>(
    'SELECT * FROM invitation_attempts ORDER BY invitation_id, attempt',
  );
const events = async () =>
  (
    await world.spec.sql<{ envelope: { type: string; companyId: string; data: object } }>(
      'SELECT envelope FROM outbox',
    )
  ).map(({ envelope: { type, companyId, data } }) => ({ type, companyId, data }));

describe('a mail server that accepts', () => {
  it('is heard, although the database does not take its answer at first: there is no doubt, and no copy', async () => {
    await world.spec.sql(`CREATE SEQUENCE refusals;
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = notification AS $$ BEGIN
        IF nextval('refusals') < 3 THEN RAISE 'a lock is not to be had' USING ERRCODE = '55P03'; END IF; RETURN NEW;
      END $$;
      CREATE TRIGGER refuse BEFORE UPDATE OF outcome ON invitation_attempts FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await placed();
    await attempt();
    await world.spec.sql(
      'DROP TRIGGER refuse ON invitation_attempts; DROP FUNCTION refuse; DROP SEQUENCE refusals',
    );
    expect(await invitation()).toMatchObject({ status: 'sent', due_at: null });
    expect(await attempts()).toMatchObject([{ outcome: 'accepted' }]);
    expect(world.mail.received).toHaveLength(1);
  });

  it('gets one message, and everybody hears of it', async () => {
    const orderId = await placed();
    await attempt();
    expect(world.mail.received).toHaveLength(1);
    expect(world.mail.received[0]?.to).toEqual(['zoe.meyer@example.org']);
    expect(await invitation()).toMatchObject({
      status: 'sent',
      due_at: null,
      leased_until: null,
      reason: null,
    });
    expect(await attempts()).toMatchObject([
      { outcome: 'accepted', response_code: 250, response: '250 2.0.0 Ok: queued as 4711' },
    ]);
    const ended = (await attempts())[0]?.['ended_at'] as Date;
    expect(await events()).toEqual([
      {
        type: 'candidate-invited',
        companyId: acme,
        data: { orderId, addressRevision: 0, invitedAt: ended.toISOString() },
      },
    ]);
  });

  it('gets a message with the constant id, the account’s name and the personal link', async () => {
    const orderId = await placed();
    await attempt();
    const message = await PostalMime.parse(world.mail.received[0]?.raw ?? '');
    const header = (name: string) => message.headers.find(({ key }) => key === name)?.value;
    const row = await invitation();
    expect(message.messageId).toBe(`<${String(row?.['id'])}@vendor.example.com>`);
    expect(message.from).toMatchObject({ name: 'Acme', address: 'invitations@vendor.example.com' });
    expect(message.to).toMatchObject([{ name: 'Zoë Meyer', address: 'zoe.meyer@example.org' }]);
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(message.html).toContain(`href="https://assay.example.com/c/token-${orderId}"`);
    expect(message.text).toContain(`https://assay.example.com/c/token-${orderId}`);
    expect(world.mail.received[0]?.from).toBe('invitations@vendor.example.com');
    expect(message.replyTo ?? []).toEqual([]);
    expect(header('list-unsubscribe')).toBeUndefined();
  });

  it('gets a message that is answered to the account, and says until when', async () => {
    world.app.ordering.answer = () => ({
      replyTo: 'people@acme.example',
      expiresAt: '2026-03-06T17:00:00Z',
      timeZone: 'Europe/Berlin',
    });
    await placed();
    await attempt();
    const message = await PostalMime.parse(world.mail.received[0]?.raw ?? '');
    expect(message.replyTo).toMatchObject([{ address: 'people@acme.example' }]);
    expect(message.text).toMatch(/March 6, 2026 at 6:00\sPM Central European Standard Time/);
  });

  it.each([
    ['pl', 'pl'],
    ['ja', 'de'],
  ])(
    'gets for a candidate who speaks %s a message in %s, which else is the account’s',
    async (language, written) => {
      world.app.ordering.answer = () => ({ language, accountLanguage: 'de' });
      await placed();
      await attempt();
      expect(world.mail.received[0]?.raw.toString()).toMatch(
        new RegExp(`^Content-Language: ${written}\\r$`, 'm'),
      );
    },
  );

  it('gets no second recipient or header from what an account calls its address', async () => {
    world.app.ordering.answer = () => ({ replyTo: 'a@acme.example\r\nBcc: b@evil.example' });
    await placed();
    await attempt();
    expect(world.mail.received[0]?.to).toEqual(['zoe.meyer@example.org']);
    expect(world.mail.received[0]?.raw.toString()).not.toContain('evil.example');
  });

  it('gets the account’s own words where the package names them, and ours where they are gone', async () => {
    const words = { language: 'de', subject: 'Hallo {candidate.firstName}', body: 'Bitte: {package.name}' };
    await world.app.saveTemplate.run({ accountId: 'acme', templateId: 'friendly', ...words });
    world.app.ordering.answer = () => ({ templateId: 'friendly' });
    await placed();
    await attempt();
    await world.app.removeTemplate.run({ accountId: 'acme', templateId: 'friendly' });
    await placed();
    await attempt();
    const subjects = await Promise.all(
      world.mail.received.map(async ({ raw }) => (await PostalMime.parse(raw)).subject),
    );
    expect(subjects).toEqual(['Hallo Zoë', 'Acme invites you to an assessment: Java Basics']);
  });
});

describe('a mail server that says later', () => {
  it('is asked again until it accepts, with the same message', async () => {
    await placed();
    world.mail.next({ data: 451, text: '4.3.0 try later' }, { recipient: 450, text: '4.2.0 greylisted' });
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'due', leased_until: null });
    await attempt();
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'sent' });
    expect((await attempts()).map(({ outcome, response_code }) => [outcome, response_code])).toEqual([
      ['temporary', 451],
      ['temporary', 450],
      ['accepted', 250],
    ]);
    expect(await events()).toHaveLength(1);
  });

  it('is asked again within a delay that grows to five minutes at most', async () => {
    await placed();
    await world.spec.sql('UPDATE invitations SET attempt = 40');
    world.mail.next({ data: 451, text: 'later' });
    await attempt();
    const [row] = await world.spec.sql<{ seconds: number }>(
      'SELECT extract(epoch FROM due_at - now())::float8 AS seconds FROM invitations',
    );
    expect(row?.seconds).toBeGreaterThan(-1);
    expect(row?.seconds).toBeLessThanOrEqual(300);
  });

  it('is given up a day after the first attempt, and ordering hears why', async () => {
    const orderId = await placed();
    world.mail.next(
      { data: 451, text: 'later' },
      { data: 452, text: '4.2.2 mailbox of zoe.meyer@example.org is full' },
    );
    await attempt();
    await world.spec.sql(`UPDATE invitation_attempts SET started_at = now() - interval '24 hours 1 second'`);
    await attempt();
    const reason = 'No mail server took the invitation within 24 hours: The mailbox is full. (452 4.2.2)';
    expect(await invitation()).toMatchObject({ status: 'failed', due_at: null, reason });
    expect(await events()).toEqual([
      { type: 'invitation-failed', companyId: acme, data: { orderId, addressRevision: 0, reason } },
    ]);
  });
});

describe('a mail server that refuses', () => {
  it('the recipient ends the invitation at once, with a reason of our own, without the address', async () => {
    const orderId = await placed();
    world.mail.next({ recipient: 550, text: '5.1.1 <zoe.meyer@example.org>: no such user, says zoe' });
    await attempt();
    const row = await invitation();
    const reason = 'The mail server refused the invitation: There is no such mailbox. (550 5.1.1)';
    expect(row).toMatchObject({ status: 'failed', due_at: null, reason });
    expect(JSON.stringify([row, await attempts(), await events(), world.app.logs])).not.toMatch(
      /zoe.meyer|example\.org/i,
    );
    expect(await events()).toMatchObject([{ type: 'invitation-failed', data: { orderId, reason } }]);
  });

  it.each([
    ['our limit', { data: 550, text: '5.4.5 Daily user sending limit exceeded' } as const],
    ['to relay', { recipient: 554, text: '5.7.1 <zoe.meyer@example.org>: Relay access denied' } as const],
    [
      'our sender',
      { data: 550, text: '5.7.60 Client does not have permissions to send as this sender' } as const,
    ],
    ['our mail', { data: 554, text: '5.7.1 Message rejected for policy reasons' } as const],
    ['without a word', { data: 554, text: 'Transaction failed' } as const],
  ])('%s is asked again until it accepts: nothing is wrong with the candidate', async (_what, refusal) => {
    const orderId = await placed();
    world.mail.next(refusal, refusal);
    await attempt();
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'due', reason: null });
    expect(await events()).toEqual([]);
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'sent' });
    expect(await events()).toMatchObject([{ type: 'candidate-invited', data: { orderId } }]);
  });

  it('us is an error in the log once for an invitation, and on the timeline every time', async () => {
    const orderId = await placed();
    const limit = { data: 550, text: '5.4.5 Daily user sending limit exceeded' };
    world.mail.next(limit, limit, limit);
    for (let time = 1; time <= 3; time += 1) await attempt();
    const told = world.app.logs.filter(({ msg }) => msg === 'a mail server refuses our mail');
    expect(told).toMatchObject([{ orderId, because: 'The limit of messages that we may send is used up.' }]);
    const { entries } = await world.app.timeline.run({ orderId });
    const refusals = entries.filter(({ kind }) => kind === 'invitation-temporary');
    expect(refusals).toHaveLength(3);
    expect(refusals[0]).toMatchObject({
      text: expect.stringContaining('says nothing about the candidate'),
      evidence: { fault: 'us', because: 'The limit of messages that we may send is used up.' },
    });
  });

  it('us is not asked every few minutes, and no longer than a day', async () => {
    await placed();
    await world.spec.sql('UPDATE invitations SET attempt = 40');
    const limit = { data: 550, text: '5.4.5 Daily user sending limit exceeded' };
    world.mail.next(limit, limit);
    await attempt();
    await world.spec.sql(`UPDATE invitation_attempts SET started_at = now() - interval '24 hours 1 second'`);
    await attempt();
    expect(await events()).toMatchObject([
      { data: { reason: expect.stringMatching(/within 24 hours: The limit of messages that we may send/) } },
    ]);
  });

  it('is not even asked about an address that is more than an address', async () => {
    await placed();
    world.app.ordering.answer = () => ({ email: 'a@example.org>,<b@example.org' });
    await attempt();
    expect(world.mail.received).toHaveLength(0);
    expect(await invitation()).toMatchObject({ status: 'failed' });
  });
});

describe('a mail server that is not there', () => {
  it('is tried again, and the message goes out when it is back', async () => {
    await placed();
    await world.mail.stop();
    await attempt();
    expect((await attempts()).map(({ outcome }) => outcome)).toEqual(['temporary']);
    expect(await invitation()).toMatchObject({ status: 'due' });
    await world.mail.start(world.mail.port);
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'sent' });
  });
});

describe('ordering', () => {
  it('is asked for the address at every attempt, so that a corrected one counts', async () => {
    await placed();
    world.mail.next({ data: 451, text: 'later' });
    await attempt();
    world.app.ordering.answer = () => ({ email: 'zoe@corrected.example.org' });
    await attempt();
    expect(world.mail.received.map(({ to }) => to[0])).toEqual([
      'zoe.meyer@example.org',
      'zoe@corrected.example.org',
    ]);
  });

  it('may be silent: the invitation waits for seconds, and no attempt is counted against it', async () => {
    await placed();
    await world.spec.sql('UPDATE invitations SET attempt = 20');
    world.app.ordering.answer = () => new Problem('unavailable', { service: 'ordering' });
    await attempt();
    expect(await invitation()).toMatchObject({ status: 'due', leased_until: null });
    expect(
      await world.spec.sql("SELECT due_at <= now() + interval '10 seconds' AS soon FROM invitations"),
    ).toEqual([{ soon: true }]);
    expect(await attempts()).toEqual([]);
  });

  it.each([
    ['says that the order is closed', () => ({ open: false })],
    ['knows no such order', () => new Problem('order-not-found', { orderId: 'x' })],
  ])('%s: nothing is sent', async (_what, answer) => {
    await placed();
    world.app.ordering.answer = answer;
    await attempt();
    expect(world.mail.received).toHaveLength(0);
    expect(await invitation()).toMatchObject({ status: 'withdrawn', due_at: null });
    expect(await events()).toEqual([]);
  });
});
