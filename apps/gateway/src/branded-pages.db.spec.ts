import { createHash, randomUUID } from 'node:crypto';
import { pageTextNames } from '@assay/brand';
import { Nothing, Problem } from '@assay/contracts';
import {
  checkApiKey,
  listApiKeys,
  listConnections,
  openConsentFlow,
  openPortal,
  type SavedBrand,
  showBrand,
} from '@assay/contracts/consent';
import { stopReminders } from '@assay/contracts/notification';
import { type Landing, showLanding, showOrder, showOrderTimeline } from '@assay/contracts/ordering';
import { openReport, requestReportAccess } from '@assay/contracts/results';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audienceOf } from './answers/audience.js';
import { asVendor, type Gateway, startGateway } from './gateway.fixture.js';

const brand = (name: string, letter: string): Omit<SavedBrand, 'revision'> => ({
  productName: `${name} Tests`,
  logo: { hash: letter.repeat(64), width: 480, height: 80 },
  accent: `#${letter.repeat(6)}`,
  onAccent: '#000000',
  helpUrl: `https://${name}.example/help`,
  privacyUrl: `https://${name}.example/privacy`,
  imprintUrl: `https://${name}.example/imprint`,
  contact: `help@${name}.example`,
  texts: pageTextNames.flatMap((text) =>
    (['de', 'en'] as const).map((language) => ({ name: text, language, text: `<b>The words of ${name}` })),
  ),
});
const saved: Record<string, object> = {
  '': brand('vendor', 'c'),
  acme: brand('acme', 'e'),
  globex: brand('globex', 'd'),
};
/** Everything by which a brand shows. */
const signs = (name: string, letter: string): string[] => [
  `${name} Tests`,
  `/brand/${letter.repeat(64)}.png`,
  `#${letter.repeat(6)}`,
  `${name}.example`,
];
const signsOf: Record<string, string[]> = {
  acme: signs('acme', 'e'),
  globex: signs('globex', 'd'),
  vendor: signs('vendor', 'c'),
};

const orders: Record<string, string> = { acme: randomUUID(), globex: randomUUID() };
const timelines: Record<string, string> = {};
let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ VENDOR_APP_ORIGINS: 'https://product.example.com' });
  answerAll(gateway);
  for (const [accountId, orderId] of Object.entries(orders)) {
    const { body } = await asVendor(gateway, 'POST', `/v1/orders/${orderId}/timeline-links`);
    timelines[accountId] = new URL((body as { url: string }).url).pathname;
  }
});
afterAll(() => gateway.close());

/** Each app answers for the account whose name the link, the token or the order bears. */
function answerAll({ bus }: Gateway): void {
  const gone = (): never => {
    throw new Problem('unavailable', { service: 'consent' });
  };
  bus.answer(showBrand, ({ accountId }) => ({ revision: 1, ...saved[accountId ?? ''] }));
  bus.answer(openConsentFlow, () => ({ flow: 'sealed' }));
  bus.answer(checkApiKey, gone);
  bus.answer(showLanding, ({ linkToken }) => landing(linkToken));
  bus.answer(stopReminders, () => new Nothing());
  bus.answer(openReport, ({ token: accountId }) => ({
    access: 'request' as const,
    accountId,
    orderId: orderOf(accountId),
    companyId: 'NorthwindRobotics',
    packageName: 'Backend junior',
  }));
  bus.answer(requestReportAccess, ({ token: accountId }) => ({ accountId }));
  bus.answer(showOrder, ({ orderId }) => orderReply(orderId));
  bus.answer(showOrderTimeline, () => ({ entries: [] }));
  bus.answer(openPortal, ({ token: accountId }) => ({
    accountId,
    accountName: 'Northwind',
    permissions: ['keys', 'connections'],
    confirmed: true,
    expiresAt: '2026-01-15T12:15:00.000Z',
  }));
  bus.answer(listApiKeys, () => ({ items: [] }));
  bus.answer(listConnections, () => ({ items: [] }));
}

const orderOf = (accountId: string): string => orders[accountId] ?? randomUUID();

const orderReply = (orderId: string) => ({
  orderId,
  accountId: Object.keys(orders).find((name) => orders[name] === orderId) ?? 'initech',
  companyId: 'Northwind',
  smartrecruitersOrderId: 'sr-1',
  packageId: 'pkg',
  packageName: 'Backend junior',
  jobId: 'job-1',
  candidate: { firstName: 'Ola', lastName: 'Nowak', email: 'ola.nowak@mail.test' },
  status: 'completed' as const,
  invitation: 'sent' as const,
  assessments: [],
  fields: {},
  placedAt: '2026-01-15T12:00:00.000Z',
});

const landing = (accountId: string): Landing => ({
  state: 'ready',
  firstName: 'Ola',
  companyId: 'NorthwindRobotics',
  ...(accountId === 'old' ? {} : { accountId }),
  accountName: 'Northwind',
  packageName: 'Backend junior',
  assessmentNames: [],
  language: 'de',
  // Nowhere a candidate may be sent back to.
  returnUrl: 'https://elsewhere.test/',
});

