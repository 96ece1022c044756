import { randomBytes } from 'node:crypto';
import { eventually } from '@assay/testing';
import { parties, unique } from './stories.fixture.js';
import type { World } from './world.fixture.js';

type Earlier = Pick<World, 'sandbox' | 'vendor' | 'sandboxUrl' | 'partnerSecret'>;

interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** A company that is connected to an integration of the vendor's own, and what that one has of it. */
export async function earlier(
  world: Earlier,
  companyId: string,
): Promise<{ issued: Credential; granted: Credential }> {
  const issued = { clientId: unique('vendor'), clientSecret: `issued-${randomBytes(12).toString('hex')}` };
  await world.sandbox.consent(companyId);
  const form = { grant_type: 'client_credentials', client_id: 'partner', client_secret: world.partnerSecret };
  const asked = { method: 'POST', body: new URLSearchParams(form) };
  const token = (await (await fetch(`${world.sandboxUrl}/identity/oauth/token`, asked)).json()) as {
    access_token: string;
  };
  const address = `${world.sandboxUrl}/assessment-api/v202010/integration/company/${companyId}`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify(issued),
  });
  if (answer.status !== 200) throw new Error(`the earlier integration was answered ${answer.status}`);
  return { issued, granted: (await answer.json()) as Credential };
}

/** A company of an earlier integration moves in, by a vendor who tries again what did not go well. */
export async function moveIn(world: Earlier): Promise<void> {
  const { companyId, accountId } = await parties(world);
  const { issued, granted } = await earlier(world, companyId);
  const body = { companyId, connection: { issued, granted } };
  await eventually(async () => {
    const answer = await world.vendor.call('PUT', `/v1/accounts/${accountId}/import`, body);
    if (answer.status !== 200)
      throw new Error(`the import was answered ${answer.status} ${JSON.stringify(answer.body)}`);
  });
}
