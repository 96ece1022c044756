import { Problem } from '@assay/contracts';
import { orderExpired, orderRejected } from '@assay/contracts/ordering';
import { describe, expect, it } from 'vitest';
import { deliver, orderSheet, resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const record = (...args: Parameters<typeof resultOf>) => world.app.record.run(resultOf(...args));
const versions = (orderId: string) =>
  world.spec.sql<{ version: number; score: number; submitted_at: Date }>(
    `SELECT version, (result_document ->> 'score')::int AS score, submitted_at
       FROM result_versions WHERE order_id = $1 ORDER BY version`,
    [orderId],
  );

describe('a result', () => {
  it('is kept as the first version, announced, and due at SmartRecruiters', async () => {
    const { orderId } = await world.placed();
    expect(await record(orderId)).toEqual({ orderId, version: 1, submission: 'due' });
    expect(await versions(orderId)).toMatchObject([{ version: 1, score: 74 }]);
    expect(await world.events('result-recorded')).toEqual([
      { orderId, version: 1, submittedAt: '2026-11-20T16:02:10.000Z' },
    ]);
    expect(await world.submission(orderId)).toMatchObject({
      status: 'due',
      wanted_revision: 1,
      due_in: expect.any(Number),
    });
  });

  it('sent again is the same version, and nothing else happens', async () => {
    const { orderId } = await world.placed();
    await record(orderId);
    const again = {
      ...resultOf(orderId),
      assessments: resultOf(orderId).assessments.map(({ id, ...rest }) => ({ ...rest, id })),
    };
    expect(await world.app.record.run(again)).toEqual({ orderId, version: 1, submission: 'due' });
    expect(await world.events('result-recorded')).toHaveLength(1);
    expect(await world.submission(orderId)).toMatchObject({ wanted_revision: 1 });
  });

  it('that differs is the next version; every version is kept', async () => {
    const { orderId } = await world.placed();
    await record(orderId);
    expect(await record(orderId, { score: 75 })).toMatchObject({ version: 2 });
    expect(await record(orderId)).toMatchObject({ version: 3 });
    expect((await versions(orderId)).map(({ score }) => score)).toEqual([74, 75, 74]);
    expect(await world.submission(orderId)).toMatchObject({ wanted_revision: 3 });
  });

  it('corrected without a time was still submitted when the first one was', async () => {
    const { orderId } = await world.placed();
    await record(orderId);
    const { submittedAt: _unsaid, ...correction } = resultOf(orderId, { score: 60 });
    await world.app.record.run(correction);
    const [first, second] = await versions(orderId);
    expect(second?.submitted_at).toEqual(first?.submitted_at);
  });

  it('twenty different bodies at once give versions 1 to 20 without a gap', async () => {
    const { orderId } = await world.placed();
    const recorded = await Promise.all(Array.from({ length: 20 }, (_, score) => record(orderId, { score })));
    const numbers = recorded.map(({ version }) => version).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(await world.submission(orderId)).toMatchObject({ wanted_revision: 20 });
  });

  it('twenty equal bodies at once are one version', async () => {
    const { orderId } = await world.placed();
    const recorded = await Promise.all(Array.from({ length: 20 }, () => record(orderId)));
    expect(new Set(recorded.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await versions(orderId)).toHaveLength(1);
    expect(await world.events('result-recorded')).toHaveLength(1);
  });
});

describe('a result that comes before ordering was heard of', () => {
  it('is kept, because ordering is asked', async () => {
    const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('early') });
    world.app.bus.sheets.set(sheet.orderId, sheet);
    expect(await record(sheet.orderId)).toMatchObject({ version: 1 });
    expect(world.app.bus.asked).toEqual(['show-order-sheet', 'show-policy']);
    expect(await record(sheet.orderId, { score: 1 })).toMatchObject({ version: 2 });
    expect(world.app.bus.asked.filter((name) => name === 'show-order-sheet')).toHaveLength(1);
  });

  it('is refused when ordering does not know the order either', async () => {
    const { orderId } = orderSheet({ resultCallbackUrl: 'https://api.smartrecruiters.com/orders/1/results' });
    await expect(record(orderId)).rejects.toMatchObject({ code: 'order-not-found', params: { orderId } });
    expect(await world.spec.sql('SELECT 1 FROM result_sheets')).toEqual([]);
  });
});

describe('a result is refused, and nothing changes,', () => {
  const refused = async (orderId: string, result: Promise<unknown>, problem: object): Promise<void> => {
    const failure: unknown = await result.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject(problem);
    expect(await versions(orderId)).toEqual([]);
    expect(await world.events('result-recorded')).toEqual([]);
  };

  it('when it speaks of an assessment that the order does not have', async () => {
    const { orderId } = await world.placed();
    const strange = record(orderId, { assessments: [{ id: 'a-go', score: 1 }] });
    await refused(orderId, strange, {
      code: 'assessment-not-found',
      params: { assessmentId: 'a-go', assessmentIds: 'a-python, a-sql' },
    });
  });

  it('when it speaks of one assessment twice', async () => {
    const { orderId } = await world.placed();
    const twice = record(orderId, {
      assessments: [
        { id: 'a-sql', score: 1 },
        { id: 'a-sql', score: 2 },
      ],
    });
    await refused(orderId, twice, { code: 'invalid-input', errors: [{ pointer: '/assessments/1/id' }] });
  });

  it('when the order was rejected', async () => {
    const sheet = await world.placed();
    await deliver(world.spec.database, world.app.keepSheet, orderRejected, {
      ...sheet,
      revision: 2,
      status: 'rejected',
    });
    await refused(sheet.orderId, record(sheet.orderId), {
      code: 'order-closed',
      params: { status: 'rejected' },
    });
  });
});

it('a result for an expired order is kept: the candidate’s work outweighs our clock', async () => {
  const { orderId } = await world.placed({ status: 'expired' });
  expect(await record(orderId)).toMatchObject({ version: 1 });
});

it('a first result for an expired order is refused where the account wants that; a correction is not', async () => {
  const late = await world.placed({ status: 'expired', lateResult: 'refuse' });
  await expect(record(late.orderId)).rejects.toMatchObject({ code: 'order-closed' });
  const sheet = await world.placed({ lateResult: 'refuse' });
  await record(sheet.orderId);
  await deliver(world.spec.database, world.app.keepSheet, orderExpired, {
    ...sheet,
    revision: 2,
    status: 'expired',
  });
  expect(await record(sheet.orderId, { score: 1 })).toMatchObject({ version: 2 });
});
