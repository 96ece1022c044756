import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxConfig } from '../app.config.js';
import { AssayStandIn } from '../assay.fixture.js';
import { bootSandbox, type RunningSandbox } from '../boot/boot-sandbox.js';

const assay = new AssayStandIn();
const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-pages-'));
const HOSTILE = '<script>alert(1)</script>';
let sandbox: RunningSandbox;
let partnerToken: string;

beforeAll(async () => {
  const config = Object.assign(new SandboxConfig(), {
    SANDBOX_PORT: 0,
    SANDBOX_SMTP_PORT: 0,
    SANDBOX_DATA_DIR: dataDir,
    ASSAY_URL: await assay.start(),
    VENDOR_API_TOKEN: 'vendor',
    SMARTRECRUITERS_CLIENT_ID: 'master',
    SMARTRECRUITERS_CLIENT_SECRET: 'master-secret',
  });
  sandbox = await bootSandbox(config, new Logger({ app: 'sandbox', level: 'silent' }));
  const credential = {
    grant_type: 'client_credentials',
    client_id: 'master',
    client_secret: 'master-secret',
  };
  const answer = await fetch(url('/identity/oauth/token'), {
    method: 'POST',
    body: new URLSearchParams(credential),
  });
  partnerToken = ((await answer.json()) as { access_token: string }).access_token;
});

afterAll(async () => {
  await sandbox.close();
  await assay.stop();
  rmSync(dataDir, { recursive: true });
});

function url(path: string): string {
  return `http://localhost:${sandbox.port}${path}`;
}

async function page(path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(url(path));
  return { status: response.status, html: await response.text() };
}

async function submit(path: string, form: Record<string, string>): Promise<string> {
  const response = await fetch(url(path), {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return response.headers.get('location') ?? `no redirect but ${response.status}`;
}

function partner(path: string, method: string, body: object): Promise<Response> {
  const headers = { authorization: `Bearer ${partnerToken}`, 'content-type': 'application/json' };
  return fetch(url(`/assessment-api/v202010${path}`), { method, headers, body: JSON.stringify(body) });
}

describe('Apps & Integrations', () => {
  const integrations = '/app/Northwind/integrations';

  it('cannot be connected before the partner saved its configuration', async () => {
    await submit('/app/companies', { companyId: 'Northwind', name: `Northwind ${HOSTILE}` });
    const { html } = await page(integrations);
    expect(html).toContain('has not saved its configuration');
    expect(html).not.toContain('>Connect<');
    expect((await page('/app/Nobody/integrations')).status).toBe(404);
  });

  it('asks before it allows, and then leaves for the partner with the way back in REDIRECT mode', async () => {
    await partner('/partner/configuration', 'PUT', {
      ...assay.configuration,
      consentDisplayMode: 'REDIRECT',
    });
    expect((await page(`${integrations}?step=allow`)).html).toContain('Allow and continue');
    const gone = new URL(await submit(`${integrations}/allow`, {}));
    expect(gone.origin + gone.pathname).toBe(`${assay.url}/sr/integration`);
    expect(gone.searchParams.get('companyId')).toBe('Northwind');
    expect(gone.searchParams.get('redirect')).toBe(url(integrations));
  });

  it('shows the partner in a frame in POPUP mode, and Active once credentials were exchanged', async () => {
    await partner('/partner/configuration', 'PUT', assay.configuration);
    const next = await submit(`${integrations}/allow`, {});
    expect(next).toBe(`${integrations}?step=consent`);
    expect((await page(next)).html).toContain(
      `<iframe src="${assay.url}/sr/integration?companyId=Northwind"`,
    );
    expect((await page(integrations)).html).toContain('Not connected');
    await partner('/integration/company/Northwind', 'POST', { clientId: 'a', clientSecret: 'b' });
    expect((await page(integrations)).html).toMatch(/>Active</);
    for (const step of ['allow', 'consent'])
      expect((await page(`${integrations}?step=${step}`)).html).not.toContain('<dialog');
  });
});

describe('ordering as a recruiter', () => {
  it('goes by Browse, Continue and Send, and shows names as they are', async () => {
    const person = await submit('/app/Northwind/people', {
      firstName: HOSTILE,
      lastName: 'Nowak',
      email: 'o@example.org',
    });
    const here = new URL(person, url('/')).pathname;
    expect((await page(`${here}/order`)).html).toContain('Backend junior bundle');
    const confirm = await page(`${here}/order/confirm?packageId=pkg-backend-junior`);
    expect(confirm.html).toContain('>Send<');
    const sent = await submit(`${here}/order`, { packageId: 'pkg-backend-junior' });
    expect(sent).toContain(encodeURIComponent('1 of 1 sent.'));
    const { html } = await page(here);
    expect(html).toContain('Pending');
    expect(html).not.toContain(HOSTILE);
    expect(html).toContain('&lt;script&gt;');
  });

  it('shows why the partner refused', async () => {
    const [, , , , candidateId] = new URL(
      await submit('/app/Northwind/people', { firstName: 'Jo', lastName: 'B', email: 'j@x.org' }),
      url('/'),
    ).pathname.split('/');
    const here = `/app/Northwind/people/${candidateId}`;
    assay.instead.set('POST /sr/packages/orders', [
      404,
      { errors: [{ code: 'gone', message: 'No such package' }] },
    ]);
    await submit(`${here}/order`, { packageId: 'pkg-backend-junior' });
    assay.instead.clear();
    expect((await page(here)).html).toContain('The partner refused (404). No such package');
  });
});

describe('the other pages', () => {
  it.each([
    '/',
    '/app/companies',
    '/app/rejected-requests',
    '/mailbox',
    '/engine',
    '/faults',
    '/assets/sandbox.css',
  ])('%s is there', async (path) => {
    expect((await page(path)).status).toBe(200);
  });

  it('lists a request that is against the contract', async () => {
    await partner('/partner/configuration', 'PUT', { consentUrl: 'nowhere' });
    expect((await page('/app/rejected-requests')).html).toContain('must match format');
  });

  it('adds and removes faults', async () => {
    await submit('/faults', {
      where: 'results',
      kind: '429',
      times: '2',
      rate: '',
      companyId: '',
      match: '',
      ms: '',
    });
    expect((await page('/faults')).html).toContain('results: 429');
    await submit('/faults/remove', { index: '0' });
    expect((await page('/faults')).html).toContain('Everything behaves.');
  });

  it('says why a fault cannot happen, and starts the seed anew', async () => {
    const refused = await fetch(url('/faults'), {
      method: 'POST',
      body: new URLSearchParams({ where: 'orders', kind: '401' }),
    });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('401 cannot happen at orders: SmartRecruiters makes these calls');
    await submit('/faults/seed', { seed: '42' });
    expect((await page('/faults')).html).toContain('value="42"');
  });

  it('says so when a page is not there', async () => {
    for (const path of [
      '/engine/take/none',
      '/engine/reports/none',
      '/mailbox/none',
      '/engine/accounts/none',
    ])
      expect((await page(path)).status).toBe(404);
  });
});

it('an address that is not there is a page for people, and JSON for programs', async () => {
  for (const path of ['/nowhere', '/favicon.ico', '/api/nothing']) {
    const page = await fetch(url(path), { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('There is nothing here');
    const json = await fetch(url(path));
    expect([json.status, await json.json()]).toMatchObject([404, { statusCode: 404 }]);
  }
});
