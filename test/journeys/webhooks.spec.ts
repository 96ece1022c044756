import type { Webhook } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebhookSchemas } from '../contracts/webhook-schemas.fixture.js';
import { connected, invitation, ordered, reaches, start, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

const webhookTypes = [
  'order.started',
  'order.completed',
  'order.rejected',
  'result.recorded',
  'invitation.sent',
  'connection.activated',
  'connection.draining',
  'connection.closed',
];

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

/** What the engine was told and trusted, oldest first. */
const told = async (accountId: string) => (await world.sandbox.told(accountId)).map(({ type }) => type);

const listed = async (accountId: string, query = ''): Promise<Webhook[]> => {
  const path = `/v1/accounts/${accountId}/webhooks${query}`;
  const { items } = (await world.vendor.call<{ items: Webhook[] }>('GET', path)).body;
  // Every engine is told of its orders, and what is not wanted is kept, too.
  return items.filter(({ type, status }) => type !== 'order.placed' && status !== 'unwanted');
};

describe('webhooks to the vendor', () => {
  it('tell the engine what happens to an order and to the connection, each once, and list every try', async () => {
    const { companyId, accountId } = await connected(world, { webhookTypes });
    const order = await ordered(world, companyId);
    await taken(world, order);
    await world.sandbox.disconnect(companyId);
    const wanted = webhookTypes.filter((type) => type !== 'order.rejected').sort();
    await eventually(async () => expect((await told(accountId)).sort()).toEqual(wanted));
    const schemas = new WebhookSchemas();
    for (const { type, data } of await world.sandbox.told(accountId))
      expect(schemas.wrongIn({ type, timestamp: new Date().toISOString(), data } as never)).toEqual([]);
    const items = await listed(accountId);
    expect(items.map(({ type }) => type).sort()).toEqual(wanted);
    expect(
      items.every(({ status, attempts }) => status === 'delivered' && attempts[0]?.httpStatus === 200),
    ).toBe(true);
  });

  it('tell that a report was asked for and seen, and of a refusal at once', async () => {
    const types = ['order.rejected', 'report.access-requested', 'result.viewed'];
    const { companyId, accountId } = await connected(world, { webhookTypes: types });
    const refused = { candidate: { firstName: 'Ola', lastName: 'Nowak', email: 'nowhere' } };
    await world.sandbox.order(companyId, refused);
    await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, { reportAccess: 'request-access' });
    const order = await ordered(world, companyId);
    await taken(world, order);
    const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
    type Link = { url: string };
    const links = `/v1/orders/${orderId}/report-links`;
    await fetch((await world.vendor.call<Link>('POST', links)).body.url);
    const [shown] = (await world.vendor.call<{ items: Link[] }>('GET', links)).body.items;
    const body = new URLSearchParams({ name: 'Remy Doe', email: 'remy@northwind.example' });
    await fetch(`${shown?.url ?? ''}/access`, { method: 'POST', body });
    await eventually(async () => expect((await told(accountId)).sort()).toEqual(types));
    const schemas = new WebhookSchemas();
    for (const { type, data } of await world.sandbox.told(accountId))
      expect(schemas.wrongIn({ type, timestamp: new Date().toISOString(), data } as never)).toEqual([]);
    const asked = (await world.sandbox.told(accountId)).find(
      ({ type }) => type === 'report.access-requested',
    );
    expect(asked?.data).toMatchObject({ asker: { name: 'Remy Doe', email: 'remy@northwind.example' } });
  });

  it('are not sent to an account that did not ask for them', async () => {
    const { companyId, accountId } = await connected(world);
    await taken(world, await ordered(world, companyId));
    expect(await told(accountId)).toEqual([]);
    expect(await listed(accountId)).toEqual([]);
  });

  it('are tried again after a failure, and can be sent again by hand', async () => {
    const { companyId, accountId } = await connected(world, { webhookTypes: ['order.started'] });
    const order = await ordered(world, companyId);
    await eventually(async () => {
      const mails = await world.sandbox.mails(order.email);
      expect(mails).toHaveLength(1);
    });
    const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
    await eventually(() => world.sandbox.quiz(orderId));
    await world.sandbox.faults({ where: 'webhook', kind: '500', companyId, times: 1 });
    await world.vendor.call('POST', `/v1/orders/${orderId}/progress`, {});
    const failed = await eventually(async () => {
      const [webhook] = await listed(accountId);
      expect(webhook).toMatchObject({ status: 'due', attempts: [{ attempt: 1 }] });
      return webhook;
    });
    await world.sandbox.clearFaults();
    const path = `/v1/webhooks/${failed?.webhookId ?? ''}/replay`;
    expect(await world.vendor.call('POST', path)).toMatchObject({ status: 200 });
    await eventually(async () => expect(await told(accountId)).toEqual(['order.started']));
    // The engine knows it before we have written down that it does.
    await eventually(async () => {
      const delivered = await listed(accountId, '?status=delivered');
      expect(delivered.map(({ attempts }) => attempts.length)).toEqual([2]);
    });
  });

  it('say what went wrong: an address nobody has, a result SmartRecruiters refuses', async () => {
    const types = ['invitation.bounced', 'order.rejected', 'submission.failed'];
    const { companyId, accountId } = await connected(world, { webhookTypes: types });
    await world.sandbox.faults({ where: 'smtp', kind: '550', times: 1 });
    const lost = await ordered(world, companyId);
    await reaches(world, lost.orderId, 'REJECTED');
    await world.sandbox.clearFaults();
    const order = await ordered(world, companyId);
    await start(await invitation(world, order.email));
    await world.sandbox.faults({ where: 'results', kind: '422', companyId });
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await eventually(async () => expect([...new Set(await told(accountId))].sort()).toEqual(types));
    await world.sandbox.clearFaults();
  });

  it('carry both signatures for a day after the secret was changed', async () => {
    const { accountId, companyId } = await connected(world, {
      webhookTypes: ['order.started', 'order.completed'],
    });
    await world.vendor.call('POST', `/v1/accounts/${accountId}/webhook-secret/rotation`);
    await taken(world, await ordered(world, companyId));
    // The engine still has the old secret.
    await eventually(async () => expect(await told(accountId)).toContain('order.completed'));
    expect((await world.sandbox.told(accountId)).map(({ signatures }) => signatures)).toEqual([2, 2]);
  });
});
