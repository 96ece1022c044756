import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { placeOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectionId, type Gateway, startGateway } from '../gateway.fixture.js';
import { DecisionNotes } from './decision-notes.js';
import { Intake, type IntakeRow } from './intake.repository.js';

let gateway: Gateway;
let bearer: string;

beforeAll(async () => {
  gateway = await startGateway();
  bearer = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());

beforeEach(async () => {
  await gateway.db.clear();
  gateway.bus.asked.length = 0;
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, unknown>;
}

async function order(body: object = orderBodyFixture(), authorization = bearer): Promise<Answer> {
  const answer = await gateway.app.inject({
    method: 'POST',
    url: '/sr/packages/orders',
    headers: { authorization },
    payload: body,
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const rows = (): Promise<IntakeRow[]> => gateway.db.sql<IntakeRow>('SELECT * FROM gateway.intake');

/** The rows once each decision is noted, which is a second late. */
const noted = (): Promise<IntakeRow[]> =>
  eventually(async () => {
    const found = await rows();
    expect(found.map(({ decision }) => decision)).not.toContain(null);
    return found;
  });

describe('an order that ordering accepts', () => {
  it('is answered 202 with an empty object, recorded once and no longer due', async () => {
    expect(await order()).toMatchObject({ status: 202, body: {} });
    const [row] = await noted();
    expect(row).toMatchObject({
      decision: 'accepted',
      promised_at: null,
      due_at: null,
      company_id: 'NorthwindRobotics',
    });
    expect(gateway.bus.requests(placeOrder)).toEqual([
      expect.objectContaining({
        orderId: row?.id,
        companyId: 'NorthwindRobotics',
        accountId: 'northwind',
        connectionId,
        smartrecruitersOrderId: '7d0c1f52-6a0e-4c5b-9f0e-2b6a9e1f4c10',
        packageId: 'pkg-backend-junior',
        candidate: expect.objectContaining({ email: 'ola.nowak@example.org', language: 'en' }) as object,
        promised: false,
      }),
    ]);
  });

  it('UNK-21 is answered the same again without asking again', async () => {
    await order();
    await noted();
    expect(await order()).toMatchObject({ status: 202, body: {} });
    expect(gateway.bus.requests(placeOrder)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it('is answered the same again, of ordering, where that was not noted', async () => {
    const { intake, notes } = { intake: gateway.app.get(Intake), notes: gateway.app.get(DecisionNotes) };
    await order();
    await notes.write();
    await gateway.db.sql(
      `UPDATE gateway.intake SET decision = NULL, decided_at = NULL, due_at = now() + interval '1 hour'`,
    );
    expect(await order()).toMatchObject({ status: 202, body: {} });
    const asked = gateway.bus.requests(placeOrder);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
    await notes.write();
    expect(await rows()).toMatchObject([{ decision: 'accepted', due_at: null }]);
    // What was decided otherwise stays so.
    const [row] = await rows();
    const late = { companyId: row?.company_id ?? '', id: row?.id ?? '', decision: 'rejected' } as const;
    await gateway.db.database.alone((tx) => intake.noteDecisions(tx, [late]));
    expect(await rows()).toEqual([row]);
  });

  it('is no other company’s, though SmartRecruiters’ id of both be the same', async () => {
    gateway.bus.answer(placeOrder, ({ orderId, companyId }) => {
      if (companyId === 'Harbor') return { orderId, outcome: 'accepted' };
      throw new Problem('package-not-found', { packageId: 'pkg-backend-junior' });
    });
    const harbor = `Bearer ${await gateway.token({ company_id: 'Harbor' })}`;
    const harbors = () => order(orderBodyFixture({ companyId: 'Harbor' }), harbor);
    const statuses = [(await order()).status, (await harbors()).status];
    // The repeats are found again, each by its own company.
    await noted();
    statuses.push((await harbors()).status, (await order()).status);
    expect(statuses).toEqual([404, 202, 202, 404]);
    const decisions = (await rows()).map((row) => `${row.company_id} ${row.decision}`);
    expect(decisions.toSorted()).toEqual(['Harbor accepted', 'NorthwindRobotics refused']);
    expect(gateway.bus.requests(placeOrder)).toHaveLength(2);
  });

  it('keeps what SmartRecruiters says beyond the contract, which makes it no other order', async () => {
    await order({ ...orderBodyFixture(), somethingNew: { deep: [1] } });
    expect((await rows())[0]?.order_document).toMatchObject({ somethingNew: { deep: [1] } });
    expect(await order()).toMatchObject({ status: 202 });
    expect(await rows()).toHaveLength(1);
  });

  it('says in the log what of it we do not understand, by name and never by value', async () => {
    gateway.logs.lines.length = 0;
    const body = orderBodyFixture();
    await order({
      ...body,
      somethingNew: { deep: ['canary-value'] },
      'canary name of somebody': 1,
      candidate: { ...body.candidate, phone: 'canary-phone' },
    });
    const line = gateway.logs.lines.find(({ msg }) => msg === 'receive-order');
    expect(new Set(line?.['unknown'] as string[])).toEqual(
      new Set(['/?', '/candidate/phone', '/somethingNew']),
    );
    expect(JSON.stringify(gateway.logs.lines)).not.toContain('canary');
    await order(
      orderBodyFixture({ companyId: 'Contoso' }),
      `Bearer ${await gateway.token({ company_id: 'Contoso' })}`,
    );
    expect(gateway.logs.lines.filter(({ msg }) => msg === 'receive-order').at(-1)).not.toHaveProperty(
      'unknown',
    );
  });

  it('UNK-21 is one order when it comes 50 times at once, with 50 equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => order()));
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`))).toEqual(
      new Set(['202 {}']),
    );
    expect(await rows()).toHaveLength(1);
    expect(new Set(gateway.bus.requests(placeOrder).map(({ orderId }) => orderId)).size).toBe(1);
  });
});

describe('an order with the id of another one', () => {
  it('is a conflict and changes nothing', async () => {
    await order();
    const before = await noted();
    const answer = await order(orderBodyFixture({ assessmentPackageId: 'pkg-other' }));
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'ORDER_CONFLICT' }] } });
    expect(await rows()).toEqual(before);
  });

  it('is an order of its own for another company', async () => {
    await order();
    const other = `Bearer ${await gateway.token({ company_id: 'Contoso' })}`;
    expect(await order(orderBodyFixture({ companyId: 'Contoso' }), other)).toMatchObject({ status: 202 });
    expect(await rows()).toHaveLength(2);
  });
});

describe('an order that ordering refuses', () => {
  it.each([
    ['package-not-found', { packageId: 'pkg-backend-junior' }, 404, 'PACKAGE_NOT_FOUND'],
    ['package-archived', { packageId: 'pkg-backend-junior' }, 404, 'PACKAGE_ARCHIVED'],
    ['connection-draining', { companyId: 'NorthwindRobotics' }, 403, 'CONNECTION_DRAINING'],
  ] as const)(
    'because of %s is answered with that, now and ever after',
    async (code, params, status, theirs) => {
      gateway.bus.answer(placeOrder, () => {
        throw new Problem(code, params);
      });
      const first = await order();
      expect(first).toMatchObject({ status, body: { errors: [{ code: theirs }] } });
      gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
      const second = await order();
      expect({ ...second, headers: {} }).toEqual({ ...first, headers: {} });
      expect(await rows()).toMatchObject([{ decision: 'refused', promised_at: null, due_at: null }]);
    },
  );
});

describe('an order nobody decides about in time', () => {
  beforeEach(() => gateway.bus.silence(placeOrder));

  it('UNK-11 is promised with 202 and handed over when ordering is back', async () => {
    expect(await order()).toMatchObject({ status: 202, body: {} });
    expect((await rows())[0]?.promised_at).not.toBeNull();
    gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
    await eventually(async () =>
      expect(await rows()).toMatchObject([{ decision: 'accepted', due_at: null }]),
    );
    expect(gateway.bus.requests(placeOrder).at(-1)).toMatchObject({ promised: true });
  });

  it('is a rejected order when it would have been refused, and still 202 to a repeat', async () => {
    await order();
    gateway.bus.answer(placeOrder, ({ orderId, promised }) => {
      if (!promised) throw new Problem('package-archived', { packageId: 'pkg' });
      return { orderId, outcome: 'rejected' };
    });
    expect(await order()).toMatchObject({ status: 202, body: {} });
    await eventually(async () =>
      expect(await rows()).toMatchObject([{ decision: 'rejected', due_at: null }]),
    );
    expect(await order()).toMatchObject({ status: 202, body: {} });
  });

  it('is not refused to one twin after it was promised to the other', async () => {
    let refuse: () => void = () => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    let asks = 0;
    gateway.bus.answer(placeOrder, async () => {
      asks += 1;
      if (asks > 1) throw new Problem('unavailable', { service: 'ordering' });
      await refused;
      throw new Problem('package-archived', { packageId: 'pkg' });
    });
    const slow = order();
    await eventually(() => expect(asks).toBe(1));
    expect(await order()).toMatchObject({ status: 202 });
    refuse();
    expect(await slow).toMatchObject({ status: 202, body: {} });
    expect(await rows()).toMatchObject([{ decision: null, refusal_document: null }]);
  });
});

describe('an order that may not be placed', () => {
  it('is refused with the names of what is missing', async () => {
    const { job: _job, assessmentPackageId: _package, ...body } = orderBodyFixture();
    const { status, body: answer } = await order(body);
    expect(status).toBe(400);
    const [error] = (answer as { errors: { code: string; message: string }[] }).errors;
    expect(error?.code).toBe('INVALID_INPUT');
    expect(error?.message).toMatch(/ \/job is missing; \/assessmentPackageId is missing$/);
    expect(await rows()).toEqual([]);
  });

  it('is refused with 403 when the token belongs to another company', async () => {
    const other = `Bearer ${await gateway.token({ company_id: 'Contoso' })}`;
    expect(await order(orderBodyFixture(), other)).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'COMPANY_MISMATCH' }] },
    });
    expect(await rows()).toEqual([]);
  });

  it.each([
    'http://api.smartrecruiters.com/assessment-api/v202010/orders/1/results',
    'https://evil.example.com/assessment-api/v202010/orders/1/results',
    'https://api.smartrecruiters.com@evil.example.com/orders/1/results',
    'https://api.smartrecruiters.com/orders//results',
    'nonsense',
  ])('is refused with 400 when its results would go to %s', async (resultCallbackURL) => {
    expect(await order(orderBodyFixture({ resultCallbackURL }))).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'INVALID_INPUT' }] },
    });
    expect(await rows()).toEqual([]);
  });
});

describe('an order with a token from before the company connected anew', () => {
  it('is refused as no token at all and leaves nothing: with a token of today the same order is taken', async () => {
    const present = randomUUID();
    gateway.bus.answer(placeOrder, ({ orderId, connectionId: of }) => {
      if (of !== present) throw new Problem('unauthenticated');
      return { orderId, outcome: 'accepted' };
    });
    const refused = await order();
    expect(refused).toMatchObject({ status: 401, body: { errors: [{ code: 'UNAUTHENTICATED' }] } });
    expect(refused.headers['www-authenticate']).toBe('Bearer');
    expect(await rows()).toEqual([]);
    const today = `Bearer ${await gateway.token({ connection_id: present })}`;
    expect(await order(orderBodyFixture(), today)).toMatchObject({ status: 202 });
    expect(await noted()).toMatchObject([{ decision: 'accepted', connection_id: present }]);
  });
});
