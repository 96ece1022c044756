import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Vault } from '@assay/persistence';
import { examine, loadConfig, whose } from '@assay/runtime';
import { untrustedServer } from '@assay/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsentConfig } from '../app.config.js';
import { connected, consentSpec } from '../consent-app.fixture.js';
import { desiredConfiguration } from '../partner/desired-configuration.js';
import { checksOf } from './checks-of.js';
import { companyFindings } from './company-findings.js';
import { partnerFindings } from './partner-findings.js';
import { publicAddressFindings } from './public-address-findings.js';
import { smartRecruitersClock } from './smartrecruiters-clock.js';

const app = consentSpec();
const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const settings = (variables: Record<string, string> = {}) =>
  loadConfig(ConsentConfig, {
    ...Object.fromEntries(Object.entries(app.config).map(([name, value]) => [name, String(value)])),
    ...variables,
  });

/** A gateway, as far as it says who it is; its own address unless it is told another. */
async function gateway(issuer?: string, status = 200): Promise<string> {
  const server = createServer((_request, response) =>
    response.writeHead(status).end(JSON.stringify({ issuer: issuer ?? address })),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return address;
}

const register = (config = app.config): void => {
  app.smartRecruiters.stored = desiredConfiguration(config, new Vault(config.ENCRYPTION_KEY));
};

describe('the doctor looks at the partner credential', () => {
  beforeEach(() => register());

  it('and finds nothing where it is taken and our configuration is registered', async () => {
    expect(await partnerFindings(app.config)).toEqual([]);
  });

  it('and finds that it is refused, without telling it', async () => {
    app.smartRecruiters.credentials.clear();
    const findings = await partnerFindings(app.config);
    expect(findings).toMatchObject([
      { code: 'partner-credential-refused', subject: 'SMARTRECRUITERS_CLIENT_ID' },
    ]);
    expect(JSON.stringify(findings)).not.toContain('partner-secret');
  });

  it('and finds the one of two that is refused, when it is time to change', async () => {
    const next = {
      SMARTRECRUITERS_CLIENT_ID_NEXT: 'next',
      SMARTRECRUITERS_CLIENT_SECRET_NEXT: 'next-secret',
    };
    app.smartRecruiters.credentials.set('next', 'next-secret');
    expect(await partnerFindings(settings(next))).toEqual([]);
    app.smartRecruiters.credentials.delete('partner');
    expect(await partnerFindings(settings(next))).toMatchObject([
      { code: 'partner-credential-expired', subject: 'SMARTRECRUITERS_CLIENT_ID' },
    ]);
  });

  it.each([
    [{ status: 403 }, 'partner-scope-missing'],
    [{ status: 404 }, 'partner-configuration-missing'],
    [{ status: 500 }, 'smartrecruiters-unreachable'],
    [{ hangUp: true }, 'smartrecruiters-unreachable'],
  ])('and says what %j to the question for our configuration means', async (configuration, code) => {
    app.smartRecruiters.configuration = configuration;
    expect(await partnerFindings(app.config)).toMatchObject([{ code }]);
  });

  it('and finds that SmartRecruiters gives no token for reasons of its own', async () => {
    app.smartRecruiters.token = { status: 503 };
    expect(await partnerFindings(app.config)).toMatchObject([{ code: 'smartrecruiters-unreachable' }]);
  });

  it('and names what is registered otherwise, without the key in an address', async () => {
    register(
      settings({ PUBLIC_URL: 'https://elsewhere.example.com', PARTNER_FIELDS: 'unit|Unit|Narrows the list' }),
    );
    const findings = await partnerFindings(app.config);
    expect(findings).toMatchObject([{ code: 'partner-configuration-differs' }]);
    expect(findings[0]?.subject.split(', ')).toEqual(
      expect.arrayContaining(['consentUrl', 'fields', 'integrationDisableUrl']),
    );
    expect(findings[0]?.subject).not.toContain('key=');
  });

  it('and wants nothing registered where companies connect by the general flow', async () => {
    app.smartRecruiters.stored = undefined;
    expect(await partnerFindings(settings({ CONNECT_FLOW: 'general' }))).toEqual([]);
  });
});

describe('the doctor looks at the public address', () => {
  const at = async (PUBLIC_URL: string, SMARTRECRUITERS_API_URL = 'http://localhost:1') =>
    (await publicAddressFindings({ PUBLIC_URL, SMARTRECRUITERS_API_URL })).map(({ code }) => code);

  it('and finds nothing where this installation answers', async () => {
    expect(await at(await gateway())).toEqual([]);
  });

  it('and finds an address of this machine that the real SmartRecruiters was told', async () => {
    expect(await at(await gateway(), 'https://api.smartrecruiters.com')).toEqual(['public-url-local']);
  });

  it('and finds that somebody else answers, or a proxy for nobody, or nobody', async () => {
    expect(await at(await gateway('https://else.example.com'))).toEqual(['public-url-foreign']);
    expect(await at(await gateway(undefined, 404))).toEqual([]);
    expect(await at(await gateway(undefined, 502))).toEqual(['public-url-unreachable']);
    expect(await at('http://127.0.0.1:1')).toEqual(['public-url-unreachable']);
  });

  it('and finds a certificate that nobody trusts, and a host that has no address', async () => {
    const server = await untrustedServer();
    expect(await at(server.url)).toEqual(['public-url-untrusted']);
    await server.close();
    // No name has so long a part, whoever is asked for it.
    expect(await at(`https://${'a'.repeat(64)}.example`)).toEqual(['public-url-nameless']);
  });
});

it('the doctor finds a clock that SmartRecruiters does not share, and forgives a second', async () => {
  const look = (ms: number) => smartRecruitersClock(app.config, () => Date.now() + ms);
  expect(await look(-900)).toEqual([]);
  for (const ms of [-60_000, 60_000])
    expect(await look(ms)).toMatchObject([{ code: 'clock-differs-from-smartrecruiters' }]);
});

it('the doctor finds companies that revoked their credential, and those that wait for the vendor', async () => {
  const companies = () => whose.everyCompany(() => companyFindings(app.db.url));
  await connected(app, 'acme');
  await connected(app, 'globex');
  expect(await companies()).toEqual([]);
  await app.db.sql(`UPDATE connections SET health = 'failing' WHERE company_id = 'acme'`);
  await app.db.sql(`UPDATE connections SET held_since = now() WHERE company_id = 'globex'`);
  expect(await companies()).toMatchObject([
    { code: 'company-credential-refused', subject: 'acme' },
    { code: 'company-held', subject: 'globex' },
  ]);
});

it('the doctor finds nothing wrong with consent where nothing is, but for NATS, which this spec has none of', async () => {
  const PUBLIC_URL = await gateway();
  register(settings({ PUBLIC_URL }));
  const { checks, findings } = await examine(checksOf(settings({ PUBLIC_URL })));
  expect([checks, findings.map(({ code }) => code)]).toEqual([8, ['nats-unreachable']]);
});
