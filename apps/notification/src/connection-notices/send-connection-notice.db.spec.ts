import { Problem } from '@assay/contracts';
import type { Leased } from '@assay/persistence';
import { configureFailpoints } from '@assay/runtime';
import { eventually } from '@assay/testing';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { activation, keyId, notificationSpec } from '../notification.fixture.js';
import { leaseSeconds } from '../letters/letter-rows.js';
import { type ConnectionNoticeRow, dueConnectionNotices } from './connection-notices.repository.js';

const world = notificationSpec();
afterEach(() => {
  vi.useRealTimers();
  configureFailpoints(undefined, 'test');
});

const consume = (event = activation()) =>
  world.spec.database.transaction((tx) => world.app.tellOwner.run(event, tx));
const notices = () =>
  world.spec.sql<Record<string, unknown>>('SELECT * FROM connection_notices ORDER BY revision');
const mails = () => Promise.all(world.mail.received.map(({ raw }) => PostalMime.parse(raw)));

/** Leases the one notice, as if every lease before had expired and every wait were over. */
async function lease(): Promise<Leased<ConnectionNoticeRow>> {
  await world.spec.sql(
    `UPDATE connection_notices SET due_at = now(), leased_until = now() - interval '1 second' WHERE due_at IS NOT NULL`,
  );
  const [row] = await dueConnectionNotices.lease(world.spec.database, 1);
  if (!row) throw new Error('no notice is due');
  return row;
}

describe('a company that was connected', () => {
  it('is told to the owner at once: which one, to what, with which key, and when', async () => {
    world.app.ownerLoop.start();
    await consume();
    await eventually(async () => expect(await notices()).toMatchObject([{ status: 'sent', due_at: null }]));
    expect(world.mail.received.map(({ to }) => to)).toEqual([['owner@acme.example']]);
    const [told] = await mails();
    expect(told).toMatchObject({
      from: { name: 'Assay', address: 'invitations@vendor.example.com' },
      subject: 'SmartRecruiters company globex is now connected to Acme',
      messageId: `<${String((await notices())[0]?.['id'])}@vendor.example.com>`,
    });
    expect(told?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    );
    expect(told?.text).toContain('Sunday, November 22, 2026 at 7:05 AM UTC');
    expect(told?.text).toContain(`Careers · ak_7Qm2… · ${keyId}`);
  });

  it('is told in the account’s language, and nothing is kept or logged of the address', async () => {
    world.app.consent.answer = () => ({ language: 'de-AT' });
    world.mail.next({ recipient: 550, text: '5.1.1 <owner@acme.example>: no such user' });
    await consume();
    await world.app.sendToOwner.run(await lease());
    expect(await notices()).toMatchObject([{ status: 'failed', due_at: null }]);
    expect(JSON.stringify([await notices(), world.app.logs])).not.toContain('owner@');
    expect(world.app.logs).toContainEqual(
      expect.objectContaining({ msg: 'an owner could not be told of a connection', accountId: 'acme' }),
    );
    await consume(activation(2));
    await world.app.sendToOwner.run(await lease());
    const [told] = await mails();
    expect(told?.subject).toBe('Das SmartRecruiters-Unternehmen globex ist jetzt mit Acme verbunden');
    expect(told?.headers).toContainEqual(expect.objectContaining({ key: 'content-language', value: 'de' }));
  });
});

describe('an account without an owner’s address', () => {
  it('gets no mail, also when it names one later', async () => {
    world.app.consent.answer = () => ({ ownerEmail: undefined as never });
    await consume();
    await world.app.sendToOwner.run(await lease());
    expect(await notices()).toMatchObject([{ status: 'dropped', due_at: null }]);
    world.app.consent.answer = () => ({});
    await consume();
    expect(await notices()).toMatchObject([{ status: 'dropped', due_at: null }]);
    expect(world.mail.received).toEqual([]);
  });
});

