import { Vault } from '@assay/persistence';
import { whose } from '@assay/runtime';
import { eventually, forItsCompany } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { DisconnectCompany } from '../disconnecting/disconnect-company.js';
import { ShowConnection } from '../connections/show-connection.js';
import { confirmedFlow, connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { LendToken } from './lend-token.js';

const app = consentSpec();

const lend = (refusedToken?: string) =>
  forItsCompany(app.get(LendToken)).run({
    companyId: 'acme',
    ...(refusedToken === undefined ? {} : { refusedToken }),
  });
const fetched = () =>
  app.smartRecruiters.calls.filter(
    ({ path, body }) => path.endsWith('/oauth/token') && body.includes('granted'),
  ).length;
const age = (interval: string) =>
  app.db.sql(
    `UPDATE granted_credentials SET token_expires_at = token_expires_at - interval '${interval}',
      token_stale_at = token_stale_at - interval '${interval}'`,
  );
const health = async () => (await forItsCompany(app.get(ShowConnection)).run({ companyId: 'acme' })).health;

describe('lending a token', () => {
  it('takes it from the cache while it is young', async () => {
    await connected(app);
    const first = await lend();
    expect(await lend()).toEqual(first);
    expect(fetched()).toBe(1);
    expect(Date.parse(first.expiresAt) - Date.now()).toBeGreaterThan(1_700_000);
  });

  it('lends nothing of another company, even where the question names that one', async () => {
    await connected(app);
    await lend();
    const asking = whose.company('globex', () => app.get(LendToken).run({ companyId: 'acme' }));
    await refuses('company-not-connected', asking);
  });

  it('fetches a new one when 80 % of its life is over', async () => {
    await connected(app);
    const first = await lend();
    await age('23 minutes');
    expect((await lend()).accessToken).toBe(first.accessToken);
    await age('2 minutes');
    expect((await lend()).accessToken).not.toBe(first.accessToken);
    expect(fetched()).toBe(2);
  });

  it('fetches once for many who ask at once, in two processes', async () => {
    await connected(app);
    const other = (await app.replica()).get(LendToken, { strict: false });
    await age('1 day');
    app.smartRecruiters.token = { delayMs: 200 };
    const lent = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? lend() : other.run({ companyId: 'acme' }))),
    );
    expect(new Set(lent.map(({ accessToken }) => accessToken)).size).toBe(1);
    expect(fetched()).toBe(2);
  });

  it('replaces a refused token once, however many report it', async () => {
    await connected(app);
    const { accessToken } = await lend();
    const lent = await Promise.all(Array.from({ length: 10 }, () => lend(accessToken)));
    expect(new Set(lent.map((token) => token.accessToken)).size).toBe(1);
    expect(lent[0]?.accessToken).not.toBe(accessToken);
    expect(await lend(accessToken)).toEqual(lent[0]);
    expect(await lend()).toEqual(lent[0]);
    expect(fetched()).toBe(2);
  });

  it('keeps on lending a token that is old but valid while SmartRecruiters is away', async () => {
    await connected(app);
    const first = await lend();
    await age('25 minutes');
    app.smartRecruiters.token = { status: 503 };
    expect((await lend()).accessToken).toBe(first.accessToken);
    await refuses('smartrecruiters-unavailable', lend(first.accessToken));
    expect(await health()).toBe('ok');
    app.smartRecruiters.token = {};
    expect((await lend(first.accessToken)).accessToken).not.toBe(first.accessToken);
  });

  it('asks for a new connection when SmartRecruiters refuses the credential, and does not insist', async () => {
    await connected(app);
    app.smartRecruiters.token = { status: 401 };
    await age('1 day');
    await refuses('reconnect-needed', lend());
    await refuses('reconnect-needed', lend());
    expect(fetched()).toBe(2);
    expect(await health()).toBe('failing');
  });

  it('UNK-05 asks for a new connection when the token is refused that replaced a refused one', async () => {
    await connected(app);
    const first = await lend();
    const second = await lend(first.accessToken);
    expect([first.replacesRefused, second.replacesRefused]).toEqual([undefined, true]);
    await refuses('reconnect-needed', lend(second.accessToken));
    await refuses('reconnect-needed', lend());
    expect(await health()).toBe('failing');
    expect(fetched()).toBe(2);
    await app.db.sql(`UPDATE granted_credentials SET refused_at = refused_at - interval '31 seconds'`);
    expect((await lend()).accessToken).not.toBe(second.accessToken);
    expect(await health()).toBe('ok');
  });

  it('forgives a refused token that had worked for a while, though it replaced a refused one', async () => {
    await connected(app);
    const second = await lend((await lend()).accessToken);
    await app.db.sql(
      `UPDATE granted_credentials SET replaced_refused_at = replaced_refused_at - interval '6 minutes'`,
    );
    expect((await lend(second.accessToken)).accessToken).not.toBe(second.accessToken);
    expect(await health()).toBe('ok');
  });

  it('does not insist when SmartRecruiters gives the refused token once more', async () => {
    await connected(app);
    const { accessToken } = await lend();
    app.smartRecruiters.token = { body: { access_token: accessToken, expires_in: 1800 }, status: 200 };
    await refuses('reconnect-needed', lend(accessToken));
    expect(fetched()).toBe(2);
  });

  it('works again when SmartRecruiters accepts the credential again', async () => {
    await connected(app);
    app.smartRecruiters.token = { status: 401 };
    await age('1 day');
    await refuses('reconnect-needed', lend());
    app.smartRecruiters.token = {};
    await app.db.sql(`UPDATE granted_credentials SET refused_at = refused_at - interval '31 seconds'`);
    expect(await lend()).toBeDefined();
    expect(await health()).toBe('ok');
  });

  it('works at once after the company was connected anew', async () => {
    const { apiKey } = await connected(app);
    app.smartRecruiters.token = { status: 401 };
    await age('1 day');
    await refuses('reconnect-needed', lend());
    app.smartRecruiters.token = {};
    await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
    expect(await lend()).toBeDefined();
  });

  it.each([
    ['a token', {}],
    ['a refusal', { status: 401 }],
  ] as const)(
    'never takes %s of the former credential for the present one’s, however late it comes',
    async (_what, late) => {
      const { apiKey } = await connected(app);
      await age('1 day');
      const held = Promise.withResolvers<undefined>();
      app.smartRecruiters.token = { ...late, until: held.promise, times: 1 };
      const former = lend().catch((error: unknown) => error);
      await eventually(async () => expect(fetched()).toBe(2));
      await forItsCompany(app.get(DisconnectCompany)).run({ companyId: 'acme', authenticated: true });
      await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
      const present = await lend();
      held.resolve(undefined);
      await former;
      expect(await lend()).toEqual(present);
      expect(present.accessToken).toContain('granted-2');
      expect(await health()).toBe('ok');
    },
  );

  it('survives a process that died while it fetched', async () => {
    await connected(app);
    await age('1 day');
    await app.db.sql(`UPDATE granted_credentials SET refresh_leased_until = now() + interval '1 second'`);
    expect(await lend()).toBeDefined();
  });

  it('lends a token that lives shorter than it takes to renew it', async () => {
    app.smartRecruiters.tokenSeconds = 1;
    await connected(app);
    expect(await lend()).toBeDefined();
  });

  it('is refused for a company that is not connected', async () => {
    await refuses('company-not-connected', lend());
  });

  it('never lends one company the token of another, even from a mixed-up row', async () => {
    await connected(app);
    await connected(app, 'globex', 'contoso');
    await app.db.sql(
      `UPDATE granted_credentials a SET sealed_token = b.sealed_token FROM granted_credentials b
        WHERE a.company_id = 'acme' AND b.company_id = 'globex'`,
    );
    await expect(lend()).rejects.toThrow();
  });
});