interface Asked {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly payload?: string;
}
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const look = ({ url, method = 'GET', payload }: Asked) =>
  gateway.app.inject({ url, method, headers: form, ...(payload === undefined ? {} : { payload }) });
const get = (url: string) => look({ url });
const post = (url: string, payload = ''): Asked => ({ url, method: 'POST', payload });

/** How a page of each address is come by, for an account; an empty one is no page of its own: only its problems are. */
type Opening = ((accountId: string) => Asked) | 'of the installation' | 'no page';
const portalGet =
  (path: string, rest = '') =>
  (accountId: string) => ({
    url: `/portal${path}?token=${accountId}${rest}`,
  });
const portalPost =
  (path: string, rest = '') =>
  (accountId: string) =>
    post(`/portal${path}`, `token=${accountId}${rest}`);

const pages: Readonly<Record<string, Opening>> = {
  'GET /c/:linkToken': (id) => ({ url: `/c/${id}` }),
  'GET /i/:linkToken': (id) => ({ url: `/i/${id}` }),
  'POST /c/:linkToken/start': (id) => post(`/c/${id}/start`),
  'POST /i/:linkToken/start': (id) => post(`/i/${id}/start`),
  'GET /c/:linkToken/done': (id) => ({ url: `/c/${id}/done` }),
  'GET /i/:linkToken/done': (id) => ({ url: `/i/${id}/done` }),
  'POST /c/:linkToken/time-zone': (id) => post(`/c/${id}/time-zone`, 'timeZone=Moon'),
  'GET /c/:linkToken/reminders/stop': (id) => ({ url: `/c/${id}/reminders/stop` }),
  'POST /c/:linkToken/reminders/stop': (id) => post(`/c/${id}/reminders/stop`),
  'GET /r/:token': (id) => ({ url: `/r/${id}` }),
  'GET /r/:token/report.pdf': (id) => ({ url: `/r/${id}/report.pdf` }),
  'POST /r/:token/access': (id) => post(`/r/${id}/access`, 'name=Ola&email=ola%40mail.test'),
  'GET /t/:token': (id) => ({ url: timelines[id] ?? '' }),
  'GET /portal': portalGet(''),
  'GET /portal/keys': portalGet('/keys'),
  'GET /portal/connections': portalGet('/connections'),
  'GET /portal/packages': portalGet('/packages'),
  'GET /portal/fields': portalGet('/fields'),
  'GET /portal/rules': portalGet('/rules'),
  'GET /portal/activity': portalGet('/activity'),
  'GET /portal/state': 'no page',
  'GET /portal/connection-end': portalGet('/connection-end', '&companyId=Other'),
  'POST /portal/connection-end': portalPost('/connection-end', '&companyId=Other'),
  'POST /portal/connection-check': portalPost('/connection-check', '&companyId=Other'),
  'GET /portal/key-replacement': portalGet('/key-replacement', '&keyId=1'),
  'POST /portal/key-replacement': portalPost('/key-replacement', '&keyId=1'),
  'POST /portal/key': portalPost('/key'),
  'POST /portal/policy': portalPost('/policy', '&notes=on'),
  'GET /sr/integration': 'of the installation',
  'POST /sr/integration': 'of the installation',
  'POST /sr/integration/key': 'of the installation',
  'GET /brand/:file': 'no page',
};

/** Every address of ours at which people, not programs, arrive; the console has no brand. */
function browserRoutes(): string[] {
  const controllers = [...gateway.app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const routes = controllers.flatMap(({ metatype }) => routesOf(metatype as new () => object));
  return [...new Set(routes)].filter((route) => {
    const path = route.split(' ')[1] ?? '';
    return audienceOf(path) === 'browser' && !path.startsWith('/console');
  });
}

function routesOf(controller: new () => object): string[] {
  const { prototype } = controller as { prototype: Record<string, object> };
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = name === 'constructor' ? undefined : prototype[name];
    const method = handler && (Reflect.getMetadata('method', handler) as RequestMethod | undefined);
    if (!handler || method === undefined) return [];
    const [bases, ends] = [controller, handler].map((one) => [Reflect.getMetadata('path', one)].flat());
    const paths = (bases ?? []).flatMap((base) =>
      (ends ?? []).map((end) => `/${base as string}/${end as string}`),
    );
    return paths.map(
      (path) => `${RequestMethod[method]} ${path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')}`,
    );
  });
}

it('every address that people open is in this spec', () => {
  expect(browserRoutes().toSorted()).toEqual(Object.keys(pages).toSorted());
});

describe.each(Object.entries(pages).filter(([, opening]) => typeof opening === 'function'))(
  '%s',
  (_route, opening) => {
    it('shows the brand of its account, and no word and no picture of another’s', async () => {
      if (typeof opening !== 'function') return;
      for (const own of ['acme', 'globex']) {
        await get(`/c/${own}`);
        await get(`/r/${own}`);
        const { body } = await look(opening(own));
        for (const [name, shown] of Object.entries(signsOf))
          for (const sign of shown)
            if (name === own) expect(body).toContain(sign);
            else expect(body).not.toContain(sign);
      }
    });
  },
);

