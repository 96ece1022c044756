import { type InputError, Problem } from '@assay/contracts';
import { listOffers } from '@assay/contracts/ordering';
import { openReport } from '@assay/contracts/results';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
let authorization: string;
beforeAll(async () => {
  gateway = await startGateway();
  authorization = `Bearer ${await gateway.token()}`;
});
afterAll(() => gateway.close());

const hidden = 'select secret_text from consent.granted_credentials at /srv/assay/dist/main.js:12';
const tooLong: InputError = { pointer: '/city', message: 'must be at most 200 characters' };

it.each([
  ['an error nobody expected', () => new Error(hidden), 500],
  ['a database that is gone', () => Object.assign(new Error(hidden), { code: 'ECONNREFUSED' }), 503],
  ['an app that does not answer', () => new Problem('unavailable', { service: 'ordering' }), 503],
  ['a failure elsewhere', () => new Problem('internal', {}, { cause: new Error(hidden) }), 500],
  ['a company that ended', () => new Problem('connection-draining', { companyId: 'Northwind' }), 403],
  ['wrong input', () => new Problem('invalid-input', {}, { errors: [tooLong] }), 400],
])(
  'UNK-10 of %s SmartRecruiters’ user reads one short sentence, and nothing of ours',
  async (_, fail, status) => {
    gateway.bus.answer(listOffers, () => {
      throw fail();
    });
    const answer = await gateway.app.inject({ url: '/sr/packages', headers: { authorization } });
    expect(answer.statusCode).toBe(status);
    const { errors, ...rest } = answer.json<{ errors: { code: string; message: string }[] }>();
    expect(rest).toEqual({});
    expect(errors).toEqual([
      { code: expect.stringMatching(/^[A-Z_]+$/), message: expect.stringMatching(/^[A-Z][^\n]{10,160}$/) },
    ]);
    expect(answer.body).not.toMatch(/secret|\/srv|dist|consent\.|ordering|postgres|nats|at \//i);
  },
);

it.each(['/', '/nowhere', '/favicon.ico?v=1'])(
  'somebody who opens %s in a browser reads a page, and a program the problem',
  async (url) => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const page = await gateway.app.inject({ url, headers: { accept } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.body).toContain(url === '/' ? 'Assessments with SmartRecruiters' : 'There is nothing here');
    for (const other of ['application/json', '*/*']) {
      const answer = await gateway.app.inject({ url, headers: { accept: other } });
      expect([answer.statusCode, answer.json()]).toMatchObject([404, { code: 'not-found' }]);
    }
  },
);

it('the vendor’s own addresses answer problems, whoever opens them', async () => {
  const headers = { accept: 'text/html' };
  expect((await gateway.app.inject({ url: '/v1/nothing', headers })).json()).toMatchObject({
    code: 'not-found',
  });
});

it.each([
  ['de-AT,de;q=0.9,en;q=0.8', 'de', 'Dieser Link ist nicht gültig'],
  ['xx, ar;q=0.5', 'ar', 'هذا الرابط غير صالح'],
  [undefined, 'en', 'This link is not valid'],
  ['"><script>', 'en', 'This link is not valid'],
])('a candidate’s problem is said in what a browser asks for: %s', async (asked, language, text) => {
  const headers = asked === undefined ? {} : { 'accept-language': asked };
  for (const url of ['/c/no%20link', '/c/']) {
    const { body, statusCode } = await gateway.app.inject({ url, headers });
    expect(statusCode).toBe(404);
    expect(body).toContain(`<html lang="${language}"`);
    expect(body).toContain(text);
  }
});

it.each([
  ['/', 'fr', 'Évaluations avec SmartRecruiters'],
  ['/nowhere', 'de', 'Hier ist nichts'],
  ['/r/no-link', 'he', 'הקישור אינו תקף'],
  ['/t/no-link', 'pl', 'Ten link jest nieprawidłowy'],
])('whoever opens %s reads in %s what to do', async (url, language, text) => {
  gateway.bus.answer(openReport, () => {
    throw new Problem('report-link-not-found');
  });
  const headers = { accept: 'text/html', 'accept-language': `${language}, en;q=0.9` };
  const { statusCode, body } = await gateway.app.inject({ url, headers });
  expect(statusCode).toBe(404);
  expect(body).toContain(`<html lang="${language}"`);
  expect(body).toContain(text);
});

it.each([
  ['the portal speaks the reader’s language', '/portal/nowhere', 'de'],
  ['the console speaks English alone', '/console/nowhere', 'en'],
])('%s, and so do its problems', async (_what, url, language) => {
  const headers = { accept: 'text/html', 'accept-language': 'de' };
  expect((await gateway.app.inject({ url, headers })).body).toContain(`<html lang="${language}"`);
});