describe('what is sealed', () => {
  it('opens in no other row and no other column than its own', async () => {
    await connected(app, 'acme', 'northwind');
    await connected(app, 'globex', 'contoso');
    const lendTo = (companyId: string) => forItsCompany(app.get(LendToken)).run({ companyId });
    await Promise.all([lendTo('acme'), lendTo('globex')]);
    const swap = (column: string, from: string) =>
      app.db.sql(
        `UPDATE granted_credentials SET ${column} = (SELECT ${from} FROM granted_credentials WHERE company_id = 'acme')
          WHERE company_id = 'globex'`,
      );
    await swap('sealed_token', 'sealed_token');
    await expect(lendTo('globex')).rejects.toThrow('unable to authenticate data');
    await swap('sealed_token', 'sealed_credential');
    await expect(lendTo('globex')).rejects.toThrow('unable to authenticate data');
    await app.db.sql(
      `UPDATE granted_credentials SET sealed_token = sealed_credential WHERE company_id = 'acme'`,
    );
    await expect(lendTo('acme')).rejects.toThrow('unable to authenticate data');
  });

  it('never begins twice with the same number', async () => {
    const vault = new Vault(app.config.ENCRYPTION_KEY);
    const beginnings = Array.from({ length: 20_000 }, () => vault.seal('x', 'row').split('.')[2]);
    expect(new Set(beginnings).size).toBe(beginnings.length);
    expect(beginnings.every((text) => Buffer.from(text ?? '', 'base64url').length === 12)).toBe(true);
  });
});
