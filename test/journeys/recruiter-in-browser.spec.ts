import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  adminScreen,
  desktop,
  fits,
  flaws,
  inBrowser,
  phone,
  picture,
  startBrowser,
  Visitor,
} from './browser.fixture.js';
import { consent, invitation, start, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

const companyId = 'HarborLogistics';
const accountId = 'northwind';
let world: World;
let browser: Browser;
let visitor: Visitor;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function looksFine(page: Page): Promise<void> {
  expect({ at: page.url(), flaws: await flaws(page), fits: await fits(page) }).toEqual({
    at: page.url(),
    flaws: [],
    fits: true,
  });
}

const looked = new Set<string>();

/** Once in each width: everybody who orders sees the same pages on the way. */
async function looksFineOnce(page: Page, what: string): Promise<void> {
  const kind = `${what} ${page.viewportSize()?.width}`;
  if (looked.has(kind)) return;
  await looksFine(page);
  looked.add(kind);
}

/** The recruiter adds a person and orders a package for them; gives the person's address of e-mail. */
async function orderFor(page: Page, firstName: string): Promise<string> {
  const email = `${unique(firstName.toLowerCase())}@example.org`;
  await page.goto(`${world.sandboxUrl}/app/${companyId}/people`);
  await looksFineOnce(page, 'people');
  await page.getByLabel('First name').fill(firstName);
  await page.getByLabel('Last name').fill('Lind');
  await page.getByLabel('E-mail').fill(email);
  await button(page, 'Add').click();
  await page.getByText('Nothing ordered yet.').waitFor();
  await looksFineOnce(page, 'person');
  await page.getByRole('link', { name: 'Browse' }).click();
  await page.getByRole('group', { name: 'Packages of Assay' }).waitFor();
  await looksFineOnce(page, 'packages');
  await page.getByLabel('Backend junior bundle').check();
  await button(page, 'Continue').click();
  await page.getByRole('heading', { name: `Send to ${firstName} Lind?` }).waitFor();
  await looksFineOnce(page, 'confirm');
  await button(page, 'Send').click();
  await page.getByText('1 of 1 sent.').waitFor();
  return email;
}

inBrowser('a recruiter', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    await world.sandbox.addCompany(companyId);
    const { apiKey } = await world.sandbox.addAccount(accountId, { name: 'Northwind Assessments' });
    expect((await consent(world, { companyId, apiKey })).status).toBe(200);
  });

  afterEach(async () => {
    await visitor.leave();
  });

  afterAll(() => world.stop());

  describe.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('with a %s', (_device, screen) => {
    it('orders a package and watches it go from pending to completed, without touching the page', async () => {
      visitor = await Visitor.arrive(browser, screen);
      const { page } = visitor;
      const mail = await invitation(world, await orderFor(page, 'Maja'));
      const card = page.getByRole('article');
      const badge = (text: string) => card.locator('.order-head').getByText(text, { exact: true });
      await badge('Pending').waitFor();
      await looksFine(page);
      await start(mail);
      await badge('In progress').waitFor();
      await looksFine(page);
      const orderId = (await card.getAttribute('data-order')) ?? '';
      await world.sandbox.take(orderId, { answers: 'poor' });
      await badge('Completed').waitFor();
      expect(await card.innerText()).toMatch(/0%[\s\S]*Fail/);
      expect(await card.getByRole('listitem').allInnerTexts()).toEqual([
        expect.stringMatching(/Python basics[\s\S]*0%[\s\S]*Completed/),
        expect.stringMatching(/SQL basics[\s\S]*0%[\s\S]*Completed/),
      ]);
      expect(await card.getByRole('link', { name: 'View report' }).getAttribute('href')).toMatch(/^http/);
      await looksFine(page);
    });

    it('reads why an order was refused', async () => {
      visitor = await Visitor.arrive(browser, screen);
      const { page } = visitor;
      await world.sandbox.faults({ where: 'webhook', kind: '422', companyId });
      await orderFor(page, 'Rune');
      await page.getByRole('article').getByText('Rejected', { exact: true }).first().waitFor();
      await world.sandbox.clearFaults();
      await looksFine(page);
    });

    it('and everybody else in the sandbox finds pages that are easy to use', async () => {
      visitor = await Visitor.arrive(browser, screen);
      const { page } = visitor;
      const unconnected = unique('company');
      await world.sandbox.addCompany(unconnected);
      const addresses = [
        '/',
        '/app/companies',
        `/app/${companyId}/integrations`,
        `/app/${unconnected}/integrations`,
        `/app/${unconnected}/integrations?step=allow`,
        `/app/${unconnected}/people`,
        '/app/rejected-requests',
        '/mailbox',
        '/engine',
        `/engine/accounts/${accountId}`,
        '/faults',
        '/app/nobody/people',
      ];
      for (const address of addresses) {
        await page.goto(`${world.sandboxUrl}${address}`);
        await looksFine(page);
      }
      await page.goto(`${world.sandboxUrl}/engine/accounts/${accountId}`);
      await button(page, 'Create an API key').click();
      await page.locator('#api-key').waitFor();
      await looksFine(page);
    });
  });

  it('orders a package by keyboard alone', async () => {
    visitor = await Visitor.arrive(browser, desktop);
    const { page } = visitor;
    const email = `${unique('kaja')}@example.org`;
    await page.goto(`${world.sandboxUrl}/app/${companyId}/people`);
    await visitor.write(page.getByLabel('First name'), 'Kaja');
    await visitor.write(page.getByLabel('Last name'), 'Lind');
    await visitor.write(page.getByLabel('E-mail'), email);
    await page.keyboard.press('Enter');
    await visitor.press(page.getByRole('link', { name: 'Browse' }));
    await visitor.tabTo(page.getByLabel('Backend junior bundle'));
    await page.keyboard.press('Space');
    await visitor.press(button(page, 'Continue'));
    await visitor.press(button(page, 'Send'));
    await page.getByText('1 of 1 sent.').waitFor();
    await invitation(world, email);
  });

  it('can be told the whole story: the vendor reads it, order by order, in the documentation of the API', async () => {
    visitor = await Visitor.arrive(browser, adminScreen);
    const { page } = visitor;
    const mail = await invitation(world, await orderFor(page, 'Liv'));
    await start(mail);
    const smartrecruitersId = (await page.getByRole('article').getAttribute('data-order')) ?? '';
    await world.sandbox.take(smartrecruitersId, { answers: 'good' });
    await page.getByRole('article').getByText('Completed', { exact: true }).first().waitFor();
    const { orderId } = await world.vendor.orderOf(companyId, smartrecruitersId);

    await page.goto(`${world.gatewayUrl}/docs`);
    await button(page, 'Authorize').click();
    await page.locator('.modal-ux input').fill(world.vendorToken);
    await page.locator('.modal-ux button[type=submit]').click();
    await button(page, 'Close').click();
    const operation = page.locator('#operations-Orders-showOrderTimeline');
    await operation.locator('.opblock-summary-control').click();
    await button(page, 'Try it out').click();
    await operation.locator('tr[data-param-name=orderId] input').fill(orderId);
    await button(page, 'Execute').click();
    const shown = operation.locator('.live-responses-table .microlight').first();
    await shown.getByText('"entries"').waitFor();
    expect(await shown.innerText()).toContain('result');
    await page.setViewportSize({ width: 1280, height: 1000 });
    await operation.locator('.opblock-summary').evaluate((top) => top.scrollIntoView());
    await picture('timeline', page);
  });
});
