import type { Problem } from '@assay/contracts';
import { connectionActivated } from '@assay/contracts/consent';
import { orderProgressed, orderRejected, showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import type { ScriptedAnswer } from '../calls/smartrecruiters.fixture.js';
import { deliver, resultOf, standing } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec({ SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 1 });
const start = () => world.app.loop.start();
const settled = (orderId: string, status: string) =>
  eventually(async () => {
    const submission = await world.submission(orderId);
    expect(submission).toMatchObject({ status, leased_until: null });
    return submission;
  });
const tried = (orderId: string, ...outcomes: string[]) =>
  eventually(async () => {
    expect(await world.outcomes(orderId)).toEqual(outcomes);
    expect((await world.submission(orderId))?.leased_until).toBeNull();
  });

it('UNK-19 SmartRecruiters sees the order invited, begun and completed', async () => {
  start();
  const sheet = await world.invited();
  const { orderId } = sheet;
  await settled(orderId, 'delivered');
  const begun = standing(sheet, { revision: 2, status: 'in-progress' });
  await deliver(world.spec.database, world.app.noteProgress, orderProgressed, begun);
  await eventually(() => expect(world.server.statuses(orderId)).toEqual(['PENDING', 'IN_PROGRESS']));
  await world.app.record.run(resultOf(orderId));
  await eventually(() =>
    expect(world.server.statuses(orderId)).toEqual(['PENDING', 'IN_PROGRESS', 'COMPLETED']),
  );
  expect(await settled(orderId, 'delivered')).toMatchObject({
    wanted_revision: 3,
    delivered_revision: 3,
    due_in: null,
  });
  expect(world.server.shown.get(orderId)).toMatchObject({
    name: 'Backend junior bundle',
    status: 'COMPLETED',
    assessmentPackageDate: '2026-11-20T09:15:00.000Z',
    score: { raw: 74, min: 0, max: 100 },
    attachments: [{ type: 'OTHER_URL', url: 'https://app.partner.example/r/7d0c1f52' }],
    assessmentResults: [{ assessmentId: 'a-python' }, { assessmentId: 'a-sql' }],
  });
  expect(await world.events('submission-settled')).toEqual([
    { orderId, resultVersion: 1, outcome: 'delivered' },
  ]);
});

it('what SmartRecruiters answered is recorded as soon as the database takes it, and is not sent again', async () => {
  await world.spec.sql(`CREATE SEQUENCE refusals;
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = results AS $$ BEGIN
      IF nextval('refusals') < 3 THEN RAISE 'a lock is not to be had' USING ERRCODE = '55P03'; END IF; RETURN NEW;
    END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON submission_attempts FOR EACH ROW EXECUTE FUNCTION refuse()`);
  start();
  const { orderId } = await world.invited();
  await settled(orderId, 'delivered');
  await world.spec.sql(
    'DROP TRIGGER refuse ON submission_attempts; DROP FUNCTION refuse; DROP SEQUENCE refusals',
  );
  expect(world.server.statuses(orderId)).toEqual(['PENDING']);
  expect(await world.outcomes(orderId)).toEqual(['accepted']);
});

it('UNK-26 a rejected order is settled when SmartRecruiters has heard why', async () => {
  start();
  const sheet = await world.placed();
  const rejected = { ...sheet, revision: 2, status: 'rejected' as const, reason: 'No licence left' };
  await deliver(world.spec.database, world.app.keepSheet, orderRejected, rejected);
  await settled(sheet.orderId, 'delivered');
  expect(world.server.shown.get(sheet.orderId)).toMatchObject({
    status: 'REJECTED',
    summary: 'No licence left',
  });
  expect(await world.events('submission-settled')).toEqual([
    { orderId: sheet.orderId, resultVersion: 0, outcome: 'delivered' },
  ]);
});

describe('what an answer leads to', () => {
  const html = { 'content-type': 'text/html' };
  it.each<[string, ScriptedAnswer, object, string]>([
    ['403 parks', { status: 403 }, { status: 'parked', reason: 'forbidden' }, 'forbidden'],
    ['409 parks', { status: 409 }, { status: 'parked', reason: 'conflict' }, 'conflict'],
    [
      '400 is given up',
      { status: 400 },
      { status: 'dead-lettered', reason: 'rejected-400', due_in: null },
      'rejected',
    ],
    [
      '415 is given up',
      { status: 415 },
      { status: 'dead-lettered', reason: 'rejected-415', due_in: null },
      'rejected',
    ],
    [
      '422 is given up',
      { status: 422 },
      { status: 'dead-lettered', reason: 'rejected-422', due_in: null },
      'rejected',
    ],
    ['404 waits to be confirmed', { status: 404 }, { status: 'due', failures: 0 }, 'not-found'],
    [
      '429 is no failure',
      { status: 429, headers: { 'retry-after': '30' } },
      { status: 'due', failures: 0 },
      'limited',
    ],
    ['500 is tried again', { status: 500 }, { status: 'due', failures: 1 }, 'unavailable'],
    ['503 is tried again', { status: 503 }, { status: 'due', failures: 1 }, 'unavailable'],
    [
      'a redirect is not followed',
      { status: 302, headers: { location: 'https://evil.example/' } },
      { status: 'due', failures: 1 },
      'unavailable',
    ],
    [
      'a page of a proxy is no answer',
      { status: 200, headers: html, body: '<h1>Hello</h1>' },
      { status: 'due', failures: 1 },
      'unavailable',
    ],
    [
      'a 404 of a proxy says nothing about the order',
      { status: 404, headers: { 'content-type': 'text/plain' }, body: 'default backend - 404' },
      { status: 'due', failures: 1 },
      'unavailable',
    ],
    [
      'a 422 of a gateway says nothing about the result',
      { status: 422, body: '{"message":"no Route matched with those values"}' },
      { status: 'due', failures: 1 },
      'unavailable',
    ],
    [
      'a cut connection is no answer',
      { status: 200, reset: true },
      { status: 'due', failures: 1 },
      'unavailable',
    ],
    ['silence is no answer', { status: 200, delayMs: 2500 }, { status: 'due', failures: 1 }, 'unavailable'],
  ])('%s', async (_title, answer, submission, outcome) => {
    // A pause so long that nothing is tried twice while the test looks.
    await world.restart({
      SUBMISSION_RETRY_BASE_SECONDS: 5000,
      SUBMISSION_RETRY_CAP_SECONDS: 5000,
      SUBMISSION_NOT_FOUND_CONFIRM_SECONDS: 600,
    });
    world.app.bus.replies.set(showOrder.name, () => ({ candidate: {} }));
    start();
    const { orderId } = await world.placed();
    world.server.next(answer);
    await world.app.record.run(resultOf(orderId));
    await tried(orderId, outcome);
    expect(await world.submission(orderId)).toMatchObject(submission);
    expect(world.server.of(orderId)).toHaveLength(1);
    const final = 'due_in' in submission;
    expect(await world.events('submission-settled')).toHaveLength(final ? 1 : 0);
  });

  it('UNK-19 a move that SmartRecruiters does not take stops the order’s submission with an alert, and reads nothing', async () => {
    start();
    const sheet = await world.invited();
    const { orderId } = sheet;
    await settled(orderId, 'delivered');
    world.server.next({ status: 400 });
    await world.app.record.run(resultOf(orderId));
    expect(await settled(orderId, 'dead-lettered')).toMatchObject({ due_in: null });
    expect(await world.events('submission-failed')).toMatchObject([
      { orderId, outcome: 'dead-lettered', reason: 'rejected-400' },
    ]);
    expect(world.server.of(orderId)).toHaveLength(2);
  });

  it('the evidence of an attempt names nobody', async () => {
    start();
    world.server.next({ status: 400 });
    const { orderId } = await world.invited();
    await eventually(async () => {
      const rows = await world.spec.sql(
        `SELECT http_status, document_status, excerpt FROM submission_attempts WHERE outcome = 'rejected'`,
      );
      expect(rows).toEqual([
        { http_status: 400, document_status: 'PENDING', excerpt: 'REFUSED REFUSED for (address)' },
      ]);
    });
    expect((await world.submission(orderId))?.status).toBe('dead-lettered');
  });

  it('an order that stays unknown is gone, and settled', async () => {
    start();
    const { orderId } = await world.placed();
    world.server.next({ status: 404 }, { status: 404 });
    await world.app.record.run(resultOf(orderId));
    await settled(orderId, 'gone');
    const [first, second] = world.server.of(orderId);
    expect((second?.arrivedAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThan(950);
    expect(await world.events('submission-settled')).toEqual([
      { orderId, resultVersion: 1, outcome: 'gone' },
    ]);
  });

  it('an order that is found the second time is delivered', async () => {
    start();
    world.server.next({ status: 404 });
    const { orderId } = await world.invited();
    await tried(orderId, 'not-found', 'accepted');
    await settled(orderId, 'delivered');
  });

  it('a state that was given up is no end of the order while a result may come', async () => {
    start();
    world.server.next({ status: 400 });
    const { orderId } = await world.invited();
    await settled(orderId, 'dead-lettered');
    expect(await world.events('submission-settled')).toEqual([]);
    await world.app.record.run(resultOf(orderId));
    await settled(orderId, 'delivered');
  });

  it('what never got through in time is given up', async () => {
    start();
    const { orderId } = await world.placed();
    world.server.next({ status: 500 }, { status: 500 }, { status: 500 });
    await world.app.record.run(resultOf(orderId));
    await eventually(async () => expect((await world.outcomes(orderId)).length).toBeGreaterThan(0));
    await world.spec.sql(`UPDATE submissions SET first_due_at = now() - interval '8 days', due_at = now()`);
    world.app.loop.wake();
    expect(await settled(orderId, 'dead-lettered')).toMatchObject({ reason: 'never-got-through' });
    expect(await world.events('submission-settled')).toEqual([
      { orderId, resultVersion: 1, outcome: 'dead-lettered' },
    ]);
  });

  it('a callback URL on another host is never called', async () => {
    start();
    const url = 'https://evil.example/assessment-api/v202010/orders/1/results';
    const { orderId } = await world.invited({ resultCallbackUrl: url });
    expect(await settled(orderId, 'dead-lettered')).toMatchObject({ reason: 'not-sent' });
    expect(world.server.calls).toEqual([]);
  });
});

describe('tokens', () => {
  it('an expired token is replaced and the call made once more', async () => {
    start();
    world.server.next({ status: 401 });
    const { orderId } = await world.invited();
    await tried(orderId, 'unauthorized', 'accepted');
    expect(world.server.of(orderId).map(({ token }) => token)).toEqual([
      'token-NorthwindRobotics-0',
      'token-NorthwindRobotics-1',
    ]);
    expect(await settled(orderId, 'delivered')).toMatchObject({ attempt: 1 });
  });

  it('UNK-05 a second 401 parks everything of the company, and of no other, and consent hears of both', async () => {
    const waiting = await world.invited();
    const other = await world.invited({ companyId: 'acme' });
    const first = await world.invited();
    await world.spec.sql(`UPDATE submissions SET due_at = now() + interval '1 minute' WHERE id = $1`, [
      waiting.orderId,
    ]);
    world.server.script = ({ token }) => (token.includes('Northwind') ? { status: 401 } : undefined);
    start();
    expect(await settled(first.orderId, 'parked')).toMatchObject({
      reason: 'unauthorized',
      failures: 0,
    });
    expect(await settled(waiting.orderId, 'parked')).toMatchObject({ reason: 'unauthorized' });
    await settled(other.orderId, 'delivered');
    expect(world.server.of(waiting.orderId)).toEqual([]);
    const failed = await world.events('submission-failed');
    expect(failed).toHaveLength(2);
    for (const { orderId } of [first, waiting])
      expect(failed).toContainEqual({ orderId, outcome: 'parked', revision: 1, reason: 'unauthorized' });
    await eventually(async () => expect(world.app.bus.refused.get('NorthwindRobotics')).toBe(2));
  });

  it.each<[Problem['code']]>([['reconnect-needed'], ['company-not-connected']])(
    '%s parks without a call',
    async (code) => {
      world.app.bus.refusals.set('NorthwindRobotics', code);
      start();
      const { orderId } = await world.invited();
      expect(await settled(orderId, 'parked')).toMatchObject({ reason: code, failures: 0 });
      expect(world.server.calls).toEqual([]);
      expect(await world.outcomes(orderId)).toEqual(['no-token']);
    },
  );

  it('a company that connects while its submissions are being parked is not left parked', async () => {
    const { orderId } = await world.invited();
    let answers = 0;
    world.server.script = () => ((answers += 1) <= 2 ? { status: 401, delayMs: 200 } : undefined);
    start();
    await eventually(() => expect(answers).toBe(1));
    const change = { connectionId: orderId, accountId: 'northwind', revision: 7 };
    await deliver(world.spec.database, world.app.resume, connectionActivated, change);
    await settled(orderId, 'delivered');
  });

  it('consent out of reach is a pause, not an end, and on record once however often it is asked', async () => {
    world.app.bus.refusals.set('NorthwindRobotics', 'unavailable');
    const { orderId } = await world.invited();
    const hurry = async () => {
      await world.spec.sql('UPDATE submissions SET due_at = now() WHERE due_at > now()');
      world.app.loop.wake();
    };
    start();
    await eventually(async () => {
      await hurry();
      const submission = await world.submission(orderId);
      expect(submission).toMatchObject({ status: 'due' });
      expect(submission?.failures).toBeGreaterThan(2);
    });
    world.app.bus.refusals.clear();
    await hurry();
    await settled(orderId, 'delivered');
    expect(await world.outcomes(orderId)).toEqual(['no-token', 'accepted']);
  });
});

describe.each([
  [429, 'limited'],
  [503, 'unavailable'],
] as const)('after %i that says when to come again', (status, outcome) => {
  it('nobody calls for the company before its Retry-After, and others go on', async () => {
    world.server.next({ status, headers: { 'retry-after': '2' } });
    const limited = await world.invited();
    start();
    await tried(limited.orderId, outcome);
    const [next, other] = [await world.invited(), await world.invited({ companyId: 'acme' })];
    await settled(other.orderId, 'delivered');
    await eventually(() => expect(world.server.of(next.orderId)).toHaveLength(1));
    const [first, second] = world.server.calls.filter(({ token }) => token.includes('Northwind'));
    expect((second?.arrivedAt ?? 0) - (first?.endedAt ?? 0)).toBeGreaterThan(1990);
    await settled(limited.orderId, 'delivered');
  });
});

describe('after 429', () => {
  it('the limits of the company are halved for a while', async () => {
    world.server.next({ status: 429 });
    await world.invited();
    start();
    await eventually(async () =>
      expect(await world.spec.sql('SELECT halved_until > now() AS halved FROM lanes')).toEqual([
        { halved: true },
      ]),
    );
    await Promise.all(Array.from({ length: 12 }, () => world.invited()));
    world.app.loop.wake();
    await eventually(() => expect(world.server.shown.size).toBe(13), 10_000);
    const [, ...after] = world.server.calls;
    const mostInWindow = Math.max(
      ...after.map(
        ({ arrivedAt }) =>
          after.filter((call) => call.arrivedAt >= arrivedAt && call.arrivedAt < arrivedAt + 1000).length,
      ),
    );
    expect(mostInWindow).toBeLessThanOrEqual(4);
    expect(Math.max(...after.map(({ atOnce }) => atOnce))).toBeLessThanOrEqual(3);
  });
});
