import type { ConnectionStory } from '@assay/contracts/consent';
import type { EventPage, OrderLink, OrderPage, OrderReply, WebhookPage } from '@assay/contracts/ordering';
import type { OrderViewList } from '@assay/contracts/results';
import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, ordered, reaches, start, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let companyId: string;
let accountId: string;

beforeAll(async () => {
  world = await World.start();
  ({ companyId, accountId } = await connected(world));
});

afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

const found = async (text: string): Promise<OrderReply[]> =>
  (await world.vendor.call<OrderPage>('POST', '/v1/orders/search', { text })).body.items;
const counted = async (view: string, accountId: string): Promise<number | undefined> => {
  const path = `/v1/orders/views?accountId=${accountId}`;
  const { items } = (await world.vendor.call<OrderViewList>('GET', path)).body;
  return items.find((one) => one.view === view)?.count;
};

describe('support', () => {
  it('finds an order by whatever it is told: an address, a name, an id', async () => {
    const lastName = unique('Núñez');
    const candidate = { firstName: 'Inês', lastName, email: `${unique('ines')}@example.com` };
    const { orderId } = await ordered(world, companyId, { candidate });
    const [ours, ...more] = await eventually(async () => {
      const items = await found(candidate.email.toUpperCase());
      expect(items).toHaveLength(1);
      return items;
    });
    expect(more).toEqual([]);
    const begun = [candidate.email.replace('ple.com', ''), (ours?.orderId ?? '').slice(0, 30)];
    const told = [
      ...begun,
      ours?.orderId ?? '',
      orderId,
      lastName.replace('Núñez', 'nunez'),
      `${lastName}, Inês`,
    ];
    for (const text of told) expect((await found(text)).map((one) => one.orderId)).toEqual([ours?.orderId]);
    const query = `email=${encodeURIComponent(candidate.email)}&statuses=pending&statuses=in-progress`;
    expect(await world.vendor.orders(query)).toHaveLength(1);
    expect(await world.vendor.orders(`${query}&changedSince=2999-01-01`)).toEqual([]);
  });

  it('sees what somebody has to look at, and how much of it there is', async () => {
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email: `${unique('nobody')}@bounce.example` };
    const lost = await ordered(world, companyId, { candidate });
    await reaches(world, lost.orderId, 'REJECTED');
    await eventually(async () => expect(await counted('mail-bounced', accountId)).toBe(1));
    const order = await ordered(world, companyId);
    await start(await invitation(world, order.email));
    await world.sandbox.faults({ where: 'results', kind: '422', companyId });
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await eventually(async () => expect(await counted('dead-lettered', accountId)).toBe(1));
    // Until the last of its states was refused, too, it is due in between.
    await eventually(async () => {
      const listed = await world.vendor.orders(`view=dead-lettered&accountId=${accountId}`);
      expect(listed.map((one) => one.smartrecruitersOrderId)).toEqual([order.orderId]);
    });
  });

  it('has a candidate invited once more, elsewhere too, and hands the link on by another way', async () => {
    const order = await ordered(world, companyId);
    const mail = await invitation(world, order.email);
    const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
    const resend = (body?: object) =>
      world.vendor.call<OrderReply>('POST', `/v1/orders/${orderId}/invitation/resend`, body ?? {});
    await eventually(async () =>
      expect((await world.vendor.orderOf(companyId, order.orderId)).invitation).toBe('sent'),
    );
    expect(await resend()).toMatchObject({ status: 200, body: { invitation: 'due' } });
    await eventually(async () => expect(await world.sandbox.mails(order.email)).toHaveLength(2));
    const email = `${unique('elsewhere')}@example.org`;
    expect(await resend({ email })).toMatchObject({ status: 200, body: { candidate: { email } } });
    expect(await start(await invitation(world, email))).toContain('/engine/take/');
    const link = await world.vendor.call<OrderLink>('GET', `/v1/orders/${orderId}/link`);
    expect(mail.text).toContain(link.body.url);
    const { entries } = await world.vendor.timeline(orderId);
    const asked = entries.filter(({ kind }) => ['invitation-resent', 'link-read'].includes(kind));
    expect(asked.map(({ evidence }) => evidence?.['by'])).toEqual([
      'VENDOR_API_TOKEN',
      'VENDOR_API_TOKEN',
      'VENDOR_API_TOKEN',
    ]);
    expect((await resend()).status).toBe(200);
    const often = await resend({ email: order.email });
    expect([often.status, often.body]).toMatchObject([409, { code: 'invited-too-often' }]);
  });

  it('cancels an order, which SmartRecruiters hears with the reason', async () => {
    const order = await ordered(world, companyId);
    await invitation(world, order.email);
    const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
    const reason = 'The position was filled.';
    const cancelled = await world.vendor.call('POST', `/v1/orders/${orderId}/cancel`, { reason });
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'rejected', reason } });
    const told = await reaches(world, order.orderId, 'REJECTED');
    expect(told.result.summary).toContain(reason);
    const mails = await eventually(async () => {
      const found = await world.sandbox.mails(order.email);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('has ended'));
    expect(mails.filter(({ text }) => text.includes(reason))).toEqual([]);
  });

  it('has an engine told again that lost what it knew, and sees what was sent and answered', async () => {
    const { companyId: company, accountId } = await connected(world);
    const webhooks = async (query: string) =>
      (await world.vendor.call<WebhookPage>('GET', `/v1/accounts/${accountId}/webhooks?${query}`)).body.items;
    await world.sandbox.faults({ where: 'webhook', kind: '500', companyId: company, times: 1 });
    const order = await ordered(world, company);
    const { orderId } = await world.vendor.orderOf(company, order.orderId);
    const [placed] = await eventually(async () => {
      const found = await webhooks(`type=order.placed&orderId=${orderId}&status=delivered`);
      expect(found.map(({ attempts }) => attempts.length)).toEqual([2]);
      return found;
    });
    expect(placed?.attempts[1]).toMatchObject({ httpStatus: 500 });
    const again = `/v1/webhooks/${placed?.webhookId ?? ''}/replay`;
    expect(await world.vendor.call('POST', again)).toMatchObject({ status: 200 });
    await eventually(async () => {
      const [told] = await webhooks(`orderId=${orderId}&status=delivered`);
      expect(told?.attempts).toHaveLength(3);
    });
    await world.vendor.call('POST', `/v1/accounts/${accountId}/webhooks/test`);
    await eventually(async () => {
      const [test] = await webhooks('type=webhook.test');
      expect(test).toMatchObject({ status: 'delivered', attempts: [{ httpStatus: 200 }] });
    });
  });

  it('hears that a connection fails, and why, and that it works again', async () => {
    const webhookTypes = ['connection.failing', 'connection.recovered'];
    const { companyId: company, accountId } = await connected(world, { webhookTypes });
    const look = () => world.vendor.call('POST', `/v1/connections/${company}/check`);
    await world.sandbox.faults({ where: 'token', kind: '401', companyId: company });
    await look();
    await world.sandbox.clearFaults();
    await look();
    const { body } = await world.vendor.call<ConnectionStory>('GET', `/v1/connections/${company}`);
    expect(body).toMatchObject({
      health: 'ok',
      healthHistory: [{ health: 'ok' }, { health: 'failing', reason: 'credential-refused', httpStatus: 401 }],
    });
    await eventually(async () => {
      const told = await world.sandbox.told(accountId);
      expect(told.map(({ type }) => type).sort()).toEqual(webhookTypes);
    });
  });

  it('reads on what happened, also what nobody wanted to be told', async () => {
    const { companyId: company, accountId } = await connected(world);
    const order = await ordered(world, company);
    await invitation(world, order.email);
    const events = async (query: string) =>
      (await world.vendor.call<EventPage>('GET', `/v1/events?accountId=${accountId}&${query}`)).body;
    const wanted = ['connection.activated', 'order.placed', 'invitation.sent'];
    const { items, nextCursor } = await eventually(async () => {
      const page = await events('since=2020-01-01');
      expect(page.items.map(({ type }) => type).sort()).toEqual([...wanted].sort());
      return page;
    }, 30_000);
    expect(items.filter(({ status }) => status === 'unwanted')).toHaveLength(2);
    expect((await events(`cursor=${nextCursor ?? ''}`)).items).toEqual([]);
  });
});
