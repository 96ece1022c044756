import { randomUUID } from 'node:crypto';
import { orderBodyFixture } from '@assay/smartrecruiters';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, send } from './forms.fixture.js';
import { connected, connectionStatus, consent, ordered, parties, unique } from './stories.fixture.js';
import { TokenForge } from './token-forge.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});

afterAll(() => world.stop());

/** Somebody with a key of another account asks for the company, as often as it is opened by hand. */
async function tries(companyId: string, apiKey: string) {
  const page = await open(`${world.gatewayUrl}/sr/integration?companyId=${companyId}`);
  const confirm = await send(page, { apiKey });
  return confirm.status === 200 && confirm.html.includes('<form') ? send(confirm) : confirm;
}

const mailed = (ownerEmail: string) =>
  eventually(async () => {
    const subjects = (await world.sandbox.mails(ownerEmail)).map(({ subject }) => subject);
    expect(subjects.some((subject) => subject.includes('Two accounts tried to connect'))).toBe(true);
  });

describe('a company that somebody else wants between Allow and paste', () => {
  it('is the admin’s whose key was made for it, and the other one is refused', async () => {
    const { companyId, accountId } = await parties(world);
    const { apiKey: foreign } = await world.sandbox.addAccount(unique('attacker'));
    const path = `/v1/accounts/${accountId}/api-keys`;
    const { body } = await world.vendor.call<{ apiKey: string }>('POST', path, { companyId });
    const { consentUrl } = await world.sandbox.consent(companyId);
    const refused = await tries(companyId, foreign);
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('only be connected with the API key that was made for it');
    const confirm = await send(await open(consentUrl), { apiKey: body.apiKey });
    expect((await send(confirm)).status).toBe(200);
    expect(await connectionStatus(world, companyId)).toBe('active');
    await ordered(world, companyId);
  });

  it('takes no orders when the other one was first, both owners are told, and the vendor gives it to the admin', async () => {
    const [ownerEmail, otherEmail] = [
      `${unique('owner')}@vendor.example`,
      `${unique('owner')}@vendor.example`,
    ];
    const { companyId, accountId, apiKey } = await parties(world, { ownerEmail });
    const other = await world.sandbox.addAccount(unique('attacker'), { ownerEmail: otherEmail });
    expect((await tries(companyId, other.apiKey)).status).toBe(422);
    const { consentUrl } = await world.sandbox.consent(companyId);
    expect((await tries(companyId, other.apiKey)).status).toBe(200);
    expect((await send(await open(consentUrl), { apiKey })).status).toBe(409);
    await Promise.all([mailed(ownerEmail), mailed(otherEmail)]);
    expect(await connectionStatus(world, companyId)).toBe('draining');
    const { body } = await world.vendor.call<{ items: { companyId: string }[] }>(
      'GET',
      '/v1/connections?held=true',
    );
    expect(body.items.map((item) => item.companyId)).toContain(companyId);
    const path = `/v1/connections/${companyId}/confirm`;
    expect(await world.vendor.call('POST', path, { accountId })).toMatchObject({
      status: 200,
      body: { accountId, status: 'active' },
    });
    // By the credential that SmartRecruiters had from the first exchange.
    await eventually(async () => void (await ordered(world, companyId)), 20_000);
  });
});

/** What a recruiter of the company orders, and what is ordered while applying, as SmartRecruiters says it. */
function orders(companyId: string): { order: object; inline: object } {
  const url = (id: string) => `${world.sandboxUrl}/assessment-api/v202010/orders/${id}/results`;
  const order = orderBodyFixture({ companyId, resultCallbackURL: url(randomUUID()) });
  const { requester: _requester, candidate, ...rest } = order;
  const { id: _id, ...applicant } = candidate;
  const back = {
    completedAssessmentCallbackUrl: `${world.sandboxUrl}/back`,
    resultCallbackURL: url(randomUUID()),
  };
  return { order, inline: { ...rest, candidate: applicant, ...back } };
}

describe('a token of an earlier connection', () => {
  it('is refused at every door of SmartRecruiters after the company connected anew', async () => {
    const both = await connected(world);
    const former = await (await TokenForge.open(world, both)).make();
    const call = async (method: string, path: string, token: string, body?: object) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      return (await fetch(`${world.gatewayUrl}${path}`, init)).status;
    };
    const { order, inline } = orders(both.companyId);
    // While the earlier connection drains, one package can still be looked at by it: that door closes last.
    const last = '/sr/packages/pkg-backend-junior';
    const doors: [string, string, object?][] = [
      ['GET', '/sr/packages'],
      ['GET', last],
      ['POST', '/sr/packages/orders', order],
      ['POST', '/sr/packages/inline/orders', inline],
      ['DELETE', `/sr/integrations/companies/${both.companyId}`],
    ];
    expect(await call('GET', '/sr/packages', former)).toBe(200);
    await world.sandbox.disconnect(both.companyId);
    expect((await consent(world, both)).status).toBe(200);
    await eventually(async () => expect(await call('GET', last, former)).toBe(401));
    for (const [method, path, body] of doors)
      expect([path, await call(method, path, former, body)]).toEqual([path, 401]);
    const present = await (await TokenForge.open(world, both)).make();
    expect(await call('POST', '/sr/packages/orders', present, order)).toBe(202);
    expect(await connectionStatus(world, both.companyId)).toBe('active');
  });
});
