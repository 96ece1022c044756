import { Problem, type ProblemCode } from '@assay/contracts';
import {
  checkApiKey,
  type ConsentPreview,
  giveConsent,
  type GivenConsent,
  openConsentFlow,
} from '@assay/contracts/consent';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

const preview: ConsentPreview = {
  flow: 'v1.confirmed',
  companyId: 'NorthwindRobotics',
  accountId: 'northwind',
  accountName: 'Northwind <Ltd>',
};
const given: GivenConsent = {
  companyId: 'NorthwindRobotics',
  accountId: 'northwind',
  accountName: 'Northwind',
  healthy: true,
};
const back = 'https://www.smartrecruiters.com/app/back?a=1&b=2';
const ownForm = { origin: 'https://assay.example.com', 'sec-fetch-site': 'same-origin' };

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(openConsentFlow, () => ({ flow: 'v1.opened' }));
  gateway.bus.answer(checkApiKey, () => preview);
  gateway.bus.answer(giveConsent, () => given);
});

// The brand of a page is asked for now and then, whatever the page is.
const asked = () => gateway.bus.caused.filter(({ name }) => name !== 'show-brand');
const look = (query: string) => gateway.app.inject({ method: 'GET', url: `/sr/integration${query}` });

function send(path: string, form: Record<string, string>, headers: Record<string, string> = ownForm) {
  return gateway.app.inject({
    method: 'POST',
    url: `/sr/integration${path}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(form).toString(),
  });
}

const paste = (apiKey: string, headers?: Record<string, string>) =>
  send('/key', { flow: 'v1.opened', companyId: 'NorthwindRobotics', apiKey }, headers);
const refuse = (code: ProblemCode) => () => {
  throw new Problem(code);
};
const readable = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('opening the consent page', () => {
  it('shows the company and asks for a key, and tells nobody else', async () => {
    const answer = await look('?companyId=NorthwindRobotics');
    expect(answer.statusCode).toBe(200);
    expect(readable(answer.body)).toContain('company NorthwindRobotics wants to order');
    expect(answer.body).toMatch(/type="password"[\s\S]*autocomplete="off"/);
    expect(asked()).toEqual([{ name: 'open-consent-flow', request: { companyId: 'NorthwindRobotics' } }]);
  });

  it('may be framed by SmartRecruiters only, runs its own script only, sets no cookie and is not stored', async () => {
    const { headers } = await look('?companyId=NorthwindRobotics');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; form-action 'self'; /,
    );
    expect(policy).toContain('frame-ancestors https://*.smartrecruiters.com; base-uri');
    expect(policy).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it.each([
    '',
    '?companyId=',
    '?companyId=%20',
    `?companyId=${'x'.repeat(129)}`,
    '?companyId=a%00b',
    '?companyId=a&companyId=b',
  ])('without a company (%s) says where to start', async (query) => {
    const answer = await look(query);
    expect(answer.statusCode).toBe(400);
    expect(readable(answer.body)).toContain('press Connect');
    expect(asked()).toEqual([]);
  });

  it('passes the address to return to on, and shows a page when it is refused', async () => {
    gateway.bus.answer(openConsentFlow, refuse('redirect-refused'));
    const answer = await look('?companyId=acme&redirect=https%3A%2F%2Fevil.example%2F');
    expect(gateway.bus.requests(openConsentFlow)).toEqual([
      { companyId: 'acme', redirect: 'https://evil.example/' },
    ]);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('evil.example');
  });

  it('shows hostile names as text', async () => {
    const answer = await look(`?companyId=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(answer.body).not.toContain('<script>alert');
    expect(answer.statusCode).toBe(200);
  });
});

