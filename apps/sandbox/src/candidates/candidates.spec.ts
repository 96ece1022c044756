import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import {
  generalPartnerBody,
  type PartnerConfiguration,
  SmartRecruitersClient,
  SmartRecruitersPeople,
} from '@assay/smartrecruiters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SandboxConfig } from '../app.config.js';
import { AssayStandIn } from '../assay.fixture.js';
import { bootSandbox, type RunningSandbox } from '../boot/boot-sandbox.js';

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-people-'));
const everything = ['candidates_read', 'candidates_create', 'candidates_manage', 'messages_write'];
const assay = new AssayStandIn();
let sandbox: RunningSandbox;
let origin: string;
let people: SmartRecruitersPeople;
let partner: SmartRecruitersClient;
let jobId: string;

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
  origin = `http://localhost:${sandbox.port}`;
  people = new SmartRecruitersPeople({ apiUrl: origin, timeoutMs: 5000 });
  partner = new SmartRecruitersClient({ apiUrl: origin });
  master = await tokenOf('master', 'master-secret');
  await partner.savePartnerConfiguration(master, assay.configuration as unknown as PartnerConfiguration);
});

afterAll(async () => {
  await people.onApplicationShutdown();
  await partner.onApplicationShutdown();
  await sandbox.close();
  await assay.stop();
  rmSync(dataDir, { recursive: true });
});

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const sent = method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) };
  const response = await fetch(`${origin}/api${path}`, { method, ...sent });
  return (await response.json()) as T;
}

async function tokenOf(clientId: string, clientSecret: string): Promise<string> {
  const answer = await partner.fetchToken({ clientId, clientSecret });
  if (answer.kind !== 'accepted') throw new Error(answer.kind);
  return answer.body.accessToken;
}

// every test has a company, and so a credential with limits, of its own
let master = '';

async function company(companyId: string, scopes: readonly string[] = everything): Promise<string> {
  const added = await control<{ jobs: { id: string }[] }>('POST', '/companies', { companyId, scopes });
  jobId = added.jobs[0]?.id ?? '';
  await control('POST', `/companies/${companyId}/consent`);
  const issued = { clientId: `issued-${companyId}`, clientSecret: '"quoted"' };
  const answer = await partner.enableIntegration(master, companyId, issued, generalPartnerBody);
  if (answer.kind !== 'accepted') throw new Error(`${answer.status} ${answer.bodyExcerpt}`);
  return tokenOf(answer.body.clientId, answer.body.clientSecret);
}

const ada = { firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org' };
const bodyOf = <T>(answer: { kind: string; body?: T }): T => {
  if (answer.kind !== 'accepted' || answer.body === undefined) throw new Error(JSON.stringify(answer));
  return answer.body;
};

describe('people at SmartRecruiters', () => {
  it('are found only when they have an application', async () => {
    const token = await company('found');
    const created = bodyOf(await people.create({ token }, ada));
    expect(bodyOf(await people.search({ token }, ada.email)).content).toEqual([]);
    const onJob = { ...ada, lastName: 'Lovelace' };
    const applicant = bodyOf(await people.create({ token }, onJob, jobId));
    expect(bodyOf(await people.search({ token }, ada.email)).content).toEqual([
      { id: applicant.id, ...onJob },
    ]);
    expect(created.id).not.toBe(applicant.id);
  });

  it('are one by e-mail and last name, when created and when changed', async () => {
    const token = await company('unique');
    const { id } = bodyOf(await people.create({ token }, ada));
    expect((await people.create({ token }, { ...ada, firstName: 'Other' })).kind).toBe('conflict');
    expect(bodyOf(await people.rename({ token }, id, 'Augusta'))).toEqual({
      id,
      ...ada,
      firstName: 'Augusta',
    });
    expect((await people.rename({ token }, 'nobody', 'X')).kind).toBe('not-found');
  });

  it('are searched for page by page, one search at a time', async () => {
    const token = await company('paged');
    const page = await fetch(`${origin}/candidates?q=&limit=3`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { nextPageId, totalFound } = (await page.json()) as { nextPageId: string; totalFound: number };
    const rest = bodyOf(await people.search({ token }, '', nextPageId));
    expect([totalFound, rest.content.length]).toEqual([4, 1]);
    await control('PUT', '/faults', {
      rules: [{ where: 'read', kind: 'delay', ms: 200, companyId: 'paged' }],
    });
    const both = await Promise.all([people.search({ token }, 'ola'), people.search({ token }, 'ola')]);
    await control('DELETE', '/faults');
    expect(both.map(({ kind }) => kind).sort()).toEqual(['accepted', 'limited']);
  });

  it('have at most 100 tags of at most 50 characters, and each addition keeps the others', async () => {
    const token = await company('tagged');
    const { id } = bodyOf(await people.create({ token }, ada));
    const send = (method: string, tags: string[]) =>
      fetch(`${origin}/candidates/${id}/tags`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ tags }),
      });
    expect(
      (
        await send(
          'PUT',
          Array.from({ length: 99 }, (_, n) => `tag ${n}`),
        )
      ).status,
    ).toBe(201);
    expect((await people.addTag({ token }, id, 'assay - csr - yes')).kind).toBe('accepted');
    expect((await people.addTag({ token }, id, 'assay - csr - yes')).kind).toBe('accepted');
    expect((await people.addTag({ token }, id, 'one more')).status).toBe(400);
    expect((await send('PUT', ['x'.repeat(51)])).status).toBe(400);
    expect(bodyOf(await people.readTags({ token }, id))).toHaveLength(100);
  });

  it('get a note where one mentions them', async () => {
    const token = await company('noted');
    const { id } = bodyOf(await people.create({ token }, ada));
    expect((await people.note({ token }, { candidateId: id, text: 'was invited' })).kind).toBe('accepted');
    expect((await people.note({ token }, { candidateId: 'nobody', text: 'was invited' })).status).toBe(400);
    const { candidates } = await control<{ candidates: { id: string; notes: { content: string }[] }[] }>(
      'GET',
      '/companies/noted',
    );
    const notes = candidates.find((one) => one.id === id)?.notes ?? [];
    expect(notes.map(({ content }) => content)).toEqual(['#Ada Byron was invited']);
  });

  it('are out of reach without the scope', async () => {
    const token = await company('narrow', ['candidates_read']);
    const refused = [
      await people.create({ token }, ada),
      await people.addTag({ token }, 'x', 'y'),
      await people.note({ token }, { candidateId: 'x', text: 'y' }),
    ];
    expect(refused.map(({ kind }) => kind)).toEqual(['forbidden', 'forbidden', 'unauthorized']);
  });

  it('are reached by the general partner flow only with the partner’s own token', async () => {
    const token = await company('general');
    await control('POST', '/companies', { companyId: 'other' });
    const issued = { clientId: 'a', clientSecret: 'b' };
    const answer = await partner.enableIntegration(token, 'other', issued, generalPartnerBody);
    expect(answer.kind).toBe('unauthorized');
  });

  it('leave no exchange against the contract behind but the ones that were meant to', async () => {
    const { items } = (await (await fetch(`${origin}/api/traffic?violations=only`)).json()) as {
      items: { operation: string; violations: { part: string }[] }[];
    };
    expect(items.filter(({ violations }) => violations.some(({ part }) => part === 'answer'))).toEqual([]);
  });
});