const inOwnWords = ['/c/', '/i/', '/c/:id/reminders/stop', '/r/', '/portal?token='].map(
  (path) => (id: string) => (path.includes(':id') ? path.replace(':id', id) : `${path}${id}`),
);

it.each(inOwnWords)('%s speaks in the words of its account, as text, and in nobody else’s', async (path) => {
  for (const [own, other] of [
    ['acme', 'globex'],
    ['globex', 'acme'],
  ] as const) {
    const { body } = await get(path(own));
    expect(body).toContain(`&#60;b&#62;The words of ${own}`);
    expect(body).not.toContain('<b>');
    expect(body).not.toMatch(new RegExp(`words of (${other}|vendor)`));
  }
});

it('a page of an account without words of its own speaks in those of the installation', async () => {
  for (const path of ['/c/initech', '/r/initech', '/sr/integration?companyId=NorthwindRobotics']) {
    const { body } = await get(path);
    expect(body).toContain('The words of vendor');
    expect(body).not.toMatch(/words of (acme|globex)/);
  }
});

it.each(['/', '/nowhere', '/c/a%20b', '/r/never', '/t/unknown'])(
  'that %s leads nowhere is said in the words of the installation, and in no account’s',
  async (url) => {
    await get('/c/acme');
    await get('/r/acme');
    gateway.bus.answer(openReport, () => {
      throw new Problem('report-link-not-found');
    });
    const { body } = await get(url);
    answerAll(gateway);
    expect(body).toContain('&#60;b&#62;The words of vendor');
    expect(body).not.toMatch(/<b>|words of (acme|globex)/);
  },
);

it('what does not work behind a link is said in the words of its account', async () => {
  await get('/c/globex');
  gateway.bus.answer(showLanding, () => {
    throw new Problem('unavailable', { service: 'ordering' });
  });
  const { body } = await get('/c/globex');
  answerAll(gateway);
  expect(body).toContain('<h1>&#60;b&#62;The words of globex</h1>');
  expect(body).not.toMatch(/words of (acme|vendor)/);
});

it('a link that has ended looks like one that never was', async () => {
  const ended = (): never => {
    throw new Problem('report-link-not-found');
  };
  const numberless = async (url: string) => (await get(url)).body.replace(/<p class="soft">.*/g, '');
  expect((await get('/r/acme')).body).toContain('acme Tests');
  gateway.bus.answer(openReport, ended);
  expect(await numberless('/r/acme')).toBe(await numberless('/r/never'));
  answerAll(gateway);
});

it.each([
  { url: '/' },
  { url: '/nowhere' },
  { url: '/c/initech' },
  { url: '/c/old' },
  { url: '/r/initech' },
  { url: '/portal?token=' },
  { url: '/t/unknown' },
  { url: '/sr/integration?companyId=NorthwindRobotics' },
  { url: '/sr/integration' },
  post('/sr/integration', 'flow=sealed'),
  post('/sr/integration/key', 'flow=sealed&companyId=NorthwindRobotics&apiKey=assay'),
])(
  '$url shows the brand of the installation where the account has none or nobody knows it',
  async (asked) => {
    const { body } = await look(asked);
    for (const sign of signsOf['vendor'] ?? []) expect(body).toContain(sign);
    expect(body).not.toMatch(/acme|globex/);
  },
);

describe('a page', () => {
  it('names the product in its title, its links in its own language, and the logo in words', async () => {
    const { body } = await get('/c/acme');
    expect(body).toContain(' · acme Tests</title>');
    expect(body).toMatch(/<a href="https:\/\/acme.example\/privacy"[^>]*>Datenschutz<\/a>/);
    expect(body).toMatch(/<a href="mailto:help@acme.example"[^>]*>Kontakt: help@acme.example<\/a>/);
    expect(body).toMatch(/<img[^>]* width="240" height="40" alt="acme Tests"/);
  });

  it('allows its own style and pictures of ours, and nothing besides', async () => {
    const { body, headers } = await get('/c/acme');
    const policy = String(headers['content-security-policy']);
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(body) ?? [];
    const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
    expect(policy).toContain(`style-src ${hash};`);
    expect(policy).toContain('img-src https://assay.example.com;');
    expect(policy).not.toContain('unsafe');
  });
});

it('where nobody saved a brand, or consent is away, a page is as neutral as before', async () => {
  const other = await startGateway();
  other.bus.answer(showLanding, () => landing('acme'));
  const { statusCode, body, headers } = await other.app.inject({ url: '/c/acme' });
  expect(statusCode).toBe(200);
  expect(body).not.toMatch(/<header|<footer|<img| · /);
  expect(headers['content-security-policy']).not.toContain('img-src');
  await other.close();
});
