import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectedForPeople } from './people.fixture.js';
import { invitation, ordered, reaches, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const results = ['assessment_result_manage', 'jobs_read', 'candidates_read'];

/** An order that SmartRecruiters shows completed, and then says has moved on when it is told again. */
async function toldAgain(scopes: readonly string[]): Promise<string> {
  const { companyId } = await connectedForPeople(world, {}, scopes);
  const order = await ordered(world, companyId);
  await start(await invitation(world, order.email));
  const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
  const result = { score: 74, scoreLabel: 'Pass', summary: 'Two tests taken.', assessments: [] };
  const body = { ...result, reportUrl: 'https://app.partner.example/r/1' };
  expect((await world.vendor.call('PUT', `/v1/orders/${orderId}/result`, body)).status).toBe(200);
  await reaches(world, order.orderId, 'COMPLETED');
  await world.sandbox.faults({ where: 'results', kind: '409', times: 1, companyId });
  expect((await world.vendor.call('POST', `/v1/orders/${orderId}/submission/replay`)).status).toBe(200);
  return orderId;
}
const kinds = async (orderId: string) =>
  (await world.vendor.timeline(orderId)).entries.map(({ kind }) => kind);

describe('an order that has moved on, as SmartRecruiters says', () => {
  it('is read back, and settled where it shows what was sent', async () => {
    const orderId = await toldAgain([...results, 'assessment_orders_read']);
    await eventually(async () => {
      const told = (await kinds(orderId)).filter((kind) => kind.startsWith('submission-'));
      expect(told.slice(-2)).toEqual(['submission-conflict', 'submission-accepted']);
    });
  });

  it('waits for a person where it may not be read', async () => {
    const orderId = await toldAgain(results);
    await eventually(async () => expect(await kinds(orderId)).toContain('submission-parked'));
    expect((await kinds(orderId)).filter((kind) => kind === 'submission-conflict')).toHaveLength(1);
  });
});
