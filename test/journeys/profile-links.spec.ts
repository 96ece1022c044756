import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { candidateOf, connectedForPeople, Persons } from './people.fixture.js';
import { ordered } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let engine: Server;
const webhooks: { type: string; data: Record<string, unknown> }[] = [];

beforeAll(async () => {
  world = await World.start();
  engine = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      webhooks.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof webhooks)[number]);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ assessmentUrl: 'https://engine.example.com/take/1' }));
    });
  });
  await new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  engine.closeAllConnections();
  await new Promise((resolve) => engine.close(resolve));
  await world.stop();
});

describe('links between the vendor and the profile', () => {
  it('come with the order and in the webhook, by the usual address', async () => {
    const { companyId, accountId } = await connectedForPeople(world, {});
    const engineUrl = `http://127.0.0.1:${(engine.address() as AddressInfo).port}/hook`;
    await world.vendor.call('PUT', `/v1/accounts/${accountId}`, { name: 'Links Ltd', engineUrl });
    // The engine that orders are told to changes when the event has arrived.
    await eventually(async () => {
      const known = await world.sql(`SELECT 1 FROM ordering.accounts WHERE engine_url = '${engineUrl}'`);
      expect(known).toHaveLength(1);
    });
    const { orderId, email } = await ordered(world, companyId);
    const { id } = await candidateOf(world, companyId, email);
    const profileUrl = `https://www.smartrecruiters.com/app/people/candidates/${id}`;
    const order = await world.vendor.orderOf(companyId, orderId);
    expect(order.profileUrl).toBe(profileUrl);
    await eventually(() => {
      const placed = webhooks.find(
        ({ type, data }) => type === 'order.placed' && data['orderId'] === order.orderId,
      );
      expect(placed?.data).toMatchObject({ profileUrl });
    });
  });

  it('follow the account’s template as it was at order time, and open the profile', async () => {
    const { companyId, accountId } = await connectedForPeople(world, {
      profileUrlTemplate: `${world.sandboxUrl}/app/{candidateId}/nowhere`,
    });
    const first = await ordered(world, companyId);
    const before = (await world.vendor.orderOf(companyId, first.orderId)).profileUrl;
    const profileUrlTemplate = `${world.sandboxUrl}/app/${companyId}/people/{candidateId}`;
    const policy = `/v1/accounts/${accountId}/policy`;
    expect((await world.vendor.call('PUT', policy, { profileUrlTemplate })).status).toBe(200);
    const { orderId, email } = await ordered(world, companyId);
    const { profileUrl = '' } = await world.vendor.orderOf(companyId, orderId);
    expect((await world.vendor.orderOf(companyId, first.orderId)).profileUrl).toBe(before);
    const page = await fetch(profileUrl);
    expect([page.status, (await page.text()).includes(email)]).toEqual([200, true]);
    const script = await world.vendor.call('PUT', policy, { profileUrlTemplate: 'javascript:{candidateId}' });
    expect(script.status).toBe(400);
  });

  it('can be pasted for somebody who was invited outside SmartRecruiters', async () => {
    const { companyId, accountId } = await connectedForPeople(world, {});
    const persons = new Persons(world, accountId);
    const url = `${world.sandboxUrl}/app/${companyId}/people/c-1`;
    const pasted = await persons.put('outside-1', '/profile-link', { url });
    expect(pasted).toMatchObject({ status: 200, body: { personId: 'outside-1', profileUrl: url } });
    expect((await persons.show('outside-1')).profileUrl).toBe(url);
    const known = await persons.put('outside-1', '/profile-link', {
      url: 'https://www.smartrecruiters.com/app/people/profile/c-2',
    });
    expect(known.body).toMatchObject({ candidateId: 'c-2' });
  });

  it('are refused where they lead elsewhere', async () => {
    const { accountId } = await connectedForPeople(world, {});
    const persons = new Persons(world, accountId);
    for (const url of [
      'https://www.smartrecruiters.com.evil.example/app/people/candidates/1',
      'https://evil.example/app/people/candidates/1',
      'https://user@www.smartrecruiters.com/app/people/candidates/1',
      'javascript:alert(1)',
    ]) {
      const refused = await persons.put('outside-2', '/profile-link', { url });
      expect(refused).toMatchObject({ status: 400, body: { code: 'profile-link-refused' } });
    }
    const unknown = await world.vendor.call('GET', `/v1/accounts/${accountId}/people/outside-2`);
    expect(unknown.status).toBe(404);
  });
});
