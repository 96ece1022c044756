import { placeOrder } from '@assay/contracts/ordering';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';
import { DecisionNotes } from './decision-notes.js';
import { IntakeRetention } from './intake-retention.js';
import type { IntakeRow } from './intake.repository.js';

let gateway: Gateway;
let headers: Record<string, string>;
beforeAll(async () => {
  gateway = await startGateway();
  headers = { authorization: `Bearer ${await gateway.token()}` };
});
afterAll(() => gateway.close());
beforeEach(async () => {
  await gateway.db.clear();
  gateway.bus.answer(placeOrder, ({ orderId }) => ({ orderId, outcome: 'accepted' }));
});

const place = async (changes = {}) => {
  const url = '/sr/packages/orders';
  const payload = orderBodyFixture(changes);
  const { statusCode } = await gateway.app.inject({ method: 'POST', url, headers, payload });
  await gateway.app.get(DecisionNotes).write();
  return statusCode;
};
const sweep = () => gateway.app.get(IntakeRetention).sweep();
const age = (column: string, hours: number) =>
  gateway.db.sql(`UPDATE gateway.intake SET ${column} = now() - interval '${hours} hours'`);
const rows = () => gateway.db.sql<IntakeRow>('SELECT * FROM gateway.intake');

it('an order that was decided a day ago leaves nothing of the candidate in the intake', async () => {
  await place();
  await age('decided_at', 25);
  await sweep();
  const [row] = await rows();
  expect({ decision: row?.decision, document: row?.order_document }).toEqual({
    decision: 'accepted',
    document: {},
  });
  expect(JSON.stringify(await rows())).not.toContain('ola.nowak');
});

it('a repeat of a forgotten order is known again, and so is another order with its id', async () => {
  await place();
  await age('decided_at', 25);
  await sweep();
  gateway.bus.asked.length = 0;
  expect(await place()).toBe(202);
  expect(await place({ assessmentPackageId: 'pkg-other' })).toBe(409);
  expect(gateway.bus.caused).toEqual([]);
});

it('an order that was decided a moment ago is kept', async () => {
  await place();
  await sweep();
  expect((await rows())[0]?.order_document).toMatchObject({ companyId: 'NorthwindRobotics' });
});

it('an order that nobody decided about is kept, however old it is', async () => {
  gateway.bus.silence(placeOrder);
  await place();
  await age('received_at', 900);
  await sweep();
  expect((await rows())[0]?.order_document).toMatchObject({ companyId: 'NorthwindRobotics' });
});
