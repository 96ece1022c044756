import { expect, it } from 'vitest';
import { consentSpec } from '../consent-app.fixture.js';
import { ListSigningKeys } from './list-signing-keys.js';

const app = consentSpec();

it('the public half of each key is published and nothing of the private one', async () => {
  const { keys } = await app.get(ListSigningKeys).run({});
  expect(keys).toHaveLength(1);
  const jwk = JSON.parse(keys[0]?.publicJwk ?? '') as Record<string, unknown>;
  expect(jwk).toMatchObject({ kid: keys[0]?.kid, kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
  expect(jwk['d']).toBeUndefined();
  const [row] = await app.db.sql<{ row: string }>('SELECT signing_keys::text AS row FROM signing_keys');
  expect(row?.row).not.toContain('"d"');
});
