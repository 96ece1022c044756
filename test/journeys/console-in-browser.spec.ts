import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually } from '@assay/testing';
import { desktop, fits, flaws, inBrowser, phone, picture, startBrowser, Visitor } from './browser.fixture.js';
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

const button = (page: Page, name: string) => page.getByRole('button', { name });

async function looksFine(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, flaws: await flaws(page), fits: await fits(page) }).toEqual({ at, flaws: [], fits: true });
}

/** Somebody of the vendor's people opens an address of the console and says who they are, by keyboard. */
async function arriveAs(name: string, path = '/console', screen = desktop): Promise<Page> {
  visitor = await Visitor.arrive(browser, screen, { signsIn: true });
  const { page } = visitor;
  await page.goto(`${world.gatewayUrl}${path}`);
  await visitor.press(button(page, `Sign in as ${name}`));
  await page.waitForURL(`${world.gatewayUrl}${path === '' ? '/console' : path}`);
  return page;
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
    waiting = (await world.vendor.orderOf(companyId, second.orderId)).orderId;
  });

  afterEach(async () => {
    await visitor.leave();
  });

  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

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

  it('finds orders by the one box, and by the views beside it', async () => {
    const page = await arriveAs('Sue Support');
    await visitor.tabTo(page.getByRole('searchbox'));
    await page.keyboard.type(parties.accountId);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/console?q=*');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
    await looksFine(page);
    await picture('console-orders', page);
    await page.getByRole('link', { name: 'Not started' }).click();
    await page.waitForURL('**/console?q=*view=pending');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await visitor.press(page.locator('tbody a').first());
    await page.waitForURL(`**${orderPath(waiting)}`);
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
    await visitor.page.getByText('SmartRecruiters has the final status.').waitFor();
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

  it('who only audits reads everything but whom it is about, and may change nothing', async () => {
    const page = await arriveAs('Otto Auditor', orderPath(waiting));
    await page.getByText('Your role sees nobody’s name.').waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    await looksFine(page);
    const form = (await page.locator('input[name=form]').first().getAttribute('value')) ?? '';
    const { body: before } = await world.vendor.call('GET', `/v1/orders/${waiting}`);
    const forged: Record<string, Record<string, string>> = {
      [`${orderPath(waiting)}/extension`]: { expiresAt: '2030-01-01T00:00' },
      [`${orderPath(waiting)}/candidate`]: {},
      [`${orderPath(played.orderId)}/submission/replay`]: {},
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
