import { Problem } from '@assay/contracts';
import {
  listResultVersions,
  recordResult,
  replayNote,
  replayReport,
  replaySubmissions,
  retractResult,
  reviewFlag,
  type ShownResult,
  showResult,
  type StoredReport,
} from '@assay/contracts/results';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

const orderId = '0190b1a0-0000-7000-8000-000000000001';
const flagId = '0123456789abcdef';
const order = `/v1/orders/${orderId}`;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
});

const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object) =>
  asVendor(gateway, method, url, payload);

describe('orders', () => {
  it('get a result', async () => {
    gateway.bus.answer(recordResult, () => ({ orderId, version: 1, submission: 'due' }));
    const result = {
      score: 74,
      assessments: [{ id: 'a', score: 80 }],
      flags: [{ kind: 'tab-switch', severity: 'low', text: 'Twice' }],
    };
    expect(await call('PUT', `/v1/orders/${orderId}/result`, result)).toEqual({
      status: 200,
      body: { orderId, version: 1, submission: 'due' },
    });
    expect(gateway.bus.requests(recordResult)).toEqual([{ orderId, ...result }]);
  });

  it.each([
    { score: 101, assessments: [] },
    { score: 7.5, assessments: [] },
    { score: '74', assessments: [] },
    { score: 74 },
    { score: 74, assessments: [], reportUrl: 'javascript:alert(1)' },
    { score: 74, assessments: [], submittedAt: '2026-W05' },
    { score: 74, assessments: [{ id: 'a', score: -1 }] },
  ])('do not get the result %j', async (result) => {
    expect(await call('PUT', `/v1/orders/${orderId}/result`, result)).toMatchObject({ status: 400 });
    expect(gateway.bus.requests(recordResult)).toEqual([]);
  });
});

describe('a result', () => {
  it('is taken back with a reason, and not without', async () => {
    const taken = { orderId, version: 2, submission: 'due' as const };
    gateway.bus.answer(retractResult, () => taken);
    expect(await call('DELETE', `${order}/result`, { reason: 'Another person' })).toEqual({
      status: 200,
      body: taken,
    });
    expect(gateway.bus.requests(retractResult)).toEqual([{ orderId, reason: 'Another person' }]);
    expect((await call('DELETE', `${order}/result`, {})).status).toBe(400);
  });

  it('is shown, and so are its versions', async () => {
    gateway.bus.answer(showResult, () => ({ orderId, version: 1 }) as ShownResult);
    gateway.bus.answer(listResultVersions, () => ({ orderId, items: [] }));
    expect((await call('GET', `${order}/result`)).body).toEqual({ orderId, version: 1 });
    expect((await call('GET', `${order}/result/versions`)).body).toEqual({ orderId, items: [] });
  });

  it('that is not there is a problem', async () => {
    gateway.bus.answer(showResult, () => {
      throw new Problem('result-not-found', { orderId });
    });
    expect(await call('GET', `${order}/result`)).toMatchObject({
      status: 404,
      body: { code: 'result-not-found' },
    });
  });
});

describe('a flag', () => {
  it('is reviewed', async () => {
    gateway.bus.answer(reviewFlag, () => ({ orderId, version: 1 }) as ShownResult);
    const review = { by: 'R. Viewer', decision: 'dismissed' };
    expect((await call('PUT', `${order}/flags/${flagId}/review`, review)).status).toBe(200);
    expect(gateway.bus.requests(reviewFlag)).toEqual([{ ...review, orderId, flagId }]);
    expect((await call('PUT', `${order}/flags/${flagId}/review`, { ...review, decision: 'x' })).status).toBe(
      400,
    );
  });

  it('that cannot exist does not', async () => {
    const answer = await call('PUT', `${order}/flags/x/review`, { by: 'R.', decision: 'dismissed' });
    expect(answer).toMatchObject({ status: 404, body: { code: 'flag-not-found' } });
  });
});

describe('what failed', () => {
  it('is handed over again, for one order or for a company since a moment', async () => {
    gateway.bus.answer(replaySubmissions, () => ({ replayed: 3 }));
    const since = { companyId: 'NorthwindRobotics', failedSince: '2026-11-20T09:00:00Z' };
    expect((await call('POST', `${order}/submission/replay`)).body).toEqual({ replayed: 3 });
    expect((await call('POST', '/v1/submissions/replay', since)).body).toEqual({ replayed: 3 });
    expect(gateway.bus.requests(replaySubmissions)).toEqual([{ orderId }, since]);
    expect((await call('POST', '/v1/submissions/replay', { companyId: 'x' })).status).toBe(400);
  });
});

describe('what SmartRecruiters may not have', () => {
  it('of a report or a note is handed over again, and who asked for it is on the trail', async () => {
    const report = { orderId, upload: 'due' } as StoredReport;
    gateway.bus.answer(replayReport, () => report);
    gateway.bus.answer(replayNote, ({ activity }) => ({ orderId, activity, madeDue: true }));
    expect(await call('POST', `${order}/report/replay`)).toEqual({ status: 200, body: report });
    const note = `${order}/notes/report-ready/replay`;
    const written = { orderId, activity: 'report-ready', madeDue: true };
    expect(await call('POST', note)).toEqual({ status: 200, body: written });
    await call('POST', note, { mayRepeat: true });
    expect(gateway.bus.requests(replayNote)).toEqual([
      { orderId, activity: 'report-ready' },
      { orderId, activity: 'report-ready', mayRepeat: true },
    ]);
    const { body } = await call('GET', '/v1/audit?limit=500');
    const trail = (body as { items: { operation: string }[] }).items.map(({ operation }) => operation);
    expect(trail).toEqual(expect.arrayContaining(['replay-report', 'replay-note']));
  });

  it('is no note that nobody writes, and no wish in other words', async () => {
    gateway.bus.answer(replayNote, ({ activity }) => ({ orderId, activity, madeDue: true }));
    expect(await call('POST', `${order}/notes/expired/replay`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/activity' }] },
    });
    expect((await call('POST', `${order}/notes/started/replay`, { mayRepeat: 'yes' })).status).toBe(400);
    expect(gateway.bus.requests(replayNote)).toEqual([]);
  });
});
