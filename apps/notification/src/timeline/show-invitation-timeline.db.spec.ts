import { randomUUID } from 'node:crypto';
import { TimelineEntries } from '@assay/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { expect, it } from 'vitest';
import { dueInvitations } from '../invitations/invitation-rows.js';
import { notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

async function placed(): Promise<string> {
  const event = orderEvent();
  await world.spec.database.transaction((tx) => world.app.invite.run(event, tx));
  return event.data.orderId;
}

async function attempt(): Promise<void> {
  await world.spec.sql(`UPDATE invitations SET due_at = now() WHERE due_at IS NOT NULL`);
  for (const row of await dueInvitations.lease(world.spec.database, 1)) await world.app.send.run(row);
}

it('every attempt is a line, with the mail server’s answer and the Message-ID as evidence', async () => {
  const orderId = await placed();
  world.mail.next({ recipient: 450, text: '4.2.0 greylisted for zoe.meyer@example.org' });
  await attempt();
  await attempt();
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries).toMatchObject([
    { source: 'notification', kind: 'invitation-due' },
    {
      kind: 'invitation-temporary',
      evidence: { attempt: 1, responseCode: 450, response: '450 4.2.0 greylisted for (address)' },
    },
    {
      kind: 'invitation-accepted',
      evidence: { attempt: 2, responseCode: 250, response: '250 2.0.0 Ok: queued as 4711' },
    },
  ]);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
  expect(entries.at(-1)?.evidence?.['messageId']).toMatch(/^<[0-9a-f-]{36}@vendor\.example\.com>$/);
  expect(JSON.stringify(entries)).not.toMatch(/zoe|example\.org/i);
});

it('a failed invitation ends with the reason', async () => {
  const orderId = await placed();
  world.mail.next({ recipient: 550, text: '5.1.1 no such user' });
  await attempt();
  expect((await world.app.timeline.run({ orderId })).entries.at(-1)).toMatchObject({
    kind: 'invitation-failed',
    text: 'The candidate could not be invited. The mail server refused the invitation: There is no such mailbox. (550 5.1.1)',
  });
});

it('what is under way is shown as such', async () => {
  const orderId = await placed();
  await world.spec.sql(
    'INSERT INTO invitation_attempts (invitation_id, attempt) SELECT id, 1 FROM invitations',
  );
  expect((await world.app.timeline.run({ orderId })).entries.at(-1)?.kind).toBe('invitation-in-flight');
});

it('the lines are of the shape that was agreed', async () => {
  const orderId = await placed();
  world.mail.next({ data: 554, text: 'x'.repeat(900) });
  await attempt();
  const reply = plainToInstance(TimelineEntries, await world.app.timeline.run({ orderId }));
  expect(
    validateSync(reply, { forbidUnknownValues: true, whitelist: true, forbidNonWhitelisted: true }),
  ).toEqual([]);
});

it('an order without an invitation has no lines', async () => {
  expect(await world.app.timeline.run({ orderId: randomUUID() })).toEqual({ entries: [] });
});
