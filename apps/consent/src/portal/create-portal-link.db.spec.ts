import { expect, it } from 'vitest';
import { account, consentSpec, refuses } from '../consent-app.fixture.js';
import { CreatePortalLink } from './create-portal-link.js';

const app = consentSpec();

it('a link leads to the portal page and says nothing of what it opens', async () => {
  await account(app);
  const { url, expiresAt } = await app
    .get(CreatePortalLink)
    .run({ accountId: 'northwind', expiresInMinutes: 5 });
  expect(url).toMatch(/^https:\/\/assay\.example\.com\/portal\?token=v1\./);
  expect(url).not.toContain('northwind');
  expect(Date.parse(expiresAt) - app.clock.now().getTime()).toBe(5 * 60_000);
});

it('an unknown account has no portal', async () => {
  await refuses('account-not-found', app.get(CreatePortalLink).run({ accountId: 'nobody' }));
});
