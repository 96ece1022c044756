import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '@assay/contracts';
import { connectionActivated, lendToken, type LendTokenRequest } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import type { ScriptedAnswer } from '../calls/smartrecruiters.fixture.js';
import { deliver, orderSheet, resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const pdf = (words = 'A report') => Readable.from([Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)]);
const store = (orderId: string, words?: string) => world.app.storeReport.run(orderId, pdf(words));
const start = () => {
  world.app.loop.start();
  world.app.reportLoop.start();
};
const upload = async (orderId: string) =>
  (
    await world.spec.sql<{ status: string; url: string | null }>(
      'SELECT status, url FROM reports WHERE order_id = $1',
      [orderId],
    )
  )[0];
const ends = (orderId: string, status: string) =>
  eventually(async () => expect(await upload(orderId)).toMatchObject({ status }));
const answers = (...scripted: ScriptedAnswer[]) =>
  (world.server.onFile = () => scripted.shift() ?? { status: 201 });

it('UNK-14 the file is in the field that is configured', async () => {
  await world.restart({ REPORT_FIELD_NAME: 'document' });
  start();
  const { orderId } = await world.placed();
  await store(orderId);
  await ends(orderId, 'uploaded');
  expect(world.server.files.get(orderId)).toEqual([
    expect.stringContaining('name="document"; filename="report.pdf"'),
  ]);
});

it('UNK-13 a report is uploaded, and its address is the first link beside the result', async () => {
  start();
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  expect(await store(orderId)).toMatchObject({ orderId, upload: 'due' });
  await eventually(() =>
    expect(world.server.shown.get(orderId)?.attachments).toEqual([
      { type: 'PDF_URL', url: `${world.server.url}/attachments/${orderId}` },
      { type: 'OTHER_URL', url: 'https://app.partner.example/r/7d0c1f52' },
    ]),
  );
  expect(world.server.files.get(orderId)).toEqual([
    expect.stringContaining('name="file"; filename="report.pdf"'),
  ]);
  const kinds = (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['report-stored', 'report-uploaded']));
});

it('an upload and a result of the same order end at the same moment, and neither is undone', async () => {
  let upholds = (): void => undefined;
  world.server.stalled = new Promise<void>((resolve) => (upholds = resolve));
  start();
  const { orderId, companyId } = await world.placed();
  await store(orderId);
  await eventually(async () => expect(await upload(orderId)).toMatchObject({ status: 'sending' }));
  // What recording a result does: the sheet first, then what SmartRecruiters is owed.
  await world.spec.database.transaction(async (tx) => {
    await tx.query('SELECT FROM result_sheets WHERE order_id = $1 FOR UPDATE', [orderId]);
    upholds();
    await eventually(async () => {
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      expect(await world.spec.sql(waiting)).not.toEqual([]);
    });
    await tx.execute('UPDATE lanes SET served_at = now() WHERE company_id = $1', [companyId]);
  });
  await ends(orderId, 'uploaded');
});

it('an upload whose end the database does not take at first is recorded all the same, and made once', async () => {
  const refusing = `CREATE SEQUENCE refusals;
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN
      IF nextval('refusals') < 3 THEN RAISE 'a lock is not to be had' USING ERRCODE = '55P03'; END IF; RETURN NEW;
    END $$;
    CREATE TRIGGER refuse BEFORE UPDATE OF url ON reports FOR EACH ROW EXECUTE FUNCTION refuse()`;
  await world.spec.sql(refusing);
  start();
  const { orderId } = await world.placed();
  await store(orderId);
  await ends(orderId, 'uploaded');
  await world.spec.sql('DROP TRIGGER refuse ON reports; DROP FUNCTION refuse; DROP SEQUENCE refusals');
  expect(world.server.files.get(orderId)).toHaveLength(1);
});

it('a token that SmartRecruiters no longer takes is changed for another one at once', async () => {
  answers({ status: 401 });
  start();
  const { orderId } = await world.placed();
  await store(orderId);
  await ends(orderId, 'uploaded');
  expect(world.server.files.get(orderId)).toEqual([expect.stringContaining('A report')]);
});

