import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import {
  desktop,
  fits,
  flaws,
  inBrowser,
  phone,
  picture,
  popUp,
  startBrowser,
  Visitor,
} from './browser.fixture.js';
import { consent, parties, type Parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

/** A page of somebody else that frames ours. */
const stranger = createServer((request, response) => {
  const source = new URL(request.url ?? '', 'http://localhost').searchParams.get('frame') ?? '';
  const frame = `<iframe title="Integration" width="600" height="324" src="${encodeURI(source)}"></iframe>`;
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end(`<!doctype html><html lang="en"><title>Stranger</title><main>${frame}</main></html>`);
});

let world: World;
let browser: Browser;
let admin: Visitor;

const port = (): number => (stranger.address() as AddressInfo).port;

const link = async ({ accountId }: Pick<Parties, 'accountId'>, wish: object = {}) => {
  const path = `/v1/accounts/${accountId}/portal-links`;
  const confirmed = { stepUpAt: new Date().toISOString(), ...wish };
  return (await world.vendor.call<{ url: string }>('POST', path, confirmed)).body.url;
};

/** Opens another section, and waits until it is there. */
async function goTo(place: Page | Frame, section: string): Promise<void> {
  const sections = place.getByRole('navigation', { name: 'Parts of the integration' });
  await sections.getByRole('link', { name: section, exact: true }).click();
  await sections.locator('[aria-current]', { hasText: section }).waitFor();
}

/** What was pressed is answered within the window, and where the focus is, so that it is read out. */
async function answered(place: Page | Frame, text: string): Promise<void> {
  const said = place.locator('#said', { hasText: text });
  await said.waitFor();
  await sees(place, said);
  await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function sees(place: Page | Frame, what: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const { top, bottom } = await what.evaluate((element) => element.getBoundingClientRect());
      return top >= 0 && bottom <= (await place.evaluate(() => window.innerHeight));
    })
    .toBe(true);
}

