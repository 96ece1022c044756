import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { eventually } from '@assay/testing';
import { open } from '../../journeys/forms.fixture.js';
import { connected, type Parties, unique } from '../../journeys/stories.fixture.js';
import type { Mail } from '../../journeys/sandbox.fixture.js';
import { atLeast, exactly, type Figure, type How, scaled, told } from '../scenario.js';
import { addressesInside, payloads } from './payloads.js';
import type { Target } from './target.js';

const tags = (html: string): string[] => html.replace(/<title>.*?<\/title>/s, '').match(/<[^>]*>/g) ?? [];
const links = (html: string): string[] =>
  [...html.matchAll(/(?:href|src|background|action)\s*=\s*"([^"]*)"/gi)].map(([, to = '']) => to);
/** Without what only this message or page can have: its own link, where it was asked from, and moments. */
const bare = (texts: readonly string[]): string =>
  texts
    .map((text) =>
      text
        .replaceAll(/https?:\/\/localhost:\d+/g, '…')
        .replaceAll(/[\w-]{20,}/g, '…')
        .replaceAll(/\d+/g, '0'),
    )
    .join('');
const headersOf = ({ headers }: Mail): string =>
  headers
    .map(({ name }) => name.toLowerCase())
    .sort()
    .join();
const controls = /[\p{Cc}\u2028\u2029\u202A-\u202E]/u;

/** A mail and a page in which nobody wrote anything strange. */
interface Plain {
  readonly mails: ReadonlySet<string>;
  readonly headers: string;
  readonly pages: ReadonlySet<string>;
}

const atOnce = 8;
const patienceMs = 120_000;

/** What is written into names comes out as a name: in mails, on pages and in answers, and whom we call is nobody inside. */
export async function inject(target: Target, { seed, scale }: How): Promise<Figure[]> {
  const all = payloads(seed, scaled(500, scale, 50));
  const company = await connected(target);
  const plain = await plainOf(target, company);
  const wrong: string[] = [];
  const tell = (what: string): void => void wrong.push(what);
  let mails = 0;
  for (let index = 0; index < all.length; index += atOnce)
    await Promise.all(
      all.slice(index, index + atOnce).map(async (payload, place) => {
        const other = all[(index + place + 1) % all.length] ?? '';
        await invited(target, company, { firstName: payload, lastName: other }, plain, tell);
        mails += 1;
      }),
    );
  const named = await accountsCalled(target, all.slice(0, scaled(50, scale, 5)), tell);
  const inside = await callsInside(target, tell);
  return [
    told('payloads', all.length),
    atLeast('mails that were read, each with two of them', mails, all.length),
    atLeast('accounts that were called so, with their pages', named, 5),
    exactly('mails, pages and answers that are others than with a plain name', wrong.length, 0),
    ...inside,
    ...wrong.slice(0, 10).map((what) => told(what, 1)),
  ];
}

async function mailFor(target: Target, { companyId }: Parties, names: object): Promise<Mail> {
  const email = `${unique('payload')}@example.org`;
  const candidate = { ...names, email, applicationLanguage: 'en' };
  const { answers } = await target.sandbox.order(companyId, { candidate });
  if (answers[0]?.status !== 202) throw new Error(`the order was answered ${JSON.stringify(answers[0])}`);
  return eventually(async () => {
    const [mail] = await target.sandbox.mails(email);
    if (!mail) throw new Error('no mail has arrived');
    return mail;
  }, patienceMs);
}

const shapeOf = (html: string): string => `${bare(tags(html))} ${bare(links(html))}`;
/** The page behind the candidate's link, as soon as the assessment is prepared. */
const landingOf = ({ links: all }: Mail): Promise<string> =>
  eventually(async () => {
    const { html } = await open(all.find((url) => url.includes('/c/')) ?? '');
    if (!html.includes('<form')) throw new Error('the assessment is being prepared');
    return html;
  }, patienceMs);