it('a report whose tokens are refused twice waits, and consent hears of both', async () => {
  answers({ status: 401 }, { status: 401 });
  start();
  const { orderId, companyId } = await world.placed();
  await store(orderId);
  const waits = `SELECT 1 FROM reports WHERE status = 'due' AND due_at > now() + interval '9 minutes'`;
  await eventually(async () => expect(await world.spec.sql(waits)).toHaveLength(1));
  await eventually(() => expect(world.app.bus.refused.get(companyId)).toBe(2));
});

it('a report whose second token SmartRecruiters cannot give just now is sent soon', async () => {
  answers({ status: 401 });
  const lend = (request: LendTokenRequest) => {
    if (request.refusedToken !== undefined) throw new Problem('smartrecruiters-unavailable');
    return { accessToken: 'token-x', expiresAt: new Date(Date.now() + 600_000).toISOString() };
  };
  world.app.bus.replies.set(lendToken.name, lend);
  start();
  const { orderId } = await world.placed();
  await store(orderId);
  await ends(orderId, 'uploaded');
});

it('the same report again is uploaded once', async () => {
  start();
  const { orderId } = await world.placed();
  await store(orderId);
  await ends(orderId, 'uploaded');
  await store(orderId);
  expect(world.server.files.get(orderId)).toHaveLength(1);
});

describe('a report stays here', () => {
  it('where the account wants links only', async () => {
    world.app.bus.policies.set('northwind', { reportAccess: 'link' });
    const { orderId } = await world.placed();
    expect(await store(orderId)).toMatchObject({ upload: 'kept' });
  });

  it('where the account came to want that before it was uploaded', async () => {
    const { orderId } = await world.placed();
    expect(await store(orderId)).toMatchObject({ upload: 'due' });
    world.app.bus.policies.set('northwind', { reportAccess: 'request-access' });
    await world.app.record.run(resultOf(orderId));
    start();
    await ends(orderId, 'kept');
    expect(world.server.files.size).toBe(0);
  });

  it('where the order was placed while applying', async () => {
    const { orderId } = await world.placed({ ...orderSheet({ resultCallbackUrl: '' }), kind: 'inline' });
    expect(await store(orderId)).toMatchObject({ upload: 'kept' });
  });
});

it('a report shows the page about the result, where the account came to want that since the result', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  world.app.bus.policies.set('northwind', { reportAccess: 'page' });
  await store(orderId);
  start();
  await eventually(() =>
    expect(world.server.shown.get(orderId)?.attachments).toEqual([
      { type: 'OTHER_URL', url: expect.stringContaining('https://assay.example.com/r/') },
    ]),
  );
});

it('a report of a result that was taken back is given to nobody', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await store(orderId);
  const { url } = await world.app.createLink.run({ orderId });
  const give = () => world.app.giveReport.run(url.slice(url.lastIndexOf('/') + 1));
  await (await give()).getStream().toArray();
  await world.app.retract.run({ orderId, reason: 'Another person took the test' });
  await expect(give()).rejects.toMatchObject({ code: 'report-link-not-found' });
});

it('no report is taken while nobody can say whether it may leave', async () => {
  world.app.bus.policiesAway = true;
  const { orderId } = await world.placed();
  await expect(store(orderId)).rejects.toMatchObject({ code: 'unavailable' });
});

