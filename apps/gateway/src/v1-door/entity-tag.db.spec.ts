import { Problem } from '@assay/contracts';
import {
  claimLogoUpload,
  patchAccount,
  removeAccount,
  removeBrand,
  removeBrandLogo,
  saveAccount,
  saveBrand,
  saveBrandLogo,
  showAccount,
  showBrand,
} from '@assay/contracts/consent';
import { patchPolicy, savePolicy, showPolicy } from '@assay/contracts/ordering';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

interface Asked {
  readonly ifVersion?: readonly string[];
}

const account = { accountId: 'acme', name: 'Acme', engineUrl: 'https://engine.example.com/hooks' };

let gateway: Gateway;
let logo: Buffer;
beforeAll(async () => {
  gateway = await startGateway();
  logo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer();
  const { bus } = gateway;
  // Whoever keeps it refuses what names other versions than the first, and answers with the second.
  const next = ({ ifVersion }: Asked): { revision: number } => {
    if (ifVersion && !ifVersion.includes('1') && !ifVersion.includes('*'))
      throw new Problem('precondition-failed');
    return { revision: 2 };
  };
  bus.answer(claimLogoUpload, () => ({}));
  bus.answer(showAccount, () => ({ ...account, revision: 1 }));
  bus.answer(patchAccount, (asked) => ({ ...account, ...next(asked) }));
  bus.answer(saveAccount, (asked) => ({ ...account, webhookSecret: 'whsec_x', ...next(asked) }));
  bus.answer(showBrand, () => ({ productName: 'Skillcheck', revision: 1 }));
  for (const contract of [saveBrand, saveBrandLogo]) bus.answer(contract, (asked: Asked) => next(asked));
  for (const contract of [removeAccount, removeBrand, removeBrandLogo])
    bus.answer(contract, (asked: Asked) => {
      next(asked);
      return {};
    });
  bus.answer(showPolicy, () => ({ accountId: 'acme', version: '1' }));
  for (const contract of [savePolicy, patchPolicy])
    bus.answer(contract, (asked) => ({ accountId: 'acme', version: String(next(asked).revision) }));
});
afterAll(() => gateway.close());

type Method = 'GET' | 'PUT' | 'PATCH' | 'DELETE';

async function send(method: Method, url: string, ifMatch?: string): Promise<[number, unknown, boolean]> {
  const isLogo = url.endsWith('/logo');
  const headers = {
    authorization: `Bearer ${vendorToken}`,
    'content-type': isLogo ? 'image/png' : 'application/json',
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  };
  const whole = url === '/v1/accounts/acme' && method === 'PUT';
  const body = isLogo ? logo : whole ? { name: account.name, engineUrl: account.engineUrl } : {};
  const payload = method === 'PUT' || method === 'PATCH' ? { payload: body } : {};
  if (method === 'GET' || method === 'DELETE') Reflect.deleteProperty(headers, 'content-type');
  const answer = await gateway.app.inject({ method, url, headers, ...payload });
  return [answer.statusCode, answer.headers['etag'], /revision|version/.test(answer.body)];
}

it.each(['/v1/accounts/acme', '/v1/accounts/acme/policy', '/v1/brand', '/v1/accounts/acme/brand'])(
  '%s is shown with its version, as ETag alone',
  async (url) => {
    expect(await send('GET', url)).toEqual([200, '"1"', false]);
  },
);

it.each([
  ['PUT', '/v1/accounts/acme'],
  ['PATCH', '/v1/accounts/acme'],
  ['DELETE', '/v1/accounts/acme'],
  ['PUT', '/v1/accounts/acme/policy'],
  ['PATCH', '/v1/accounts/acme/policy'],
  ['PUT', '/v1/brand'],
  ['DELETE', '/v1/brand'],
  ['PUT', '/v1/brand/logo'],
  ['DELETE', '/v1/brand/logo'],
  ['PUT', '/v1/accounts/acme/brand'],
  ['DELETE', '/v1/accounts/acme/brand'],
  ['PUT', '/v1/accounts/acme/brand/logo'],
  ['DELETE', '/v1/accounts/acme/brand/logo'],
] as const)('%s %s changes what the caller has seen, where that is asked for', async (method, url) => {
  const done = method === 'DELETE' ? [204, undefined, false] : [200, '"2"', false];
  for (const wanted of [undefined, '"1"', '"other", "1"', '*'])
    expect([wanted, await send(method, url, wanted)]).toEqual([wanted, done]);
  for (const wanted of ['"other"', 'W/"1"', 'nonsense'])
    expect([wanted, (await send(method, url, wanted))[0]]).toEqual([wanted, 412]);
});
