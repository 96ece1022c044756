import { Problem } from '@assay/contracts';
import type { AuditPage } from '@assay/contracts/gateway';
import { type Erasure, erasePerson, showErasure, showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anOrder, ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import { asVendor, type Gateway } from '../gateway.fixture.js';

const { orderId, companyId, candidate } = anOrder;
const erasureId = '0190b1a0-0000-7000-8000-000000000009';
const requestedAt = '2026-01-15T12:00:00.000Z';
const question = `/console/orders/${orderId}/erasure`;
const due: Erasure = { erasureId, state: 'due', requestedAt, waitingFor: 'orders-open' };
const certificate = {
  facts: {
    erasureId,
    scope: 'candidate' as const,
    subjectHash: 'a'.repeat(64),
    requestedAt,
    finishedAt: requestedAt,
    cancelledOrders: 1,
    places: [{ place: 'ordering.orders', count: 3 }],
  },
  sha256: 'b'.repeat(64),
  signature: 'c'.repeat(64),
};
let gateway: Gateway;
let ada: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  ada = await ConsoleVisitor.arrive(gateway, 'admin');
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showOrder, () => anOrder);
  gateway.bus.answer(erasePerson, () => due);
  gateway.bus.answer(showErasure, () => due);
});

describe('erasing the person of an order', () => {
  it('is asked for in words, which name nobody, and leads to how far it is', async () => {
    const { body } = await ada.open(question);
    expect(body).toContain('Orders of theirs that are open');
    expect(body).not.toMatch(/nowak/i);
    expect(gateway.bus.requests(erasePerson)).toEqual([]);
    expect((await ada.press(question, { scope: 'candidate', open: 'refuse' })).to).toBe(
      `/console/erasures/${erasureId}?said=erasing`,
    );
    await ada.press(question, { scope: 'address', open: 'cancel' });
    expect(gateway.bus.requests(erasePerson)).toEqual([
      { companyId, candidateId: candidate.id, cancelOpen: false },
      { email: candidate.email, cancelOpen: true },
    ]);
  });

  it('is not done while orders are open, unless they are to be ended', async () => {
    gateway.bus.answer(erasePerson, () => {
      throw new Problem('orders-open', { count: 2 });
    });
    const answer = await ada.press(question, { scope: 'candidate', open: 'refuse' });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('There are 2 orders of this person');
  });

  it('is for admins alone', async () => {
    const sue = await ConsoleVisitor.arrive(gateway, 'support');
    expect((await sue.open(question)).status).toBe(403);
    expect((await sue.press(question, { scope: 'candidate', open: 'cancel' })).status).toBe(403);
    expect((await sue.open(`/console/orders/${orderId}`)).body).not.toContain('Erase this person');
    expect(gateway.bus.requests(erasePerson)).toEqual([]);
  });

  it('is on the audit trail with who asked and which erasure it began, and with nobody’s name', async () => {
    await ada.press(question, { scope: 'candidate', open: 'refuse' });
    await eventually(async () => {
      const { body } = await asVendor(gateway, 'GET', '/v1/audit?limit=1000');
      expect((body as AuditPage).items).toContainEqual(
        expect.objectContaining({
          phase: 'answered',
          actor: 'console: admin-1',
          operation: 'erase-from-console',
          subject: { orderId, erasureId },
          status: 303,
        }),
      );
      expect(JSON.stringify(body)).not.toMatch(/nowak|c-1"/i);
    });
  });
});

describe('the page of an erasure', () => {
  it('says what it waits for, and has no certificate to save yet', async () => {
    const { body } = await ada.open(`/console/erasures/${erasureId}`);
    expect(body).toContain('orders of the person that are still open');
    expect((await ada.open(`/console/erasures/${erasureId}/certificate`)).status).toBe(404);
  });

  it('has the certificate once it is done, also as the file that can be verified', async () => {
    gateway.bus.answer(showErasure, () => ({ ...due, state: 'done' as const, certificate }));
    const { body } = await ada.open(`/console/erasures/${erasureId}`);
    expect(body).toContain(certificate.signature);
    expect(body).toContain('ordering.orders');
    const saved = await ada.open(`/console/erasures/${erasureId}/certificate`);
    expect(JSON.parse(saved.body)).toEqual(certificate);
  });
});
