import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '@assay/testing';
import { desktop, fits, flaws, inBrowser, phone, picture, startBrowser, Visitor } from './browser.fixture.js';
import { signedIn } from './signed-in.fixture.js';
import { connected, invitation, ordered, type Parties, start, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

const sizes = [
  phone,
  desktop,
  { width: 360, height: 640 },
  { width: 600, height: 360 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
let world: World;
let browser: Browser;
let visitor: Visitor;
let parties: Parties;
/** Our ids of an order that was played to its end, and of one that waits for its candidate. */
let played: { orderId: string; smartrecruitersId: string };
let waiting: string;
let waitingEmail: string;

const button = (page: Page, name: string) => page.getByRole('button', { name });

async function looksFine(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, flaws: await flaws(page), fits: await fits(page) }).toEqual({ at, flaws: [], fits: true });
}

/** Somebody of the vendor's people opens an address of the console. */
async function arriveAs(name: string, path = '/console'): Promise<Page> {
  visitor = await signedIn(world, browser, name, { path });
  return visitor.page;
}

const orderPath = (orderId: string): string => `/console/orders/${orderId}`;

inBrowser('the vendor’s support', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    parties = await connected(world);
    const { companyId } = parties;
    const [first, second] = [await ordered(world, companyId), await ordered(world, companyId)];
    await taken(world, first);
    const { orderId } = await world.vendor.orderOf(companyId, first.orderId);
    played = { orderId, smartrecruitersId: first.orderId };
    await invitation(world, second.email);
    waitingEmail = second.email;
    waiting = (await world.vendor.orderOf(companyId, second.orderId)).orderId;
  });

  afterEach(async () => {
    await visitor.leave();
  });

  afterAll(() => world.stop());

  it('signs in by one click and reads what happened to the order they came for, with its evidence', async () => {
    const page = await arriveAs('Sue Support', orderPath(played.orderId));
    await page.getByText('Sue Support').waitFor();
    const lines = await page.locator('.line > li > div > p').allInnerTexts();
    const { entries } = await world.vendor.timeline(played.orderId);
    expect(lines).toEqual(entries.map(({ text }) => text));
    await looksFine(page);
    await picture('console-order', page);
    const accepted = page.locator('.line > li', { hasText: 'The mail server accepted' });
    await visitor.press(accepted.locator('summary'));
    expect(await accepted.locator('dl').innerText()).toMatch(/250/);
  });

  it('sees whom an order is about only when they ask, and that is noted', async () => {
    const page = await arriveAs('Sue Support', orderPath(played.orderId));
    expect(await page.content()).not.toContain('Nowak');
    expect(await page.content()).not.toMatch(/ola-[\d-]+@/);
    await visitor.press(page.getByRole('link', { name: 'To the candidate' }));
    await visitor.press(button(page, 'Show who it is'));
    await page.getByRole('heading', { name: 'for Ola Nowak' }).waitFor();
    await looksFine(page);
    await page.getByRole('link', { name: 'Hide it again' }).click();
    await page.getByRole('heading', { name: 'for O. N.' }).waitFor();
  });

  it('finds an order by whom it is about, whose address stands in no address of a page', async () => {
    const page = await arriveAs('Sue Support');
    await visitor.tabTo(page.getByRole('searchbox'));
    await page.keyboard.type(waitingEmail);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What was found' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await looksFine(page);
    await visitor.press(page.locator('tbody a').first());
    await page.waitForURL(`**${orderPath(waiting)}`);
    expect(visitor.sent.filter(({ url, referer }) => /ola-/.test(`${url}${referer}`))).toEqual([]);
  });

  it('comes to the orders of an account by its id, and narrows them to a view', async () => {
    const page = await arriveAs('Sue Support');
    await page.getByRole('searchbox').fill(parties.accountId);
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('link', { name: parties.accountId }).first().click();
    await page.getByRole('link', { name: 'those of this account' }).click();
    await page.waitForURL('**/console?accountId=*');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    await looksFine(page);
    await picture('console-orders', page);
    await page.getByRole('link', { name: 'Not started' }).click();
    await page.waitForURL('**/console?accountId=*status=pending');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: 'Parked 0' }).click();
    await page.waitForURL('**/console?accountId=*view=parked');
    await page.getByText('There are no such orders.').waitFor();
  });

  it('answers that no mail came: invites at another address, and hands the link on', async () => {
    const { email, orderId } = await ordered(world, parties.companyId);
    await invitation(world, email);
    const mine = await world.vendor.orderOf(parties.companyId, orderId);
    const page = await arriveAs('Sue Support', orderPath(mine.orderId));
    const other = `other-${email}`;
    await page.getByLabel('At another address; empty: at the same').fill(other);
    await button(page, 'Invite once more').click();
    await page.locator('#said', { hasText: 'invited once more' }).waitFor();
    await invitation(world, other);
    await page.getByText('The candidate is invited once more, at another address.').waitFor();
    await button(page, 'Show the candidate’s link').click();
    await looksFine(page);
    const url = await page.getByRole('textbox').inputValue();
    await page.getByRole('link', { name: 'Back to the order' }).click();
    await page.getByText('The candidate’s link was read by somebody else.').waitFor();
    await visitor.leave();
    visitor = await Visitor.arrive(browser, phone);
    await visitor.page.goto(url);
    await button(visitor.page, 'Start').waitFor();
  });

  it('answers that an order is to be ended, and ends it only with a reason', async () => {
    const { orderId } = await ordered(world, parties.companyId);
    const mine = await world.vendor.orderOf(parties.companyId, orderId);
    const page = await arriveAs('Sue Support', orderPath(mine.orderId));
    await page.getByRole('link', { name: 'Cancel this order …' }).click();
    await looksFine(page);
    await page.getByLabel('Why, for the recruiter').fill('The job is filled.');
    await visitor.press(button(page, 'Cancel the order'));
    await page.locator('#said', { hasText: 'The order is rejected' }).waitFor();
    await page.getByText('Why it was rejected: The job is filled.').waitFor();
    await eventually(async () => {
      const { history } = await world.sandbox.showOrder(orderId);
      expect(JSON.stringify(history)).toContain('The job is filled.');
    });
  });

  it('answers why a connection is broken: since when, for what reason, and what was before', async () => {
    const { companyId } = await connected(world);
    const page = await arriveAs('Sue Support', `/console/connections/${companyId}`);
    await page.getByText('It never failed.').waitFor();
    await world.sandbox.faults({ where: 'token', kind: '401', companyId });
    await button(page, 'Check now').click();
    await page.getByText('It fails: SmartRecruiters gives no token').waitFor();
    await looksFine(page);
    await world.sandbox.clearFaults();
    await button(page, 'Check now').click();
    await page.getByText('It works both ways.').waitFor();
    await page.getByText('It works again.').waitFor();
    await page.getByText('(HTTP 401)').waitFor();
    await looksFine(page);
  });

  it('sends an account a test, and sees there what was answered', async () => {
    const page = await arriveAs('Sue Support', `/console/accounts/${parties.accountId}`);
    await button(page, 'Send a test').click();
    await page.locator('#said', { hasText: 'on its way' }).waitFor();
    await page.getByLabel('Kind').selectOption('webhook.test');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.waitForURL('**type=webhook.test');
    const row = page.locator('tbody tr', { hasText: 'webhook.test' });
    await row.getByText('Taken').waitFor();
    await visitor.press(row.locator('summary'));
    expect(await row.getByLabel('What is sent').innerText()).toContain('webhook.test');
    await looksFine(page);
  });

  it('gives a candidate more time', async () => {
    const page = await arriveAs('Sue Support', orderPath(waiting));
    const in9Days = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel('New deadline (UTC)').fill(in9Days);
    await button(page, 'Give more time').click();
    const said = page.locator('#said', { hasText: 'The candidate has until then' });
    await said.waitFor();
    await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
    const order = await world.vendor.call<{ expiresAt: string }>('GET', `/v1/orders/${waiting}`);
    expect(order.body.expiresAt).toBe(`${in9Days}:00.000Z`);
    await page.getByLabel('New deadline (UTC)').fill('2020-01-01T00:00');
    await button(page, 'Give more time').click();
    await page.getByRole('alert').waitFor();
    await looksFine(page);
    await page.getByRole('link', { name: 'Back' }).click();
    await page.waitForURL(`**${orderPath(waiting)}`);
  });

  it('hands a result to SmartRecruiters again', async () => {
    const page = await arriveAs('Sue Support', orderPath(played.orderId));
    const before = (await world.sandbox.showOrder(played.smartrecruitersId)).history.length;
    await visitor.press(page.getByRole('link', { name: 'To the candidate' }));
    await visitor.press(button(page, 'Hand to SmartRecruiters again'));
    await page.locator('#said', { hasText: 'due again' }).waitFor();
    await eventually(async () => {
      const { history } = await world.sandbox.showOrder(played.smartrecruitersId);
      expect(history.length).toBeGreaterThan(before);
    });
  });

  it('sees a line that comes while the page is open, without a reload', async () => {
    const { orderId, email } = await ordered(world, parties.companyId);
    const mail = await invitation(world, email);
    const mine = await world.vendor.orderOf(parties.companyId, orderId);
    const page = await arriveAs('Sue Support', orderPath(mine.orderId));
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    await start(mail);
    await page.getByText('The candidate pressed Start.').waitFor();
    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  });

  it('shares what happened by a link that names nobody', async () => {
    const page = await arriveAs('Sue Support', orderPath(played.orderId));
    await visitor.press(page.getByRole('link', { name: 'To the candidate' }));
    await visitor.press(button(page, 'Share what happened'));
    await button(page, 'Copy the link').click();
    await looksFine(page);
    const url = await page.getByRole('textbox').inputValue();
    await visitor.leave();
    visitor = await Visitor.arrive(browser, phone);
    await visitor.page.goto(url);
    await visitor.page.getByText('SmartRecruiters accepted how the order stands.').first().waitFor();
    expect(await visitor.page.content()).not.toMatch(/Nowak|ola-[\d-]+@/);
    await looksFine(visitor.page);
  });

  it('signs out for good', async () => {
    const page = await arriveAs('Sue Support', orderPath(played.orderId));
    const cookies = await page.context().cookies(world.gatewayUrl);
    expect(cookies.filter(({ httpOnly, sameSite }) => !httpOnly || sameSite !== 'Lax')).toEqual([]);
    await visitor.press(button(page, 'Sign out'));
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    await looksFine(page);
    // Whoever kept the cookie has nothing.
    await page.context().addCookies(cookies);
    await page.goto(`${world.gatewayUrl}${orderPath(played.orderId)}`);
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await looksFine(page);
  });

  it('finds pages that fit every screen, in the dark and in forced colours too', async () => {
    const page = await arriveAs('Ada Admin');
    const paths = [
      '/console',
      orderPath(played.orderId),
      '/console/connections',
      `/console/connections/${parties.companyId}`,
      `/console/connections/${parties.companyId}/end`,
      `/console/accounts/${parties.accountId}`,
      `${orderPath(waiting)}/cancel`,
      `${orderPath(waiting)}/erasure`,
      '/console/doctor',
      '/console/retention',
      '/console/brand',
      '/console/brand/words?part=consent&language=ar',
      `/console/accounts/${parties.accountId}/brand/words`,
      `/console/accounts/${parties.accountId}/templates?templateId=warm`,
      '/console/queues',
    ];
    for (const path of paths) {
      await page.goto(`${world.gatewayUrl}${path}`);
      for (const size of sizes) {
        await page.setViewportSize(size);
        expect({ path, size, fits: await fits(page) }).toEqual({ path, size, fits: true });
      }
      await looksFine(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await looksFine(page);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize(desktop);
    await page.getByText('hand-over-order').waitFor();
    await picture('console-queues', page);
  });

  it('checks a connection now, and only an admin is asked whether to end it', async () => {
    const page = await arriveAs('Ada Admin', `/console/connections/${parties.companyId}`);
    await page.getByText('It works both ways.').waitFor();
    await button(page, 'Check now').click();
    await page.locator('#said', { hasText: 'asked just now' }).waitFor();
    await page.getByRole('link', { name: 'Disable …' }).click();
    await page.getByRole('link', { name: 'Cancel, nothing changes' }).click();
    expect(
      (await world.vendor.connections()).find(({ companyId }) => companyId === parties.companyId)?.status,
    ).toBe('active');
  });

  it('an admin tries a look, is told what cannot be, and saves the rest without typing it again', async () => {
    const { accountId } = await connected(world);
    const page = await arriveAs('Ada Admin', `/console/accounts/${accountId}`);
    await page.getByLabel('Product').fill('Northwind Tests');
    await page.getByLabel('Colour', { exact: true }).fill('#8899aa');
    await page.getByLabel('Words on it').fill('#99aabb');
    const shown = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Show it' }).click();
    await (await shown).getByRole('heading', { name: 'This did not work' }).waitFor();
    await (await shown).close();
    await visitor.press(button(page, 'Save the brand'));
    await page.getByRole('alert').getByText('cannot be read').waitFor();
    await looksFine(page);
    expect(await page.getByLabel('Product').inputValue()).toBe('Northwind Tests');
    await page.getByLabel('Words on it').fill('');
    await visitor.press(button(page, 'Save the brand'));
    await page.locator('#said', { hasText: 'The brand is saved' }).waitFor();
    await looksFine(page);
    const { body } = await world.vendor.call('GET', `/v1/accounts/${accountId}/brand`);
    expect(body).toEqual({
      accountId,
      productName: 'Northwind Tests',
      accent: '#8899aa',
      onAccent: '#000000',
    });
  });

  it('an admin erases a person after a question, and has the certificate', async () => {
    const { orderId, email } = await ordered(world, parties.companyId);
    await invitation(world, email);
    const mine = await world.vendor.orderOf(parties.companyId, orderId);
    const page = await arriveAs('Ada Admin', orderPath(mine.orderId));
    await page.getByRole('link', { name: 'Erase this person …' }).click();
    await button(page, 'Erase for good').click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('link', { name: 'Back' }).click();
    await page.getByLabel('Orders of theirs').selectOption('cancel');
    await button(page, 'Erase for good').click();
    // It is done by and by, and the page tells without a reload.
    await page.getByRole('heading', { name: 'Certificate' }).waitFor();
    await looksFine(page);
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save the certificate' }).click();
    const certificate = await readFile(await (await saved).path(), 'utf8');
    const proof = { certificate: JSON.parse(certificate) as object };
    expect((await world.vendor.call('POST', '/v1/erasures/verification', proof)).status).toBe(200);
    expect(certificate).not.toContain(email);
  });

  it('who only audits reads everything but whom it is about, and may change nothing', async () => {
    const page = await arriveAs('Otto Auditor', orderPath(waiting));
    await page.getByText('Your role sees nobody’s name.').waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.getByText('Cancel this order').count()).toBe(0);
    await looksFine(page);
    const form = (await page.locator('input[name=form]').first().getAttribute('value')) ?? '';
    const { body: before } = await world.vendor.call('GET', `/v1/orders/${waiting}`);
    const forged: Record<string, Record<string, string>> = {
      [`${orderPath(waiting)}/extension`]: { expiresAt: '2030-01-01T00:00' },
      [`${orderPath(waiting)}/candidate`]: {},
      [`${orderPath(played.orderId)}/submission/replay`]: {},
      [`${orderPath(waiting)}/link`]: {},
      [`${orderPath(waiting)}/invitation/resend`]: { email: '' },
      [`${orderPath(waiting)}/cancel`]: { reason: 'Because.' },
      [`${orderPath(waiting)}/erasure`]: { scope: 'candidate', open: 'cancel' },
      [`/console/accounts/${parties.accountId}/webhooks/test`]: {},
      [`/console/accounts/${parties.accountId}/brand`]: { revision: '0', productName: 'Mine' },
      [`/console/accounts/${parties.accountId}/brand/logo/removal`]: { revision: '0' },
      [`/console/accounts/${parties.accountId}/brand/words`]: { part: 'landing', language: 'en' },
      '/console/brand': { revision: '0', productName: 'Mine' },
      [`/console/connections/${parties.companyId}/end`]: {},
      '/console/queues/dead-letters/replay': { app: 'ordering' },
    };
    for (const [path, fields] of Object.entries(forged)) {
      const answer = await page.request.post(`${world.gatewayUrl}${path}`, {
        form: { form, ...fields },
        maxRedirects: 0,
      });
      expect([path, answer.status()]).toEqual([path, 403]);
    }
    expect((await world.vendor.call('GET', `/v1/orders/${waiting}`)).body).toEqual(before);
  });

  it('who has no role yet is told so, and sees nothing', async () => {
    visitor = await Visitor.arrive(browser, desktop, { signsIn: true });
    const { page } = visitor;
    await page.goto(`${world.gatewayUrl}/console`);
    await visitor.press(button(page, 'Sign in as Nils Newcomer'));
    await page.getByRole('heading', { name: 'You have no role in this console' }).waitFor();
    await looksFine(page);
    await page.goto(`${world.gatewayUrl}/console`);
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  });
});
