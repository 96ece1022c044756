import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import type { IntakeRow } from './intake.repository.js';

const token = 'T'.repeat(43);
const url = `https://assay.example.com/i/${token}`;
const completedAssessmentCallbackUrl = 'https://jobs.smartrecruiters.com/resume/xyz';

let gateway: Gateway;
let bearer: string;

beforeAll(async () => {
  gateway = await startGateway({
    INLINE_RETURN_ORIGINS: 'https://*.smartrecruiters.com,https://jobs.example.org',
  });
  bearer = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());

const accepts = (): void =>
  gateway.bus.answer(placeOrder, ({ orderId }) => ({
    orderId,
    outcome: 'accepted' as const,
    linkToken: token,
  }));

beforeEach(async () => {
  await gateway.db.clear();
  gateway.bus.asked.length = 0;
  accepts();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, unknown>;
}

function inlineBody(changes: object = {}): object {
  const { requester: _requester, candidate: known, ...rest } = orderBodyFixture();
  const { id: _id, ...candidate } = known;
  return { ...rest, candidate, completedAssessmentCallbackUrl, ...changes };
}

async function order(body: object = inlineBody(), authorization = bearer): Promise<Answer> {
  const path = '/sr/packages/inline/orders';
  const answer = await gateway.app.inject({
    method: 'POST',
    url: path,
    headers: { authorization },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const rows = (): Promise<IntakeRow[]> => gateway.db.sql<IntakeRow>('SELECT * FROM gateway.intake');

describe('an order that is taken while applying', () => {
  it('is answered 200 with the address under both names', async () => {
    expect(await order()).toMatchObject({ status: 200, body: { url, assessmentPackageURL: url } });
    expect(gateway.bus.requests(placeOrder)).toEqual([
      expect.objectContaining({ inline: { completedUrl: completedAssessmentCallbackUrl }, promised: false }),
    ]);
    expect(gateway.bus.requests(placeOrder)[0]).not.toHaveProperty('requester');
    expect(gateway.bus.requests(placeOrder)[0]?.candidate).not.toHaveProperty('id');
  });

  it('is in the intake before ordering is asked, and keeps no link in the clear', async () => {
    let before: IntakeRow[] = [];
    gateway.bus.answer(placeOrder, async ({ orderId }) => {
      before = await rows();
      return { orderId, outcome: 'accepted' as const, linkToken: token };
    });
    await order();
    expect(before).toMatchObject([{ kind: 'inline', decision: null }]);
    const after = await rows();
    expect(after).toMatchObject([{ decision: 'accepted', promised_at: null, due_at: null }]);
    expect(JSON.stringify(after)).not.toContain(token);
  });

  it('gets the same address whenever it comes again, also 20 times at once', async () => {
    const first = await order();
    const again = await Promise.all(Array.from({ length: 20 }, () => order()));
    expect(new Set(again.map(({ body }) => JSON.stringify(body)))).toEqual(
      new Set([JSON.stringify(first.body)]),
    );
    expect(await rows()).toHaveLength(1);
  });

  it('is a conflict when the candidate would return elsewhere', async () => {
    await order();
    const elsewhere = inlineBody({ completedAssessmentCallbackUrl: `${completedAssessmentCallbackUrl}?x` });
    expect(await order(elsewhere)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'ORDER_CONFLICT' }] },
    });
  });

  it.each([
    ['package-not-found', { packageId: 'pkg' }, 404, 'PACKAGE_NOT_FOUND'],
    ['connection-draining', { companyId: 'NorthwindRobotics' }, 403, 'CONNECTION_DRAINING'],
  ] as const)('is refused because of %s, now and ever after', async (code, params, status, theirs) => {
    gateway.bus.answer(placeOrder, () => {
      throw new Problem(code, params);
    });
    expect(await order()).toMatchObject({ status, body: { errors: [{ code: theirs }] } });
    accepts();
    expect(await order()).toMatchObject({ status, body: { errors: [{ code: theirs }] } });
  });

  it('is refused with 403 when the token belongs to another company', async () => {
    const other = `Bearer ${await gateway.token({ company_id: 'Contoso' })}`;
    expect(await order(inlineBody(), other)).toMatchObject({ status: 403 });
    expect(await rows()).toEqual([]);
  });

  it('is 404 where in-application assessments are not offered', async () => {
    const plain = await startGateway({ INLINE_OFFERED: 'false' });
    const answer = await plain.app.inject({
      method: 'POST',
      url: '/sr/packages/inline/orders',
      headers: { authorization: `Bearer ${await plain.token()}` },
      payload: inlineBody(),
    });
    await plain.close();
    expect({ status: answer.statusCode, body: answer.json() as unknown }).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'NOT_OFFERED' }] },
    });
  });
});

