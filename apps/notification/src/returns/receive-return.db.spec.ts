import { eventually } from '@assay/testing';
import { createTransport } from 'nodemailer';
import { beforeEach, describe, expect, it } from 'vitest';
import { acme, encryptionKey, notificationSpec, orderEvent } from '../notification.fixture.js';
import { delayed, failed, report } from './report.fixture.js';
import { laterMessage } from '../letters/return-paths.js';

const world = notificationSpec({
  MAIL_RETURN_PATH: 'bounces@mail.vendor.example.com',
  BOUNCE_SMTP_PORT: '0',
  ENCRYPTION_KEY: encryptionKey,
});
let returnPath: string;
let orderId: string;

beforeEach(async () => {
  await world.app.door.onApplicationBootstrap();
  world.app.loop.start();
  const event = orderEvent();
  orderId = event.data.orderId;
  await world.invite(event);
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
  const [{ id } = { id: '' }] = await world.spec.sql<{ id: string }>('SELECT id FROM invitations');
  returnPath = world.app.returnPaths.addressFor(id, 1) ?? '';
});

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations');
const events = () =>
  world.spec.sql<{ data: unknown }>(
    `SELECT envelope->'data' AS data FROM outbox WHERE subject = 'event.notification.v1.invitation-failed'`,
  );
const kinds = async () => (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);

/** Speaks to the door as a mail server does; gives the code of a refusal. */
async function deliver(raw: string, to: string | string[] = returnPath): Promise<number | 'taken'> {
  const transport = createTransport({ host: '127.0.0.1', port: world.app.door.port, ignoreTLS: true });
  const envelope = { from: '', to: [to].flat() };
  const answer = await transport.sendMail({ envelope, raw }).then(
    ({ rejected }) => (rejected.length > 0 ? 452 : ('taken' as const)),
    (error: { responseCode?: number }) => error.responseCode ?? 0,
  );
  transport.close();
  return answer;
}

it('an invitation leaves with a return address of its own', () => {
  expect(world.mail.received[0]?.from).toBe(returnPath);
});

it('a report of a failure ends the invitation once, with a reason without the address', async () => {
  expect(await deliver(report(failed))).toBe('taken');
  expect(await deliver(report(failed))).toBe('taken');
  const [row] = await rows();
  expect(row).toMatchObject({ status: 'bounced', due_at: null });
  expect(row?.['reason']).toMatch(/came back.*There is no such mailbox\. \(5\.1\.1\)$/);
  expect(row?.['reason']).not.toContain('zoe');
  expect(await events()).toEqual([
    { data: { orderId, addressRevision: 0, reason: row?.['reason'], bounced: true } },
  ]);
  expect((await kinds()).slice(-2)).toEqual(['invitation-returned-failed', 'invitation-bounced']);
});

it('a report of a delay is only noted', async () => {
  expect(await deliver(report(delayed))).toBe('taken');
  expect(await rows()).toMatchObject([{ status: 'sent' }]);
  expect(await events()).toEqual([]);
  expect(await kinds()).toContain('invitation-returned-delayed');
});

it('a report about an address that was corrected since changes nothing about the new invitation', async () => {
  const data = { orderId, companyId: acme, revision: 4 };
  await world.spec.database.transaction((tx) => world.app.reinvite.run({ ...orderEvent(), data }, tx));
  await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent', version: 2 }]));
  expect(await deliver(report(failed))).toBe('taken');
  expect(await rows()).toMatchObject([{ status: 'sent' }]);
  expect(await events()).toEqual([]);
});

it('a reminder that comes back is noted, and the invitation that arrived stays sent', async () => {
  const [{ id } = { id: '' }] = await world.spec.sql<{ id: string }>('SELECT id FROM invitations');
  expect(await deliver(report(failed), world.app.returnPaths.addressFor(id, laterMessage))).toBe('taken');
  expect(await rows()).toMatchObject([{ status: 'sent' }]);
  expect(await events()).toEqual([]);
  expect(await kinds()).toContain('invitation-returned-failed');
});

it('reports without end are not all kept, and a failure counts after any number of delays', async () => {
  for (let number = 0; number < 25; number += 1)
    await deliver(report(delayed.replace('mailbox is full', `mailbox is full ${number}`)));
  expect(await world.spec.sql('SELECT 1 FROM returned_mail')).toHaveLength(20);
  expect(await deliver(report(failed))).toBe('taken');
  expect(await rows()).toMatchObject([{ status: 'bounced' }]);
});

it('a report that comes before we know that the message left is asked to come again', async () => {
  await world.spec.sql(`UPDATE invitations SET status = 'due', settled_at = NULL`);
  await world.spec.sql(`UPDATE invitation_attempts SET outcome = 'in-flight', ended_at = NULL`);
  expect(await deliver(report(failed))).toBe(451);
  expect(await rows()).toMatchObject([{ status: 'due' }]);
});

