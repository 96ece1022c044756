import { Problem } from '@assay/contracts';
import {
  type AccountReply,
  checkApiKey,
  giveConsent,
  listApiKeys,
  listConnections,
  openConsentFlow,
  openPortal,
  showAccount,
  showApiKey,
} from '@assay/contracts/consent';
import {
  explainPackages,
  type Landing,
  showFieldMappings,
  showLanding,
  showPolicy,
} from '@assay/contracts/ordering';
import { openReport } from '@assay/contracts/results';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gateway, startGateway } from './gateway.fixture.js';

const plain = 'Northwind';
const hostile = [
  '" onfocus=alert(1) x="',
  "' onfocus=alert(1) x='",
  '"><img src=x onerror=alert(1)>',
  '&quot; x=1',
];
const id = '0190b1a0-0000-7000-8000-000000000001';
const moment = '2026-01-15T12:00:00.000Z';
const origin = 'https://assay.example.com';

let gateway: Gateway;
let name = plain;
let refused: Problem | undefined;
const redirect = (): string => `https://www.smartrecruiters.com/app?back=${name}`;
const landing = (): Landing => ({
  state: 'ready',
  firstName: name,
  companyId: name,
  accountName: name,
  packageName: name,
  assessmentNames: [name],
  language: 'en',
});

beforeAll(async () => {
  gateway = await startGateway();
  const { bus } = gateway;
  bus.answer(openConsentFlow, () => ({ flow: name }));
  bus.answer(checkApiKey, () => {
    if (refused) throw refused;
    return {
      flow: name,
      companyId: name,
      accountId: 'north',
      accountName: name,
      previousAccountName: name,
      redirect: redirect(),
    };
  });
  bus.answer(giveConsent, () => {
    if (refused) throw refused;
    return { companyId: name, accountId: 'north', accountName: name, healthy: true };
  });
  bus.answer(showLanding, () => landing());
  bus.answer(openReport, () => ({
    orderId: id,
    accountId: 'north',
    companyId: name,
    packageName: name,
    access: 'open' as const,
    status: name,
    hasPdf: true,
    scoreLabel: name,
    summary: name,
    reportUrl: 'https://app.example.com/r/1',
    flags: [{ kind: name, severity: 'low' as const, text: name }],
    assessments: [{ id: name, name }],
  }));
  bus.answer(showAccount, () => ({ accountId: 'north', name, ownerEmail: name }) as AccountReply);
  bus.answer(openPortal, () => ({
    accountId: 'north',
    accountName: name,
    permissions: ['keys', 'policy', 'connections'],
    confirmed: true,
    expiresAt: moment,
  }));
  bus.answer(listApiKeys, () => ({ items: [{ keyId: id, prefix: name, label: name, createdAt: moment }] }));
  bus.answer(showApiKey, () => ({ keyId: id, apiKey: name }));
  bus.answer(listConnections, () => ({
    items: [
      {
        connectionId: id,
        companyId: name,
        accountId: 'north',
        status: 'active',
        connectedAt: moment,
        health: 'ok',
      },
    ],
  }));
  bus.answer(showPolicy, () => ({ accountId: 'north', notes: true, expiryDays: 14 }));
  bus.answer(showFieldMappings, () => ({
    accountId: 'north',
    mappings: [],
    effects: [{ fieldId: name, value: name, mapped: true, effect: name }],
  }));
  bus.answer(explainPackages, () => ({
    accountId: 'north',
    items: [{ packageId: name, name, listed: false, text: name }],
  }));
});
afterAll(() => gateway.close());

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements with their attributes as a browser reads them, of markup whose styles and scripts are left out. */
function elementsOf(markup: string): Element[] {
  const text = markup.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
  const tags = text.matchAll(/<([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi);
  return Array.from(tags, ([, tag = '', inside = '']) => ({ tag, attributes: attributesOf(inside) }));
}

function attributesOf(inside: string): Record<string, string> {
  const found = inside.matchAll(/([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g);
  const pairs = Array.from(found, ([, key = '', double, single, bare]) => [
    key,
    unescaped(double ?? single ?? bare ?? ''),
  ]);
  return Object.fromEntries(pairs.filter(([key]) => key !== 'data-digest')) as Record<string, string>;
}

function unescaped(value: string): string {
  return value
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(name, plain)
    .replaceAll(encodeURIComponent(name), plain);
}

const send = (url: string, fields: Record<string, string>) => ({
  method: 'POST' as const,
  url,
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  payload: new URLSearchParams(fields).toString(),
});
const pages = {
  'the page for the key': () => ({ url: `/sr/integration?companyId=${encodeURIComponent(name)}` }),
  'the page for the key, again': () => {
    refused = new Problem('api-key-refused');
    return send('/sr/integration/key', { flow: name, companyId: name, apiKey: 'k' });
  },
  'the page that asks for consent': () =>
    send('/sr/integration/key', { flow: name, companyId: name, apiKey: 'k' }),
  'the page that says connected': () => send('/sr/integration', { flow: name }),
  'the page that says why not': () => {
    refused = new Problem('company-not-consented', { companyId: name });
    return send('/sr/integration', { flow: name, redirect: redirect() });
  },
  'the landing page': () => ({ url: '/c/link' }),
  'the landing page of somebody who is applying': () => ({ url: '/i/link' }),
  'the page about reminders': () => ({ url: '/c/link/reminders/stop' }),
  'the page of a report': () => ({ url: '/r/link' }),
  'the portal page': () => ({ url: `/portal?token=good&city=${encodeURIComponent(name)}` }),
  'the portal’s state': () => ({ url: `/portal/state?token=${encodeURIComponent(name)}` }),
};

it.each(Object.entries(pages))('%s has no element or attribute because of a name', async (_what, request) => {
  const read = async (text: string): Promise<Element[]> => {
    name = text;
    refused = undefined;
    return elementsOf((await gateway.app.inject(request())).body);
  };
  const expected = await read(plain);
  expect(expected.length).toBeGreaterThan(0);
  for (const text of hostile) expect(await read(text)).toEqual(expected);
});
