import { eventually } from '@assay/testing';
import type { RecordedResult, ResultVersionList, ShownResult } from '@assay/contracts/results';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, ordered, reaches, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** An order under way; its id here and there. */
async function begun(policy: object = {}): Promise<{ ours: string; theirs: string }> {
  const { companyId, accountId } = await connected(world);
  await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, policy);
  const order = await ordered(world, companyId);
  await start(await invitation(world, order.email));
  const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
  return { ours: orderId, theirs: order.orderId };
}
const result = { score: 74, scoreLabel: 'Pass', summary: 'Two tests taken.', assessments: [] };
const put = (ours: string, body: object) =>
  world.vendor.call<RecordedResult>('PUT', `/v1/orders/${ours}/result`, body);
const summary = (theirs: string, wanted: string) =>
  eventually(async () => expect((await world.sandbox.showOrder(theirs)).result.summary).toBe(wanted));

describe('corrections', () => {
  it('show in SmartRecruiters, and here with what they changed and why', async () => {
    const { ours, theirs } = await begun();
    await put(ours, result);
    await reaches(world, theirs, 'COMPLETED');
    expect((await put(ours, { ...result, score: 61, reason: 'Counted wrongly' })).body.version).toBe(2);
    await eventually(async () => expect((await world.sandbox.showOrder(theirs)).result.score?.raw).toBe(61));
    const { body } = await world.vendor.call<ResultVersionList>('GET', `/v1/orders/${ours}/result/versions`);
    expect(body.items[1]).toMatchObject({
      reason: 'Counted wrongly',
      changes: [{ pointer: '/score', old: 74, new: 61 }],
    });
  });

  it('take a result back: SmartRecruiters shows that it was withdrawn, and no score', async () => {
    const { ours, theirs } = await begun();
    await put(ours, result);
    await reaches(world, theirs, 'COMPLETED');
    const retracted = await world.vendor.call('DELETE', `/v1/orders/${ours}/result`, {
      reason: 'Somebody else',
    });
    expect(retracted.status).toBe(200);
    await summary(theirs, 'This result was withdrawn.');
    const shown = await world.sandbox.showOrder(theirs);
    expect(shown.result.status).toBe('COMPLETED');
    expect(shown.result.score ?? null).toBeNull();
    const { body } = await world.vendor.call<ShownResult>('GET', `/v1/orders/${ours}/result`);
    expect(body).toMatchObject({ version: 2, retracted: true, reason: 'Somebody else' });
  });
});

describe('flags', () => {
  const flags = [
    { kind: 'tab-switch', severity: 'medium', text: 'Left the page twice' },
    { kind: 'webcam', severity: 'high', text: 'Nobody in sight' },
  ];

  it('leave only when a person has confirmed them, where the account wants that', async () => {
    const { ours, theirs } = await begun({ flagsGate: true });
    await put(ours, { ...result, flags });
    await reaches(world, theirs, 'COMPLETED');
    await summary(theirs, 'Two tests taken.');
    const { body } = await world.vendor.call<ShownResult>('GET', `/v1/orders/${ours}/result`);
    const review = (kind: string, decision: string) => {
      const { flagId } = body.flags.find((flag) => flag.kind === kind) ?? { flagId: '' };
      return world.vendor.call('PUT', `/v1/orders/${ours}/flags/${flagId}/review`, {
        by: 'R. Viewer',
        decision,
      });
    };
    expect((await review('webcam', 'confirmed')).status).toBe(200);
    await summary(theirs, 'Two tests taken. 1 flag: webcam (high): Nobody in sight');
    expect((await review('tab-switch', 'dismissed')).status).toBe(200);
    const sent = JSON.stringify((await world.sandbox.showOrder(theirs)).history);
    expect(sent).not.toContain('Left the page');
  });
});
