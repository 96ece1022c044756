import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AppExamination, apps, examineApp } from '@assay/contracts';
import { found } from '@assay/runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';
import { proxyFindings } from './proxy-findings.js';
import { resultsDoorFindings } from './results-door-findings.js';

describe('the doctor looks at the doors of the gateway', () => {
  it('and finds that a proxy before it is not counted', () => {
    expect(proxyFindings({ PUBLIC_URL: 'https://assay.example.com', TRUSTED_PROXIES: 0 })).toMatchObject([
      { code: 'proxies-not-counted' },
    ]);
    expect(proxyFindings({ PUBLIC_URL: 'https://assay.example.com', TRUSTED_PROXIES: 1 })).toEqual([]);
    expect(proxyFindings({ PUBLIC_URL: 'http://localhost:3000', TRUSTED_PROXIES: 0 })).toEqual([]);
  });

  it('and finds that results refuses it, or is not there', async () => {
    const server = createServer(({ headers }, response) =>
      response.writeHead(headers.authorization === 'Bearer the-right-token-1' ? 422 : 401).end('{}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const RESULTS_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await resultsDoorFindings({ RESULTS_URL, REPORTS_TOKEN: 'the-right-token-1' })).toEqual([]);
    const refused = await resultsDoorFindings({ RESULTS_URL, REPORTS_TOKEN: 'hunter2-hunter2-2' });
    expect(refused).toMatchObject([{ code: 'results-refuses-token', subject: RESULTS_URL }]);
    expect(JSON.stringify(refused)).not.toContain('hunter2');
    await stop(server);
    expect(await resultsDoorFindings({ RESULTS_URL, REPORTS_TOKEN: 'the-right-token-1' })).toMatchObject([
      { code: 'results-unreachable', subject: `${RESULTS_URL}: ECONNREFUSED` },
    ]);
  });
});

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

describe('the doctor’s page in the console', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startConsole();
  });
  afterAll(() => gateway.close());

  const answers = (app: (typeof apps)[number], ...findings: AppExamination['findings']) =>
    gateway.bus.answer(examineApp(app), () => ({ app, version: '0.1.0', checks: 3, findings }));

  it('names what every app found, what it is about and what to do, and who did not answer', async () => {
    for (const app of apps) if (app !== 'gateway' && app !== 'results') answers(app);
    answers('consent', found('company-held', '<Acme>'));
    const auditor = await ConsoleVisitor.arrive(gateway, 'auditor');
    const { status, body } = await auditor.open('/console/doctor');
    expect(status).toBe(200);
    for (const said of [
      'company-held',
      '&#60;Acme&#62;',
      'confirm or refuse the connection',
      'app-silent',
      'results',
    ])
      expect(body).toContain(said);
    // The gateway of this spec has no NATS and no results.
    expect(body).toContain('nats-unreachable');
    expect(body.indexOf('app-silent')).toBeLessThan(body.indexOf('company-held'));
  });

  it('is there for admins and auditors, and named to nobody else', async () => {
    const admin = await ConsoleVisitor.arrive(gateway, 'admin');
    expect((await admin.open('/console/doctor')).status).toBe(200);
    const support = await ConsoleVisitor.arrive(gateway, 'support');
    expect((await support.open('/console/doctor')).status).toBe(403);
    expect((await admin.open('/console')).body).toContain('href="/console/doctor"');
    expect((await support.open('/console')).body).not.toContain('href="/console/doctor"');
  });
});
