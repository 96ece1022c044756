import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { CreatePortalLink } from './create-portal-link.js';
import { OpenPortal } from './open-portal.js';

const app = consentSpec();

async function tokenFor(wish: object = {}): Promise<string> {
  const { url } = await app.get(CreatePortalLink).run({ accountId: 'northwind', ...wish });
  return new URL(url).searchParams.get('token') ?? '';
}

const minutesAgo = (minutes: number) => new Date(app.clock.now().getTime() - minutes * 60_000).toISOString();
const visit = (token: string) => app.get(OpenPortal).run({ token });

it('a token opens the portal of its account, with everything unless less was asked for', async () => {
  await account(app);
  expect(await visit(await tokenFor())).toMatchObject({
    accountId: 'northwind',
    accountName: 'northwind Ltd',
    permissions: ['keys', 'policy', 'connections'],
    confirmed: false,
  });
  expect(await visit(await tokenFor({ permissions: ['policy'] }))).toMatchObject({ permissions: ['policy'] });
});

it('keys may be shown only within five minutes of a confirmation', async () => {
  await account(app);
  expect(await visit(await tokenFor({ stepUpAt: minutesAgo(4) }))).toMatchObject({ confirmed: true });
  expect(await visit(await tokenFor({ stepUpAt: minutesAgo(6) }))).toMatchObject({ confirmed: false });
  expect(await visit(await tokenFor({ stepUpAt: minutesAgo(-30) }))).toMatchObject({ confirmed: false });
});

it('a token that is too old, or not ours, opens nothing', async () => {
  await account(app);
  await refuses('portal-link-expired', visit('v1.made.up.token'));
  const token = await tokenFor({ expiresInMinutes: 1 });
  app.clock.advance(61);
  await refuses('portal-link-expired', visit(token));
});
