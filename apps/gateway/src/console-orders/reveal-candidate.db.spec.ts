import type { AuditEntry, AuditPage } from '@assay/contracts/gateway';
import { showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOrder, ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import { asVendor, type Gateway } from '../gateway.fixture.js';

const path = `/console/orders/${anOrder.orderId}`;
let gateway: Gateway;

beforeAll(async () => {
  gateway = await startConsole();
  gateway.bus.answer(showOrder, () => anOrder);
});
afterAll(() => gateway.close());

const trail = async (): Promise<AuditEntry[]> =>
  ((await asVendor(gateway, 'GET', '/v1/audit')).body as AuditPage).items;

it('who looks at whom an order is about is on the audit trail before they see it, by their subject', async () => {
  const sue = await ConsoleVisitor.arrive(gateway, 'support');
  expect((await sue.open(path)).body).not.toContain('Nowak');
  expect(await trail()).toEqual([]);
  let before: AuditEntry[] = [];
  gateway.bus.answer(showOrder, async () => {
    before = await trail();
    return anOrder;
  });
  expect((await sue.press(`${path}/candidate`)).body).toContain('Ola Nowak');
  const { orderId, companyId, accountId } = anOrder;
  const looked = { actor: 'console: support-1', operation: 'reveal-candidate', subject: { orderId } };
  expect(before.filter(({ phase }) => phase !== 'read')).toMatchObject([{ ...looked, phase: 'asked' }]);
  // Their page is sent before what came of it is written down.
  await eventually(async () =>
    expect(await trail()).toContainEqual(
      expect.objectContaining({ ...looked, phase: 'answered', companyId, accountId, status: 200 }),
    ),
  );
  expect(JSON.stringify(await trail())).not.toMatch(/nowak/i);
});

it('an auditor does not, and nothing is asked for them', async () => {
  const otto = await ConsoleVisitor.arrive(gateway, 'auditor');
  gateway.bus.asked.length = 0;
  expect((await otto.press(`${path}/candidate`)).status).toBe(403);
  // The page that says so has a brand.
  expect(gateway.bus.caused.filter(({ name }) => name !== 'show-brand')).toEqual([]);
});
