import { createHash } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { type Landing, showLanding, startOrder } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

const landing: Landing = {
  state: 'ready',
  firstName: 'Ola',
  companyId: 'NorthwindRobotics',
  accountName: 'Northwind',
  packageName: 'Backend junior',
  assessmentNames: ['Python basics'],
  language: 'en',
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showLanding, ({ linkToken }) => {
    if (linkToken !== 'link') throw new Problem('link-not-found');
    return landing;
  });
  gateway.bus.answer(startOrder, () => ({
    state: 'started' as const,
    assessmentUrl: 'https://engine.example.com/t/1?x=1',
  }));
});

const look = (url: string, method: 'GET' | 'HEAD' = 'GET') => gateway.app.inject({ method, url });
const start = (url = '/c/link/start') =>
  gateway.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: '',
  });

describe('looking at the landing page', () => {
  it.each(['GET', 'HEAD'] as const)('by %s starts nothing', async (method) => {
    const answer = await look('/c/link', method);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(gateway.bus.requests(startOrder)).toEqual([]);
  });

  it('leaves no trace in caches, search engines and other sites', async () => {
    expect((await look('/c/link')).headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
  });

  it('allows the form to lead to the engine, and nobody to frame it', async () => {
    const policy = String((await look('/c/link')).headers['content-security-policy']);
    expect(policy).toContain("form-action 'self' https:");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('allows the one script that is on the page, and no other', async () => {
    const { body, headers } = await look('/c/link');
    const [, script = ''] = /<script>([^]*?)<\/script>/.exec(body) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(String(headers['content-security-policy'])).toContain(`; script-src 'sha256-${hash}';`);
  });

  it('looks again by itself only while the assessment is prepared', async () => {
    expect((await look('/c/link')).headers['refresh']).toBeUndefined();
    gateway.bus.answer(showLanding, () => ({ ...landing, state: 'preparing' }));
    expect((await look('/c/link')).headers['refresh']).toBe('3; url=link?look=1');
  });

  it('gives up after some looks with growing pauses, and says what to do instead', async () => {
    gateway.bus.answer(showLanding, () => ({ ...landing, state: 'preparing' }));
    const pauses: number[] = [];
    let url = '/c/link';
    for (let answer = await look(url); ; answer = await look(url)) {
      const [, pause, next] = /^(\d+); url=(.+)$/.exec(String(answer.headers['refresh'])) ?? [];
      if (next === undefined) {
        expect(answer.body).toContain('Please open this page again later');
        expect(answer.body).not.toContain('by itself');
        break;
      }
      expect(answer.body).toContain('by itself');
      pauses.push(Number(pause));
      url = `/c/${next}`;
    }
    expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
    expect(pauses.length).toBeLessThan(10);
    for (const odd of ['-1', '1e9', '9999', 'x']) {
      expect((await look(`/c/link?look=${odd}`)).headers['refresh']).toBe('3; url=link?look=1');
    }
  });

  it.each(['/c/other', '/c/%00', `/c/${'x'.repeat(201)}`, '/c/%3Cscript%3E', '/c/a/b/c'])(
    'with the wrong link %.30s shows a page that says so',
    async (url) => {
      const answer = await look(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.body).not.toContain('<script');
    },
  );
});

describe('the page of somebody who is applying', () => {
  const returnUrl = 'https://jobs.smartrecruiters.com/resume/xyz';
  const shows = (changes: Partial<Landing>) =>
    gateway.bus.answer(showLanding, () => ({ ...landing, returnUrl, ...changes }));

  it.each(['preparing', 'ready', 'started', 'completed', 'expired', 'rejected'] as const)(
    'UNK-18 always leads back to the application, also when it is %s',
    async (state) => {
      shows({ state });
      const page = (await look('/i/link')).body;
      expect(page).toContain('href="link/done"');
      expect(page.includes('<form')).toBe(state === 'ready' || state === 'started');
    },
  );

  it('says so when the assessment is long in coming', async () => {
    shows({ state: 'preparing', slow: true });
    const answer = await look('/i/link');
    expect(answer.body).toContain('takes longer than usual');
    expect(answer.headers['refresh']).toBe('3; url=link?look=1');
  });

  it('UNK-18 leads back from a problem as well, unless there is no such link', async () => {
    gateway.bus.silence(showLanding);
    gateway.bus.silence(startOrder);
    expect((await look('/i/link')).body).toContain('href="link/done"');
    expect((await start('/i/link/start')).body).toContain('<a href="done">');
    gateway.bus.answer(showLanding, () => {
      throw new Problem('link-not-found');
    });
    expect((await look('/i/link')).body).not.toContain('<a href');
  });

  it('UNK-18 leads back by way of an address of its own, which changes nothing', async () => {
    shows({ state: 'ready' });
    const answer = await look('/i/link/done');
    expect({ status: answer.statusCode, to: answer.headers.location }).toEqual({
      status: 303,
      to: returnUrl,
    });
    expect(gateway.bus.requests(startOrder)).toEqual([]);
  });

  it('leads back while ordering is away, from the gateway’s own copy', async () => {
    gateway.bus.silence(showLanding);
    await gateway.db
      .sql(`INSERT INTO gateway.intake (id, company_id, smartrecruiters_order_id, account_id, connection_id,
        body_hash, order_document, correlation_id, kind, link_hash)
      VALUES (gen_random_uuid(), 'c', 'o', 'a', gen_random_uuid(), 'h',
        '{"completedAssessmentCallbackUrl":"${returnUrl}"}', 'x', 'inline', encode(sha256('kept'), 'hex'))`);
    expect((await look('/i/kept/done')).headers.location).toBe(returnUrl);
    expect((await look('/i/other/done')).statusCode).toBe(503);
  });

  it.each(['https://evil.example.com/', 'javascript:alert(1)'])('never leads to %s', async (address) => {
    shows({ returnUrl: address });
    const answer = await look('/i/link/done');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers.location).toBeUndefined();
  });

  it('is not that of an invited candidate', async () => {
    expect((await look('/c/link')).body).not.toContain('/done');
    expect((await look('/c/link/done')).statusCode).toBe(404);
  });
});

describe('pressing Start', () => {
  it('leads to the assessment', async () => {
    const answer = await start();
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('https://engine.example.com/t/1?x=1');
  });

  it.each([
    [{ state: 'preparing' as const }],
    [{ state: 'completed' as const }],
    [{ state: 'started' as const, assessmentUrl: 'javascript:alert(1)' }],
    [{ state: 'started' as const, assessmentUrl: 'http://engine.example.com/' }],
  ])('leads back to the page when the answer is %j', async (reply) => {
    gateway.bus.answer(startOrder, () => reply);
    const answer = await start();
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('../link');
  });

  it('is not done by looking', async () => {
    expect((await look('/c/link/start')).statusCode).toBe(404);
  });

  it('says so on a page when nobody can be asked', async () => {
    gateway.bus.silence(startOrder);
    const answer = await start();
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('<h1>');
  });
});