inBrowser('portal page', () => {
  beforeAll(async () => {
    await new Promise<void>((resolve) => stranger.listen(0, resolve));
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
  });

  afterEach(() => admin.leave());

  afterAll(async () => {
    await world.stop();
    stranger.close();
  });

  it('switches the integration on, shows the key, and sees the connection come without a reload', async () => {
    const accountId = `portal-${randomUUID().slice(0, 8)}`;
    await world.vendor.call('PUT', `/v1/accounts/${accountId}`, {
      name: 'Northwind Assessments',
      engineUrl: 'http://localhost:9/hook',
    });
    admin = await Visitor.arrive(browser, desktop);
    const { page } = admin;
    await page.goto(await link({ accountId }));
    await admin.press(page.getByRole('button', { name: 'Switch the integration on' }));
    const apiKey = await page.getByLabel('API key').inputValue();
    expect(apiKey).toMatch(/^assay_/);
    await admin.press(page.getByRole('button', { name: 'Copy the key' }));
    const copied = page.getByText('Copied.');
    await copied.waitFor();
    await sees(page, copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(apiKey);
    await goTo(page, 'Connections');
    await page.getByText('Not connected yet.').waitFor();
    expect(await flaws(page)).toEqual([]);

    const companyId = `${accountId}-company`;
    await world.sandbox.addCompany(companyId);
    expect((await consent(world, { companyId, apiKey })).status).toBe(200);
    await page.getByRole('heading', { name: companyId }).waitFor();
    await page.getByText('Active', { exact: true }).waitFor();
    await goTo(page, 'Overview');
    await page.getByText('Companies: 1').waitFor();
    await picture('portal', page, { fullPage: true });
    await goTo(page, 'Keys');
    expect(await page.getByLabel('API key').inputValue()).toContain('••••');
  });

  it('keeps the switches, says why a package is not listed, and disables', async () => {
    const both = await parties(world);
    await consent(world, both);
    admin = await Visitor.arrive(browser, phone);
    const { page } = admin;
    await page.goto(await link(both));
    await goTo(page, 'Rules');
    await page.getByLabel(/Hold flags back/).check();
    await admin.press(page.getByRole('button', { name: 'Save' }));
    await answered(page, 'Saved.');
    expect(await page.getByLabel(/Hold flags back/).isChecked()).toBe(true);
    const policy = await world.vendor.call('GET', `/v1/accounts/${both.accountId}/policy`);
    expect(policy.body).toMatchObject({ flagsGate: true });
    const later = await world.vendor.call('PUT', `/v1/accounts/${both.accountId}/policy`, { expiryDays: 14 });
    expect(later.body).toMatchObject({ expiryDays: 14, flagsGate: true });
    const blind = await world.vendor.call('PUT', `/v1/accounts/${both.accountId}/policy`, {
      flagsGate: false,
    });
    expect(blind).toMatchObject({ status: 428, body: { code: 'precondition-required' } });
    await goTo(page, 'Packages');
    await page.getByLabel(/Country of the job/).fill('de');
    await admin.press(page.getByRole('button', { name: 'Ask for this job' }));
    await page.getByText('Sales, United States').waitFor();
    await goTo(page, 'Connections');
    await page.getByRole('button', { name: `Check ${both.companyId} now` }).click();
    await answered(page, 'Checked just now: SmartRecruiters accepts our credential.');
    expect(await flaws(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  });

  it('disables a company only after it said what happens, and nothing when that is cancelled', async () => {
    const both = await parties(world);
    await consent(world, both);
    admin = await Visitor.arrive(browser, phone);
    const { page } = admin;
    await page.goto(await link(both));
    await goTo(page, 'Connections');
    const disable = page.getByRole('button', { name: `Disable for ${both.companyId}` });
    await admin.press(disable);
    await page.getByText('This cannot be undone').waitFor();
    expect([await flaws(page), await fits(page)]).toEqual([[], true]);
    await admin.press(page.getByRole('link', { name: 'Cancel, nothing changes' }));
    await page.getByText('Active', { exact: true }).waitFor();
    await admin.press(disable);
    await page.getByRole('heading', { name: `Disable SmartRecruiters for ${both.companyId}?` }).waitFor();
    await admin.press(page.getByRole('button', { name: `Disable for ${both.companyId}` }));
    await answered(page, `${both.companyId} is disabled`);
    await page.getByText(/Ending:|Ended:/).waitFor();
  });

  it('fits the smallest window, and shows one account for minutes only', async () => {
    const both = await parties(world);
    const other = await parties(world);
    admin = await Visitor.arrive(browser, popUp);
    const { page } = admin;
    const url = await link(both);
    await page.goto(url);
    for (const section of ['Overview', 'Keys', 'Connections', 'Packages', 'Fields', 'Rules', 'Activity']) {
      await goTo(page, section);
      expect({ section, fits: await fits(page), flaws: await flaws(page) }).toEqual({
        section,
        fits: true,
        flaws: [],
      });
      expect(await page.content()).not.toContain(other.accountId);
    }
    const answer = await page.goto(`${url.slice(0, -4)}AAAA`);
    expect(answer?.status()).toBe(422);
    expect(await page.locator('main').innerText()).toContain('This page has expired');
  });

  it('works inside the vendor’s product, where no cookie can be set, and in no other page', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, desktop);
    const { page } = admin;
    await page.goto(`${world.sandboxUrl}/engine/accounts/${both.accountId}`);
    await admin.press(page.getByRole('button', { name: 'Manage the integration' }));
    const portal = await admin.frame('/portal');
    await goTo(portal, 'Keys');
    expect(await portal.getByLabel('API key').inputValue()).toBe(both.apiKey);
    await admin.press(portal.getByRole('button', { name: 'Replace this key …' }));
    await admin.press(portal.getByRole('button', { name: 'Replace this key', exact: true }));
    await answered(portal, 'Replaced: this is the new key.');
    await portal.waitForFunction(
      (old) => document.querySelector<HTMLInputElement>('input[readonly]')?.value !== old,
      both.apiKey,
    );
    expect(await fits(portal)).toBe(true);
    expect(await flaws(portal)).toEqual([]);

    const elsewhere = await browser.newPage();
    await elsewhere.goto(`http://localhost:${port()}/?frame=${encodeURIComponent(await link(both))}`);
    // The page has loaded, with what is framed in it or without.
    expect(await elsewhere.frameLocator('iframe').getByRole('navigation').count()).toBe(0);
    await elsewhere.close();
  });
});