describe('a second upload', () => {
  it.each([
    ['after a cut connection', { status: 201, reset: true }],
    ['after a 500', { status: 500 }],
    ['after a 503', { status: 503 }],
  ])('never follows %s: it may be there', async (_title, answer) => {
    answers(answer);
    start();
    const { orderId } = await world.placed();
    await store(orderId);
    await ends(orderId, 'unknown');
    expect(world.server.files.get(orderId)?.length ?? 0).toBeLessThanOrEqual(1);
    const kinds = (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);
    expect(kinds).toContain('report-upload-unknown');
  });

  it('never follows a process that died in the middle', async () => {
    const { orderId } = await world.placed();
    await store(orderId);
    await world.spec.sql(`UPDATE reports SET status = 'sending'`);
    start();
    await ends(orderId, 'unknown');
    expect(world.server.files.size).toBe(0);
  });

  it('does not begin because a token took most of the lease', async () => {
    world.app.bus.replies.set(lendToken.name, async () => {
      await world.spec.sql(`UPDATE reports SET leased_until = now() + interval '0.5 s'`);
      return { accessToken: 'token-x', expiresAt: new Date(Date.now() + 600_000).toISOString() };
    });
    world.server.stalled = sleep(1500);
    const { orderId } = await world.placed();
    await store(orderId);
    start();
    await eventually(async () => expect((await upload(orderId))?.status).toMatch(/uploaded|unknown/), 5000);
    expect(await upload(orderId)).toMatchObject({ status: 'uploaded' });
  });

  it.each([
    [201, 'uploaded', ['report-uploaded']],
    [500, 'unknown', []],
  ])('is decided by the answer %i that comes after somebody gave it up', async (status, ending, told) => {
    const givenUp = `UPDATE reports SET status = 'unknown', due_at = NULL, leased_until = NULL, attempt = attempt + 1`;
    world.server.stalled = eventually(async () => {
      const [row] = await world.spec.sql("SELECT 1 FROM reports WHERE status = 'sending'");
      if (!row) throw new Error('not sent yet');
    }).then(() => world.spec.sql(givenUp).then(() => undefined));
    answers({ status });
    const { orderId } = await world.placed();
    await store(orderId);
    start();
    await eventually(() => expect(world.server.files.get(orderId)?.length ?? 0).toBe(status === 201 ? 1 : 0));
    await world.app.reportLoop.stop();
    expect(await upload(orderId)).toMatchObject({ status: ending });
    const kinds = (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('report-upload'))).toEqual(told);
  });

  it('follows when SmartRecruiters wanted fewer calls, and when a person sends the file again', async () => {
    answers({ status: 429, headers: { 'retry-after': '1' } }, { status: 500 });
    start();
    const { orderId } = await world.placed();
    await store(orderId);
    await ends(orderId, 'unknown');
    await store(orderId);
    await ends(orderId, 'uploaded');
    expect(world.server.files.get(orderId)).toHaveLength(1);
  });

  it('follows when a proxy refused it: it came no further', async () => {
    answers({ status: 404, headers: { 'content-type': 'text/plain' } });
    start();
    const { orderId } = await world.placed();
    await store(orderId);
    await eventually(async () => expect(await upload(orderId)).toMatchObject({ status: 'uploaded' }), 8000);
    expect(world.server.files.get(orderId)).toHaveLength(1);
  });

  it.each([
    ['nobody took it', () => answers({ status: 429 })],
    ['there was no token', () => world.app.bus.refusals.set('NorthwindRobotics', 'reconnect-needed')],
  ])('is not tried for ever where %s for a week', async (_title, fail) => {
    fail();
    const { orderId } = await world.placed();
    await store(orderId);
    await world.spec.sql(`UPDATE reports SET stored_at = now() - interval '8 days'`);
    start();
    await ends(orderId, 'failed');
  });

  it('follows as soon as the company is connected again', async () => {
    world.app.bus.refusals.set('NorthwindRobotics', 'reconnect-needed');
    const { orderId, companyId } = await world.placed();
    await store(orderId);
    start();
    const waits = () => world.spec.sql(`SELECT 1 FROM reports WHERE due_at > now() + interval '1 minute'`);
    await eventually(async () => expect(await waits()).toHaveLength(1));
    world.app.bus.refusals.clear();
    const change = {
      connectionId: '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10',
      accountId: 'northwind',
      revision: 3,
    };
    await deliver(world.spec.database, world.app.resume, connectionActivated, change, companyId);
    await ends(orderId, 'uploaded');
  });

  it('is of no use after a no', async () => {
    answers({ status: 400 });
    start();
    const { orderId } = await world.placed();
    await store(orderId);
    await ends(orderId, 'failed');
  });
});
