import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { desktop, flaws, inBrowser, startBrowser, Visitor } from './browser.fixture.js';
import { kindsOf, onePackage, policy } from './rules.fixture.js';
import type { Mail } from './sandbox.fixture.js';
import {
  connected,
  invitation,
  ordered,
  type Parties,
  reaches,
  start,
  taken,
  unique,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'ar', 'he'];
let world: World;
let parties: Parties;

beforeAll(async () => {
  world = await World.start();
  parties = await connected(world, {
    packages: [onePackage('pkg-backend-junior'), onePackage('own-words')],
  });
});

afterEach(() => world.sandbox.clearFaults());

afterAll(() => world.stop());

const header = (mail: Mail, name: string) => mail.headers.find((one) => one.name === name)?.value;

/** An order for somebody whose mailbox answers like this. */
async function orderedWhere(kind: string): Promise<{ orderId: string; email: string }> {
  const email = `${unique('ola')}@example.org`;
  await world.sandbox.faults({ where: 'smtp', kind, match: email, times: 1 });
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
  const { orderId } = await ordered(world, parties.companyId, { candidate });
  await invitation(world, email);
  return { orderId, email };
}

const ours = (orderId: string) => world.vendor.orderOf(parties.companyId, orderId);

/** An invitation in this language. */
async function invitedIn(applicationLanguage: string): Promise<Mail> {
  const email = `${unique('ola')}@example.org`;
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage };
  await ordered(world, parties.companyId, { candidate });
  return invitation(world, email);
}

describe('invitations', () => {
  it('that come back show on the order within a minute, and a corrected address gets one more', async () => {
    const { orderId, email } = await orderedWhere('dsn');
    const order = await eventually(async () => {
      const found = await ours(orderId);
      if (found.invitation !== 'bounced') throw new Error(`the invitation is ${found.invitation}`);
      return found;
    });
    const { entries } = await world.vendor.timeline(order.orderId);
    const returned = entries.find(({ kind }) => kind === 'invitation-returned-failed');
    expect(returned?.evidence).toMatchObject({ statusCode: '5.1.1' });
    // Our own part of the story, where no address is to be kept.
    expect(JSON.stringify(entries.filter(({ source }) => source === 'notification'))).not.toContain(email);
    const [first] = await world.sandbox.mails(email);

    const right = `${unique('ola')}@example.org`;
    const path = `/v1/orders/${order.orderId}/candidate-email`;
    const corrected = await world.vendor.call<OrderReply>('PUT', path, { email: right });
    expect(corrected).toMatchObject({ status: 200, body: { invitation: 'due' } });
    await world.vendor.call<OrderReply>('PUT', path, { email: right });
    const second = await invitation(world, right);
    expect(second.messageId).not.toBe(first?.messageId);
    expect(second.links).toEqual(first?.links);
    expect(second.from).not.toBe(first?.from);
    await taken(world, { orderId, email: right });
    expect(await world.sandbox.mails(right)).toHaveLength(1);
    expect(await world.sandbox.mails(email)).toHaveLength(1);
  });

  it('that are late are noted, and those answered by a machine are not', async () => {
    const late = await orderedWhere('dsn-delayed');
    const away = await orderedWhere('auto-reply');
    await reaches(world, late.orderId, 'PENDING');
    const { orderId } = await ours(late.orderId);
    await eventually(
      async () => expect(await kindsOf(world, orderId)).toContain('invitation-returned-delayed'),
      20_000,
    );
    for (const order of [late, away]) {
      expect(await ours(order.orderId)).toMatchObject({ status: 'pending', invitation: 'sent' });
      await start(await invitation(world, order.email));
    }
    const kinds = await kindsOf(world, (await ours(away.orderId)).orderId);
    expect(kinds.filter((kind) => kind.startsWith('invitation-returned'))).toEqual([]);
  });

  it('say that they are automatic, whom to answer, and follow nobody', async () => {
    await policy(world, parties.accountId, { replyTo: 'people@northwind.example' });
    const mail = await invitedIn('en');
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
    expect(header(mail, 'reply-to')).toBe('people@northwind.example');
    expect(header(mail, 'list-unsubscribe')).toBeUndefined();
    expect(mail.messageId).toMatch(/^<[\w.-]+@assay\.example>$/);
    expect(mail.from).toMatch(/^bounces\+[0-9a-z]+@assay\.example$/);
    expect(mail.html).not.toMatch(/<img|src=|url\(/);
    expect(new Set(mail.links).size).toBe(1);
  });

  it.each(languages)(
    'in %s keep their language and direction from the mail to the page behind the link',
    async (language) => {
      const mail = await invitedIn(language);
      expect(header(mail, 'content-language')).toBe(language);
      const direction = ['ar', 'he'].includes(language) ? 'rtl' : 'ltr';
      const said = `lang="${language}" dir="${direction}"`;
      expect(mail.html).toContain(`<html ${said}>`);
      const page = await (await fetch(mail.links[0] ?? '')).text();
      expect(page).toContain(`<html ${said}`);
    },
  );

  it('may be in the account’s own words, which are seen before they are sent', async () => {
    const path = `/v1/accounts/${parties.accountId}/templates/friendly`;
    const template = {
      language: 'de',
      subject: 'Hallo {candidate.firstName}',
      body: 'Schön, dass Sie dabei sind.\n\nBitte: {package.name} & <b>mehr</b>, {link}',
    };
    const offered = [onePackage('pkg-backend-junior'), onePackage('own-words', { templateId: 'friendly' })];
    const offer = () =>
      world.vendor.call('PUT', `/v1/accounts/${parties.accountId}/packages`, { packages: offered });
    expect(await offer()).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/packages/1/templateId' }] },
    });
    expect((await world.vendor.call('PUT', path, template)).status).toBe(200);
    expect((await offer()).status).toBe(200);
    const preview = await world.vendor.call<{ html: string }>('POST', `${path}/preview`);
    expect(preview.body.html).toContain('Schön, dass Sie dabei sind.');
    const wrong = await world.vendor.call('PUT', path, { ...template, body: '{candidate.email}' });
    expect([wrong.status, wrong.body]).toMatchObject([400, { code: 'template-placeholder-unknown' }]);
    const { email } = await ordered(world, parties.companyId, { packageId: 'own-words' });
    const mail = await invitation(world, email);
    expect(mail.subject).toBe('Hallo Ola');
    expect(mail.html).toContain('&#60;b&#62;mehr&#60;/b&#62;');
    await start(mail);
  });
});

inBrowser('invitations in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });

  it.each(languages)('have nothing in %s that keeps somebody from reading them', async (language) => {
    const mail = await invitedIn(language);
    const reader = await Visitor.arrive(browser, desktop);
    await reader.page.setContent(mail.html);
    expect(await flaws(reader.page)).toEqual([]);
    await reader.page.goto(mail.links[0] ?? '');
    expect(await flaws(reader.page)).toEqual([]);
    await reader.leave();
  });
});