describe('what nobody can tell', () => {
  it('waits while consent does not answer, for seconds however long that lasts', async () => {
    world.app.consent.answer = () => new Problem('unavailable', { service: 'consent' });
    await consume();
    const late = `SELECT 1 FROM connection_notices WHERE due_at > now() + interval '10 seconds'`;
    // The pause is random: one that may be minutes is hardly short so often.
    for (let time = 0; time < 5; time += 1) {
      await world.spec.sql('UPDATE connection_notices SET attempt = 20');
      await world.app.sendToOwner.run(await lease());
      expect(await notices()).toMatchObject([{ status: 'due', leased_until: null }]);
      expect(await world.spec.sql(late)).toEqual([]);
    }
    world.app.consent.answer = () => ({});
    await world.app.sendToOwner.run(await lease());
    expect(await notices()).toMatchObject([{ status: 'sent' }]);
  });

  describe.each([
    ['send-connection-notice.in-flight', 0],
    ['send-connection-notice.answered', 1],
  ])('after a death at %s', (failpoint, copies) => {
    async function die(): Promise<void> {
      configureFailpoints(`${failpoint}:throw`, 'test');
      await expect(world.app.sendToOwner.run(await lease())).rejects.toThrow();
      configureFailpoints(undefined, 'test');
      expect(await notices()).toMatchObject([{ status: 'in-flight' }]);
    }

    it('is sent once more, with the same Message-ID', async () => {
      await consume();
      await die();
      await world.app.sendToOwner.run(await lease());
      expect(await notices()).toMatchObject([{ status: 'sent', sendings: 2, uncertain_attempts: 1 }]);
      expect(new Set((await mails()).map(({ messageId }) => messageId)).size).toBe(1);
      expect(world.mail.received).toHaveLength(copies + 1);
    });

    it('and another one is left to a person: no third copy', async () => {
      await consume();
      await die();
      await die();
      await world.app.sendToOwner.run(await lease());
      expect(await notices()).toMatchObject([{ status: 'uncertain', due_at: null }]);
      expect(world.mail.received).toHaveLength(2 * copies);
    });
  });

  it('is sent once more after a connection that was lost before the final answer, and kept when it was not taken', async () => {
    world.mail.next('drop', { data: 451, text: '4.3.0 later' });
    await consume();
    await world.app.sendToOwner.run(await lease());
    await world.app.sendToOwner.run(await lease());
    expect(await notices()).toMatchObject([{ status: 'due', uncertain_attempts: 1 }]);
    await world.app.sendToOwner.run(await lease());
    expect(await notices()).toMatchObject([{ status: 'sent' }]);
    expect(new Set((await mails()).map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is kept to one sender for as long as the mail server takes', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    await consume();
    const answer = Promise.withResolvers<void>();
    world.mail.next({ until: answer.promise });
    const sending = world.app.sendToOwner.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    await world.spec.sql(`UPDATE connection_notices SET leased_until = now() + interval '1 second'`);
    vi.advanceTimersByTime((leaseSeconds * 1000) / 2);
    const held = `SELECT 1 FROM connection_notices WHERE leased_until > now() + interval '20 seconds'`;
    await eventually(async () => expect(await world.spec.sql(held)).toHaveLength(1));
    answer.resolve();
    await sending;
    expect(await notices()).toMatchObject([{ status: 'sent', attempt: 1 }]);
  });

  it('changes nothing for who has lost the lease', async () => {
    await consume();
    const [late, holder] = [await lease(), await lease()];
    await world.app.sendToOwner.run(late);
    expect(world.mail.received).toEqual([]);
    await world.app.sendToOwner.run(holder);
    expect(world.mail.received).toHaveLength(1);
  });

  it('is left to whoever has taken it over while the first mail server still took its time', async () => {
    await consume();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    world.mail.next({ until: first.promise }, { until: second.promise });
    const sleeper = world.app.sendToOwner.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(1));
    const holder = world.app.sendToOwner.run(await lease());
    await eventually(() => expect(world.mail.received).toHaveLength(2));
    first.resolve();
    await sleeper;
    expect(await notices()).toMatchObject([{ status: 'in-flight', attempt: 2 }]);
    second.resolve();
    await holder;
    expect(await notices()).toMatchObject([{ status: 'sent', sendings: 2, uncertain_attempts: 1 }]);
  });
});
