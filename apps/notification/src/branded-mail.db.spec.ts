import { eventually } from '@assay/testing';
import PostalMime, { type Email } from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { brandEvent, brandOf, signsOf } from './brands/brand.fixture.js';
import { activation, acme, notificationSpec, orderEvent } from './notification.fixture.js';

const world = notificationSpec();
const parties = [
  ['acme', 'e'],
  ['globex', 'd'],
] as const;

beforeEach(async () => {
  await world.spec.database.transaction(async (tx) => {
    for (const [name, letter] of parties)
      await world.app.keepBrand.run(
        brandEvent({ accountId: name, ...brandOf(name, letter), revision: 1 }),
        tx,
      );
    await world.app.keepBrand.run(brandEvent({ ...brandOf('vendor', 'f'), revision: 1 }), tx);
  });
});

/** The one mail that leaves while the loop runs, as its reader's program has it. */
async function sent(loop: { start(): void }): Promise<Email & { raw: string }> {
  const before = world.mail.received.length;
  loop.start();
  await eventually(async () => expect(world.mail.received.length).toBe(before + 1));
  const raw = world.mail.received.at(-1)?.raw ?? Buffer.alloc(0);
  return { ...(await PostalMime.parse(raw)), raw: raw.toString() };
}
const said = ({ from, replyTo, html, text }: Email): string => JSON.stringify([from, replyTo, html, text]);

/** Fails unless the mail shows the brand of its account whole, and nothing of anybody else's. */
function showsOnly(mail: Email, own: string): void {
  const text = said(mail).replaceAll('\\"', '"');
  for (const [name, letter] of [...parties, ['vendor', 'f'] as const])
    for (const sign of signsOf(name, letter))
      expect([sign, text.includes(sign)]).toEqual([sign, name === own]);
  expect(mail.html).toMatch(new RegExp(`<img [^>]*alt="${own} Tests"`));
}

const soon = '2026-01-16T12:00:00.000Z';
const past = '2026-01-15T09:00:00.000Z';

describe.each(parties)(
  'what candidates of %s are sent shows its brand, and nothing of another account:',
  (accountId) => {
    it('the invitation', async () => {
      await world.invite(orderEvent(undefined, acme, { accountId }));
      showsOnly(await sent(world.app.loop), accountId);
    });

    it.each([
      ['reminder', 'Reminder'],
      ['deadline', 'new deadline'],
    ])('%s', async (kind, subject) => {
      world.app.ordering.answer = () => ({ expiresAt: soon });
      await world.invite(orderEvent(undefined, acme, { accountId, reminders: [past] }));
      await world.spec.sql(`UPDATE invitations SET status = 'sent', settled_at = now(), due_at = NULL`);
      await world.spec.sql(`UPDATE notices SET kind = '${kind}'`);
      const mail = await sent(world.app.noticeLoop);
      expect(mail.subject).toContain(subject);
      showsOnly(mail, accountId);
    });
  },
);

it('word to the owner of an account shows its brand', async () => {
  const event = activation();
  await world.spec.database.transaction((tx) => world.app.tellOwner.run(event, tx));
  const mail = await sent(world.app.ownerLoop);
  for (const sign of signsOf('acme', 'e').filter((one) => !one.startsWith('background')))
    expect(said(mail)).toContain(sign);
  for (const sign of [...signsOf('globex', 'd'), ...signsOf('vendor', 'f')])
    expect(said(mail)).not.toContain(sign);
});

it('an account that says nothing is written for under the installation’s brand, its policy’s address before the brand’s', async () => {
  world.app.ordering.answer = () => ({ replyTo: 'jobs@initech.example' });
  await world.invite(orderEvent(undefined, acme, { accountId: 'initech' }));
  const mail = await sent(world.app.loop);
  expect(mail.from).toMatchObject({ name: 'vendor Sender', address: 'invitations@vendor.example.com' });
  expect(mail.replyTo).toMatchObject([{ address: 'jobs@initech.example' }]);
  expect(mail.text).toMatch(/^vendor Tests\n/);
  expect(mail.text).toContain('Privacy: https://vendor.example/privacy\n');
  expect(mail.text).toContain('Contact: help@vendor.example');
});

describe('an account’s own words', () => {
  const words = (name: string) => ({
    subject: `${name} {product.name}`,
    body: `${name} writes {account.name}: {link}`,
  });
  const saveWords = (more: object) =>
    world.app.saveTemplate.run({
      accountId: 'acme',
      templateId: 'own',
      language: 'en',
      ...words('Invitation'),
      ...more,
    });

  const reminderOf = async (more: object) => {
    await saveWords(more);
    world.app.ordering.answer = () => ({ expiresAt: soon, templateId: 'own' });
    await world.invited([past]);
    return sent(world.app.noticeLoop);
  };

  it('are used for a reminder, which can still be stopped', async () => {
    const mail = await reminderOf({ reminder: words('Reminder') });
    expect(mail.subject).toBe('Reminder acme Tests');
    expect(mail.text).toContain('Reminder writes Acme: https://assay.example.com/c/');
    expect(mail.text).toContain('/reminders/stop');
  });

  it('are ours where it has none for reminders', async () => {
    expect((await reminderOf({})).subject).toBe('Reminder from Acme: Java Basics');
  });

  it('of another account are never used, whatever its template is called', async () => {
    await world.app.saveTemplate.run({
      accountId: 'globex',
      templateId: 'own',
      language: 'en',
      ...words('Foreign'),
    });
    world.app.ordering.answer = () => ({ templateId: 'own' });
    await world.invite(orderEvent(undefined, acme, { accountId: 'acme' }));
    expect((await sent(world.app.loop)).raw).not.toContain('Foreign');
  });
});
