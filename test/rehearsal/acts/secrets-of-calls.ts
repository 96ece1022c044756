import { connected, consent, ordered, taken } from '../../journeys/stories.fixture.js';
import type { RehearsedInstallation } from '../installed.js';
import type { Rotation } from '../scene.js';

/** Calls the vendor API and gives what it answered, which has to be a success. */
async function asked<T>(
  { outside }: RehearsedInstallation,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const answer = await outside.vendor.call<T>(method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status}`);
  return answer.body;
}

const webhookSecret: Rotation = {
  secret: 'webhook secret of an account',
  run: async ({ installation, companies }) => {
    const [first] = companies;
    await asked(installation, 'POST', `/v1/accounts/${first?.accountId}/webhook-secret/rotation`);
    return undefined;
  },
};

const apiKey: Rotation = {
  secret: 'API key of an account',
  run: async ({ installation }) => {
    const { outside } = installation;
    const old = await connected(outside);
    const keys = `/v1/accounts/${old.accountId}/api-keys`;
    const { items } = await asked<{ items: { keyId: string }[] }>(installation, 'GET', keys);
    const path = `${keys}/${items[0]?.keyId}/reissue`;
    const fresh = await asked<{ apiKey: string }>(installation, 'POST', path);
    const companyId = `${old.companyId}-west`;
    await outside.sandbox.addCompany(companyId);
    const refused = (await consent(outside, { companyId, apiKey: old.apiKey })).html.includes('not valid');
    const { status } = await consent(outside, { companyId, apiKey: fresh.apiKey });
    if (status !== 200) throw new Error(`the new key was answered ${status}`);
    return refused;
  },
};

const tokenOfTheVendorApi: Rotation = {
  secret: 'token of the vendor API',
  run: async ({ installation }) => {
    const wanted = { name: 'rehearsal', scopes: ['read'] };
    const make = () => asked<{ token: string; tokenId: string }>(installation, 'POST', '/v1/tokens', wanted);
    const [old, fresh] = [await make(), await make()];
    if (!(await installation.opens(old.token))) throw new Error('a token that was just made opens nothing');
    await asked(installation, 'DELETE', `/v1/tokens/${old.tokenId}`);
    if (!(await installation.opens(fresh.token))) throw new Error('the new token opens nothing');
    return !(await installation.opens(old.token));
  },
};

const credentialsOfACompany: Rotation = {
  secret: 'credentials of a company',
  run: async ({ installation: { outside } }) => {
    const both = await connected(outside);
    const before = await ordered(outside, both.companyId);
    await outside.sandbox.disconnect(both.companyId);
    const { status } = await consent(outside, both);
    if (status !== 200) throw new Error(`connecting again was answered ${status}`);
    for (const order of [before, await ordered(outside, both.companyId)]) await taken(outside, order);
    return undefined;
  },
};

/** What is changed by a call, for one account or company. */
export const secretsOfCalls: readonly Rotation[] = [
  webhookSecret,
  apiKey,
  tokenOfTheVendorApi,
  credentialsOfACompany,
];
