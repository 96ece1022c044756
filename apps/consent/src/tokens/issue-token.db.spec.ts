import { createLocalJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { ShowConnection } from '../connections/show-connection.js';
import { callsOf, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { IssuedCredentials } from '../credentials/issued-credentials.repository.js';
import { newSecret } from '../secrets/secret-text.js';
import { IssueToken } from './issue-token.js';
import { ListSigningKeys } from './list-signing-keys.js';

const app = consentSpec();

/** The credential SmartRecruiters was given for the company. */
async function credential(
  companyId = 'acme',
  accountId = 'northwind',
): Promise<{ clientId: string; clientSecret: string }> {
  await connected(app, companyId, accountId);
  const call = app.smartRecruiters.calls.find(({ path }) =>
    path.endsWith(`/integration/company/${companyId}`),
  );
  return JSON.parse(call?.body ?? '{}') as { clientId: string; clientSecret: string };
}

const issue = (clientId: string, clientSecret: string) => app.get(IssueToken).run({ clientId, clientSecret });

async function publishedKeys(): Promise<JWK[]> {
  const { keys } = await app.get(ListSigningKeys).run({});
  return keys.map(({ publicJwk }) => JSON.parse(publicJwk) as JWK);
}

describe('an issued token', () => {
  it('is an ES256 at+jwt bound to company, account and connection that the published keys verify', async () => {
    const { clientId, clientSecret } = await credential();
    const { accessToken, expiresIn } = await issue(clientId, clientSecret);
    expect(expiresIn).toBe(1800);
    const verified = await jwtVerify(accessToken, createLocalJWKSet({ keys: await publishedKeys() }), {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      issuer: 'https://assay.example.com',
      audience: 'https://assay.example.com/sr',
      currentDate: app.clock.now(),
    });
    const { connectionId } = await app.get(ShowConnection).run({ companyId: 'acme' });
    expect(verified.payload).toMatchObject({
      sub: clientId,
      company_id: 'acme',
      account_id: 'northwind',
      connection_id: connectionId,
      scope: 'packages_view orders_manage orders_modify',
    });
    expect((verified.payload.exp ?? 0) - (verified.payload.iat ?? 0)).toBe(1800);
    expect(verified.payload.jti).toBeDefined();
  });

  it('is refused for a misspelt secret without a look into the database', async () => {
    const { clientId, clientSecret } = await credential();
    // Not of the database as a whole: loops of the app look into it meanwhile.
    const looks = await callsOf(app.get(IssuedCredentials), 'live', async () => {
      for (const typo of [
        `${clientSecret}x`,
        clientSecret.slice(1),
        clientSecret.replace(/.$/, '-'),
        'x',
        '',
      ])
        await refuses('credential-refused', issue(clientId, typo));
    });
    expect(looks).toEqual([]);
    expect(await issue(clientId, clientSecret)).toMatchObject({ expiresIn: 1800 });
  });

  it('is refused for an unknown client, a wrong secret and the secret of another company', async () => {
    const acme = await credential('acme');
    const globex = await credential('globex', 'contoso');
    for (const [clientId, secret] of [
      ['assay_nobody', acme.clientSecret],
      [acme.clientId, newSecret('secret')],
      [acme.clientId, globex.clientSecret],
      [acme.clientId, ''],
      [acme.clientId.toLowerCase(), acme.clientSecret],
    ] as const) {
      await refuses('credential-refused', issue(clientId, secret));
    }
    expect(await issue(acme.clientId, acme.clientSecret)).toBeDefined();
  });

  it('is refused as soon as the connection is not active', async () => {
    const { clientId, clientSecret } = await credential();
    await app.get(DisconnectCompany).run({ companyId: 'acme', authenticated: true });
    await refuses('credential-refused', issue(clientId, clientSecret));
  });
});

describe('signing keys', () => {
  it('are made once, however many processes start at once', async () => {
    await app.db.sql('DELETE FROM signing_keys');
    await Promise.all(Array.from({ length: 6 }, () => app.replica()));
    expect(await publishedKeys()).toHaveLength(1);
  });

  it('are two during a rotation: the new one is published before it signs, the old one goes when its tokens died', async () => {
    const { clientId, clientSecret } = await credential();
    const kidOf = async () => decodeProtectedHeader((await issue(clientId, clientSecret)).accessToken).kid;
    const [old] = await publishedKeys();
    await app.db.sql(
      `UPDATE signing_keys SET created_at = now() - interval '91 days', signs_from = now() - interval '91 days'`,
    );
    await app.replica();
    const [fresh, ...rest] = await publishedKeys();
    expect(rest).toEqual([old]);
    expect(await kidOf()).toBe(old?.kid);
    await app.db.sql(`UPDATE signing_keys SET signs_from = now() WHERE kid = $1`, [fresh?.kid]);
    expect(await kidOf()).toBe(fresh?.kid);
    await app.db.sql(`UPDATE signing_keys SET signs_from = now() - interval '3 hours' WHERE kid = $1`, [
      fresh?.kid,
    ]);
    await app.replica();
    expect(await publishedKeys()).toEqual([fresh]);
  });
});