describe('sending the key', () => {
  it('names both parties and what is shared, and asks to authorize', async () => {
    const answer = await paste('assay_live_key_x');
    expect(answer.statusCode).toBe(200);
    const text = readable(answer.body);
    expect(text).toContain('NorthwindRobotics');
    expect(text).toContain('Northwind &#60;Ltd&#62;');
    for (const shared of ['names and descriptions of your packages', 'status of each order', 'scores'])
      expect(text).toContain(shared);
    expect(answer.body).toContain('value="v1.confirmed"');
    expect(answer.body).not.toContain('assay_live_key_x');
    expect(gateway.bus.requests(giveConsent)).toEqual([]);
  });

  it('warns when the company moves from another account', async () => {
    gateway.bus.answer(checkApiKey, () => ({ ...preview, moved: true }));
    expect(readable((await paste('k')).body)).toContain(
      'Until now this company was connected to another account',
    );
  });

  it.each([
    ['api-key-refused', 422],
    ['api-key-in-use', 409],
    ['api-key-of-another-company', 422],
    ['company-reserved', 422],
    ['unavailable', 503],
  ] as const)('shows the same page again after %s', async (code, status) => {
    gateway.bus.answer(checkApiKey, refuse(code));
    const answer = await paste('assay_live_key_x');
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('role="alert"');
    expect(answer.body).toContain('value="v1.opened"');
    expect(answer.body).not.toContain('assay_live_key_x');
  });

  it.each([
    'assay_live_key_x\u200b',
    ' assay_live_key_x\r\n',
    '\u201cassay_live_key_x\u201d',
    "'assay_live_key_x'",
    '\ufeffassay_live_\r\nkey_x',
    '`assay_live_key_x`,',
    '\u00a0\u2060<assay_live_key_x>.',
  ])('finds a key in what was pasted along with it: %j', async (pasted) => {
    expect((await paste(pasted)).statusCode).toBe(200);
    expect(gateway.bus.requests(checkApiKey)).toEqual([{ flow: 'v1.opened', apiKey: 'assay_live_key_x' }]);
  });

  it('an empty key is no try', async () => {
    expect((await paste('  ')).statusCode).toBe(422);
    expect(gateway.bus.requests(checkApiKey)).toEqual([]);
  });

  it.each(['too-many-tries', 'consent-flow-expired', 'company-connected-elsewhere'] as const)(
    'ends on a page of its own after %s',
    async (code) => {
      gateway.bus.answer(checkApiKey, refuse(code));
      const answer = await paste('k');
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).not.toContain('<form');
      expect(readable(answer.body)).toMatch(/Connect/);
    },
  );

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://assay.example.com', 'sec-fetch-site': 'none' },
  ])('is refused from elsewhere: %o', async (headers) => {
    for (const answer of [
      await paste('k', headers as never),
      await send('', { flow: 'v1.x' }, headers as never),
    ]) {
      expect(answer.statusCode).toBe(403);
      expect(readable(answer.body)).toContain('not sent by our own page');
    }
    expect(asked()).toEqual([]);
  });

  it('with missing, unknown or oversized fields is refused and changes nothing', async () => {
    for (const form of [
      {},
      { flow: 'x' },
      { flow: 'x', companyId: 'a', apiKey: 'k', more: '1' },
      { flow: 'x'.repeat(4001) },
    ])
      expect((await send('/key', form as never)).statusCode).toBe(400);
    expect(gateway.bus.requests(checkApiKey)).toEqual([]);
  });
});

describe('authorizing', () => {
  it('UNK-03 in a pop-up ends on a page that closes itself where it can', async () => {
    const answer = await send('', { flow: 'v1.confirmed' });
    expect(answer.statusCode).toBe(200);
    expect(readable(answer.body)).toContain('You may close this window');
    expect(answer.body).toContain('window.close()');
    expect(String(answer.headers['content-security-policy'])).toMatch(/script-src 'sha256-[^']+'/);
  });

  it('says when the first test call failed', async () => {
    gateway.bus.answer(giveConsent, () => ({ ...given, healthy: false }));
    expect(readable((await send('', { flow: 'v1.confirmed' })).body)).toContain(
      'did not accept a first test call yet',
    );
  });

  it('says when the company waits for a confirmation, and stays open to be read', async () => {
    gateway.bus.answer(giveConsent, () => ({ ...given, held: true }));
    const { body } = await send('', { flow: 'v1.confirmed' });
    expect(readable(body)).toContain('no assessments can be ordered');
    expect(body).not.toContain('window.close()');
  });

  it('UNK-02 after a redirect returns to the address that consent checked, untouched', async () => {
    gateway.bus.answer(checkApiKey, () => ({ ...preview, redirect: back }));
    const confirm = await paste('k');
    expect(String(confirm.headers['content-security-policy'])).toContain(
      "form-action 'self' https://www.smartrecruiters.com;",
    );
    gateway.bus.answer(giveConsent, () => ({ ...given, redirect: back }));
    const answer = await send('', { flow: 'v1.confirmed', redirect: 'https://evil.example/' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(back);
  });

  it.each([
    ['company-not-consented', 422],
    ['partner-not-configured', 422],
    ['company-already-connected', 409],
    ['consent-flow-expired', 422],
    ['api-key-in-use', 409],
    ['api-key-refused', 422],
  ] as const)('UNK-02 %s has a page with the next step and the way back', async (code, status) => {
    gateway.bus.answer(giveConsent, refuse(code));
    const answer = await send('', { flow: 'v1.confirmed', redirect: back });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('role="alert"');
    expect(readable(answer.body)).toContain('Nothing was changed');
    expect(answer.body).toContain('href="https://www.smartrecruiters.com/app/back?a=1&#38;b=2"');
    expect(answer.body).not.toContain('<form');
  });

  it.each(['smartrecruiters-unavailable', 'unavailable'] as const)(
    '%s can be tried again on the page',
    async (code) => {
      gateway.bus.answer(giveConsent, refuse(code));
      const answer = await send('', { flow: 'v1.confirmed' });
      expect(answer.statusCode).toBe(503);
      expect(answer.body).toContain('value="v1.confirmed"');
      expect(readable(answer.body)).toContain('Try again');
    },
  );

  it('links back to nobody but SmartRecruiters', async () => {
    gateway.bus.answer(giveConsent, refuse('company-not-consented'));
    const answer = await send('', { flow: 'v1.confirmed', redirect: 'https://evil.example/' });
    expect(answer.body).not.toContain('evil.example');
  });
});
