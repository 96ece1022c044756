import { eventually, forItsCompany } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import {
  confirmedFlow,
  connected,
  consentSpec,
  events,
  refuses,
  startConsent,
} from '../consent-app.fixture.js';
import { GiveConsent } from '../consent/give-consent.js';
import { LendToken } from '../credentials/lend-token.js';
import { closingRows } from './close-connection.js';
import { DisconnectCompany } from './disconnect-company.js';
import { disconnectSecret } from '../secrets/disconnect-address.js';
import { ShowConnection } from '../connections/show-connection.js';
import { Vault } from '@assay/persistence';

const app = consentSpec();

const disconnect = (companyId = 'acme') =>
  forItsCompany(app.get(DisconnectCompany)).run({ companyId, authenticated: true });
const show = (companyId = 'acme') => forItsCompany(app.get(ShowConnection)).run({ companyId });
const lend = (companyId = 'acme') => app.get(LendToken).run({ companyId });
const isClosed = () => eventually(async () => expect(await show()).toMatchObject({ status: 'closed' }));
const count = async (table: string) => (await app.db.sql(`SELECT 1 FROM ${table}`)).length;
const types = async () => (await events(app, 'acme')).map(({ type }) => type);

describe('disconnecting a company', () => {
  it('drains the connection once, however often it is asked', async () => {
    await connected(app);
    await Promise.all(Array.from({ length: 5 }, () => disconnect()));
    expect(await show()).toMatchObject({ status: 'draining', drainingSince: expect.any(String) });
    expect(await types()).toEqual(['connection-activated', 'connection-draining']);
    const [, draining] = await events(app, 'acme');
    expect(draining?.data).toMatchObject({ revision: 2, drainingSince: (await show()).drainingSince });
  });

  it('that is unknown is fine', async () => {
    expect(await disconnect('nobody')).toEqual({});
  });

  it('UNK-04 needs the secret of the address, or a verified token', async () => {
    await connected(app);
    const by = (addressSecret?: string) =>
      forItsCompany(app.get(DisconnectCompany)).run({
        companyId: 'acme',
        authenticated: false,
        ...(addressSecret === undefined ? {} : { addressSecret }),
      });
    await refuses('unauthenticated', by());
    await refuses('unauthenticated', by('guess'));
    expect(await show()).toMatchObject({ status: 'active' });
    await by(disconnectSecret(new Vault(app.config.ENCRYPTION_KEY)));
    expect(await show()).toMatchObject({ status: 'draining' });
  });

  it('by a token needs one of the present connection', async () => {
    const { apiKey } = await connected(app);
    const by = async (connectionId: string) =>
      forItsCompany(app.get(DisconnectCompany)).run({ companyId: 'acme', authenticated: true, connectionId });
    const { connectionId: former } = await show();
    await by(former);
    await by(former);
    await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
    await refuses('unauthenticated', by(former));
    expect(await show()).toMatchObject({ status: 'active' });
    await by((await show()).connectionId);
    expect(await show()).toMatchObject({ status: 'draining' });
  });

  it('touches no other company', async () => {
    app.ordering.open = 0;
    await connected(app, 'acme');
    await connected(app, 'globex', 'contoso');
    await disconnect('acme');
    await isClosed();
    expect(await show('globex')).toMatchObject({ status: 'active' });
    expect(await lend('globex')).toBeDefined();
  });
});

describe('a draining connection', () => {
  it('UNK-04 still lends tokens while orders are open, then is closed and its credentials are destroyed', async () => {
    await connected(app);
    app.ordering.open = 2;
    await disconnect();
    expect(await lend()).toBeDefined();
    app.ordering.open = 0;
    await isClosed();
    expect([await count('granted_credentials'), await count('issued_credentials')]).toEqual([0, 0]);
    await refuses('company-not-connected', lend());
    expect(await types()).toEqual(['connection-activated', 'connection-draining', 'connection-closed']);
  });

  it('waits for its grace even when nothing is open', async () => {
    const patient = await startConsent({ DRAIN_GRACE_SECONDS: '60' });
    await connected(patient);
    await forItsCompany(patient.get(DisconnectCompany)).run({ companyId: 'acme', authenticated: true });
    expect(await closingRows.lease(patient.db.database, 10)).toEqual([]);
    expect((await closingRows.take(patient.db.database, 1)).secondsUntilNext).toBeGreaterThan(55);
    await patient.close();
  });

  it('stays as long as ordering cannot be asked', async () => {
    await connected(app);
    app.ordering.open = undefined;
    await disconnect();
    await eventually(async () =>
      expect(await app.db.sql('SELECT 1 FROM connections WHERE attempt > 0')).toHaveLength(1),
    );
    expect(await show()).toMatchObject({ status: 'draining' });
    app.ordering.open = 0;
    await isClosed();
  });

  it('is closed after so many days even with orders open', async () => {
    await connected(app);
    await disconnect();
    await app.db.sql(`UPDATE connections SET draining_since = now() - interval '91 days'`);
    await isClosed();
    expect(await count('granted_credentials')).toBe(0);
  });

  it('is closed once by two processes', async () => {
    app.ordering.open = 0;
    await app.replica();
    await connected(app);
    await disconnect();
    await isClosed();
    expect((await types()).filter((type) => type === 'connection-closed')).toHaveLength(1);
  });

  it('can be connected again, and open orders then use the newest credential', async () => {
    const { apiKey } = await connected(app);
    const before = await lend();
    await disconnect();
    await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'acme', apiKey) });
    expect((await lend()).accessToken).not.toBe(before.accessToken);
    app.ordering.open = 0;
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(await show()).toMatchObject({ status: 'active' });
    expect(await count('granted_credentials')).toBe(1);
  });
});

describe('a closed connection', () => {
  it('can be connected again, to another account as well', async () => {
    app.ordering.open = 0;
    await connected(app);
    await disconnect();
    await isClosed();
    await connected(app, 'acme', 'contoso');
    expect(await show()).toMatchObject({ status: 'active', accountId: 'contoso', health: 'ok' });
    expect((await events(app, 'acme')).map(({ data }) => data['revision'])).toEqual([1, 2, 3, 4]);
  });

  it('frees its API key for another company', async () => {
    app.ordering.open = 0;
    const { apiKey } = await connected(app);
    await disconnect();
    await isClosed();
    await app.get(GiveConsent).run({ flow: await confirmedFlow(app, 'globex', apiKey) });
    expect(await show('globex')).toMatchObject({ status: 'active' });
  });
});