describe('the address the candidate returns to', () => {
  it.each(['https://jobs.example.org/x', 'https://a.b.smartrecruiters.com/', completedAssessmentCallbackUrl])(
    'may be %s',
    async (address) => {
      expect(await order(inlineBody({ completedAssessmentCallbackUrl: address }))).toMatchObject({
        status: 200,
      });
    },
  );

  it.each([
    'https://evil.example.com/resume',
    'http://jobs.smartrecruiters.com/resume',
    'https://jobs.smartrecruiters.com@evil.example.com/',
    'javascript:alert(1)',
    '',
    undefined,
    5,
  ])('may not be %s', async (address) => {
    const answer = await order(inlineBody({ completedAssessmentCallbackUrl: address }));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'INVALID_INPUT' }] } });
    expect(await rows()).toEqual([]);
  });
});

describe('an order whose candidate cannot be told where to go', () => {
  beforeEach(() => gateway.bus.silence(placeOrder));
  const dueNow = async (): Promise<void> => {
    await gateway.db.sql('UPDATE gateway.intake SET due_at = now()');
    gateway.db.database.wake('intake');
    await eventually(async () =>
      expect(await rows()).toMatchObject([{ decision: 'abandoned', due_at: null }]),
    );
  };

  it('is answered 503 with the time to come back, and promised nothing', async () => {
    const { status, headers } = await order();
    expect({ status, wait: headers['retry-after'] }).toEqual({ status: 503, wait: '5' });
    expect(await rows()).toMatchObject([{ decision: null, promised_at: null }]);
  });

  it('is abandoned some seconds later, and nobody is asked about it any more', async () => {
    await order();
    gateway.bus.asked.length = 0;
    await dueNow();
    expect(gateway.bus.requests(placeOrder)).toEqual([]);
  });

  it('is accepted when it comes again in time, and after it was abandoned', async () => {
    await order();
    await dueNow();
    accepts();
    expect(await order()).toMatchObject({ status: 200, body: { url } });
    expect(await rows()).toMatchObject([{ decision: 'accepted' }]);
  });

  it('can still be refused after it was abandoned', async () => {
    await order();
    await dueNow();
    gateway.bus.answer(placeOrder, () => {
      throw new Problem('package-archived', { packageId: 'pkg' });
    });
    expect(await order()).toMatchObject({ status: 404 });
    expect(await rows()).toMatchObject([{ decision: 'refused' }]);
  });
});

describe('an order taken while applying, with a token from before the company connected anew', () => {
  it('is refused, its repeat too, and leaves nothing that was not there', async () => {
    const present = randomUUID();
    gateway.bus.answer(placeOrder, ({ orderId, connectionId: of }) => {
      if (of !== present) throw new Problem('unauthenticated');
      return { orderId, outcome: 'accepted' as const, linkToken: token };
    });
    expect(await order()).toMatchObject({ status: 401 });
    expect(await rows()).toEqual([]);
    const today = `Bearer ${await gateway.token({ connection_id: present })}`;
    expect(await order(inlineBody(), today)).toMatchObject({ status: 200, body: { url } });
    expect(await order()).toMatchObject({ status: 401 });
    expect(await order(inlineBody(), today)).toMatchObject({ status: 200, body: { url } });
  });
});