/** With a name and, as where a name looks like a link, without one; the first does not know yet what its job is called. */
async function plainOf(target: Target, company: Parties): Promise<Plain> {
  const [mails, pages] = [new Set<string>(), new Set<string>()];
  let headers = '';
  for (const firstName of ['Ola', 'www.evil.example', 'Ola', 'www.evil.example', 'Ola', 'www.evil.example']) {
    const mail = await mailFor(target, company, { firstName, lastName: 'Nowak' });
    mails.add(shapeOf(mail.html));
    pages.add(shapeOf(await landingOf(mail)));
    headers = headersOf(mail);
  }
  return { mails, headers, pages };
}

/** Where it begins to be another one than the nearest of those. */
function strange(shape: string, known: ReadonlySet<string>): string {
  const places = [...known].map((one) => [...one].findIndex((letter, index) => letter !== shape[index]));
  const place = Math.max(0, ...places);
  return shape.slice(Math.max(0, place - 40), place + 80);
}

async function invited(
  target: Target,
  company: Parties,
  names: { readonly firstName: string; readonly lastName: string },
  plain: Plain,
  tell: (what: string) => void,
): Promise<void> {
  const mail = await mailFor(target, company, names);
  const of = JSON.stringify(names).slice(0, 120);
  if (!plain.mails.has(shapeOf(mail.html)))
    tell(`the mail of ${of}: ${strange(shapeOf(mail.html), plain.mails)}`);
  if (headersOf(mail) !== plain.headers) tell(`the headers of ${of}`);
  if (
    controls.test(mail.subject) ||
    mail.headers.some(({ value }) => /[\r\n]/.test(value.replaceAll(/\r?\n[ \t]/g, ' ')))
  )
    tell(`a line in a header of ${of}`);
  const page = await landingOf(mail);
  if (!plain.pages.has(shapeOf(page))) tell(`the page of ${of}: ${strange(shapeOf(page), plain.pages)}`);
}

/** Accounts with such names: the consent page, the preview of a mail and the answers of the API. */
async function accountsCalled(
  target: Target,
  names: readonly string[],
  tell: (what: string) => void,
): Promise<number> {
  const preview = async (accountId: string): Promise<string> => {
    const headers = { authorization: `Bearer ${target.vendorToken}` };
    const answer = await fetch(`${target.gatewayUrl}/v1/accounts/${accountId}/brand/preview`, { headers });
    return answer.text();
  };
  const shape = (html: string): string => bare(tags(html.replaceAll(/srcdoc="[^"]*"/g, 'srcdoc')));
  const save = (accountId: string, name: string) =>
    target.vendor.call<{ name?: string }>('PUT', `/v1/accounts/${accountId}`, {
      name,
      engineUrl: `${target.sandboxUrl}/engine`,
    });
  const accountId = unique('called');
  await save(accountId, 'Northwind');
  const plain = shape(await preview(accountId));
  let count = 0;
  for (const name of names) {
    const { status } = await save(accountId, name);
    if (status !== 200 && status !== 201 && status !== 400)
      tell(`an account called ${name.slice(0, 60)}: ${status}`);
    if (shape(await preview(accountId)) !== plain) tell(`the preview of ${name.slice(0, 60)}`);
    count += 1;
  }
  return count;
}

/** Engines and callback addresses inside: whether anybody knocks there. */
async function callsInside(target: Target, tell: (what: string) => void): Promise<Figure[]> {
  let knocks = 0;
  const canary = createServer((socket) => {
    knocks += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => canary.listen(0, '0.0.0.0', resolve));
  const { port } = canary.address() as { port: number };
  const own = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const addresses = addressesInside(own ?? '10.255.255.1', port);
  let taken = 0;
  try {
    for (const engineUrl of addresses) {
      const accountId = unique('inside');
      const body = { name: 'Inside', engineUrl, webhookUrl: engineUrl };
      const { status } = await target.vendor.call('PUT', `/v1/accounts/${accountId}`, body);
      if (status >= 500) tell(`the address ${engineUrl}: ${status}`);
      if (status >= 300) continue;
      taken += 1;
      const tested = await target.vendor.call<object>('POST', `/v1/accounts/${accountId}/webhooks/test`);
      if (tested.status >= 500) tell(`a test to ${engineUrl}: ${tested.status}`);
    }
    return [
      told('addresses inside', addresses.length),
      told('of them that could be saved', taken),
      exactly('connections to what listens inside', knocks, 0),
    ];
  } finally {
    canary.close();
  }
}