describe('a report that says nothing about the address', () => {
  const limit = failed
    .replace('5.1.1\nRemote', '5.4.5\nRemote')
    .replace(/550 5.1.1 [^]*unknown/i, '550 5.4.5 Daily user sending limit exceeded');

  it('leads to one more copy with the same Message-ID, an error in the log, and no word to anybody else', async () => {
    expect(await deliver(report(limit))).toBe('taken');
    expect(await rows()).toMatchObject([{ status: 'due', reason: null, settled_at: null }]);
    expect(await events()).toEqual([]);
    expect(world.app.logs.filter(({ msg }) => msg === 'a mail server refuses our mail')).toHaveLength(1);
    const [wait] = await world.spec.sql(
      "SELECT due_at > now() + interval '10 minutes' AS later FROM invitations",
    );
    expect(wait).toEqual({ later: true });
    await world.spec.sql('UPDATE invitations SET due_at = now()');
    world.app.loop.wake();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'sent' }]));
    const ids = world.mail.received.map(({ raw }) => /^Message-ID: .*$/im.exec(raw.toString())?.[0]);
    expect(ids).toEqual([ids[0], ids[0]]);
    const invited = `SELECT 1 FROM outbox WHERE subject = 'event.notification.v1.candidate-invited'`;
    expect(await world.spec.sql(invited)).toHaveLength(1);
    expect(await deliver(report(limit))).toBe('taken');
    expect(await rows()).toMatchObject([{ status: 'due' }]);
  });

  it('ends the invitation a day after the first attempt, with a reason that is ours', async () => {
    await world.spec.sql(`UPDATE invitation_attempts SET started_at = now() - interval '25 hours'`);
    expect(await deliver(report(limit))).toBe('taken');
    expect(await events()).toMatchObject([
      { data: { bounced: true, reason: expect.stringMatching(/limit of messages that we may send/) } },
    ]);
  });

  it('repeated while the next copy waits changes nothing', async () => {
    await deliver(report(limit));
    const before = await rows();
    expect(await deliver(report(limit.replace('5.4.5 Daily', '5.4.5 Hourly')))).toBe('taken');
    expect(await rows()).toEqual(before);
  });

  it('is on the timeline where it tells nothing at all', async () => {
    const puzzling =
      'From: MAILER-DAEMON@mx.example\r\nSubject: failure notice\r\n\r\nIt did not work out.\r\n';
    expect(await deliver(puzzling)).toBe('taken');
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
    expect(await events()).toEqual([]);
    expect(await kinds()).toContain('invitation-returned-unclear');
  });
});

it('a report that somebody made up carries none of their words any further', async () => {
  const forged = failed.replace('User unknown', 'User unknown <b>Do not hire</b> https://evil.example');
  expect(await deliver(report(forged))).toBe('taken');
  expect(JSON.stringify([await events(), await rows()])).not.toMatch(/hire|evil/);
});

it('a report that comes when nobody waits for it any more is only noted', async () => {
  await world.spec.sql(`UPDATE invitations SET settled_at = now() - interval '9 days'`);
  expect(await deliver(report(failed))).toBe('taken');
  expect(await rows()).toMatchObject([{ status: 'sent' }]);
  expect(await events()).toEqual([]);
  expect(await kinds()).toContain('invitation-returned-failed');
});

describe('the door', () => {
  it('takes an answer of a machine and forgets it', async () => {
    expect(await deliver('Auto-Submitted: auto-replied\r\nSubject: away\r\n\r\nOn Monday.\r\n')).toBe(
      'taken',
    );
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
    expect(await world.spec.sql('SELECT * FROM returned_mail')).toEqual([]);
  });

  it.each([
    ['an address nobody made', () => 'bounces+guess@mail.vendor.example.com'],
    ['the plain address', () => 'bounces@mail.vendor.example.com'],
    ['somebody else: it relays nothing', () => 'zoe.meyer@example.org'],
    ['our token at another domain', () => returnPath.replace(/@.*/, '@example.org')],
  ])('refuses mail for %s', async (_name, to) => {
    expect(await deliver(report(failed), to())).toBe(550);
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
  });

  it('takes one recipient at a time', async () => {
    expect(await deliver(report(failed), [returnPath, returnPath.toUpperCase(), 'x@example.org'])).toBe(452);
  });

  it('refuses what is too large for a report', async () => {
    const large = report(`${failed}X-Padding: ${'x\r\n '.repeat(100_000)}`);
    expect(await deliver(large)).toBe(552);
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
  });

  it('writes no address to the log', async () => {
    await deliver(report(failed));
    expect(JSON.stringify(world.app.logs)).not.toMatch(/zoe|bounces\+/);
  });
});

describe('word of a connection that comes back from the owner of an account', () => {
  const notice = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM connection_notices');
  const told = async () => {
    const data = { connectionId: orderId, accountId: 'acme', revision: 1, keyId: orderId };
    await world.spec.database.transaction((tx) => world.app.tellOwner.run({ ...orderEvent(), data }, tx));
    const [{ id } = { id: '' }] = await notice();
    return world.app.returnPaths.addressFor(String(id), 1) ?? '';
  };

  it('is marked once, told to those who run Assay, and touches no invitation', async () => {
    world.app.ownerLoop.start();
    const to = await told();
    await eventually(async () => expect(await notice()).toMatchObject([{ status: 'sent' }]));
    expect(world.mail.received.at(-1)?.from).toBe(to);
    expect(await deliver(report(delayed), to)).toBe('taken');
    expect(await notice()).toMatchObject([{ status: 'sent' }]);
    expect(await deliver(report(failed), to)).toBe('taken');
    expect(await deliver(report(failed), to)).toBe('taken');
    expect(await notice()).toMatchObject([
      { status: 'bounced', response: expect.stringMatching(/There is no such mailbox/) },
    ]);
    const errors = world.app.logs.filter(({ msg }) => msg === 'an owner could not be told of a connection');
    expect(errors).toHaveLength(1);
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
  });

  it('is asked to come again while it is not recorded that the message left', async () => {
    expect(await deliver(report(failed), await told())).toBeGreaterThanOrEqual(400);
    expect(await notice()).toMatchObject([{ status: 'due' }]);
  });
});
