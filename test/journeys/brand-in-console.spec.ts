import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { desktop, fits, flaws, inBrowser, picture, startBrowser, type Visitor } from './browser.fixture.js';
import { fitsEnlarged } from './every-size.fixture.js';
import { signedIn } from './signed-in.fixture.js';
import { connected, invitation, ordered, type Parties, parties, reaches } from './stories.fixture.js';
import { World } from './world.fixture.js';

const sizes = [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
];
let world: World;
let browser: Browser;
let visitor: Visitor;
let acme: Parties;
let png: Buffer;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.locator('#said', { hasText: text }).waitFor();
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
const accountPath = () => `/console/accounts/${acme.accountId}`;

/** Somebody of the vendor's people, whose browser runs scripts or not, opens a page of the console. */
async function arriveAs(name: string, path: string, scripts: boolean): Promise<Page> {
  visitor = await signedIn(world, browser, name, { path, scripts });
  return visitor.page;
}

/** What is opened in a window of its own, which is closed again. */
async function opened(page: Page, name: string, look: (page: Page) => Promise<unknown>): Promise<void> {
  const coming = page.context().waitForEvent('page');
  await button(page, name).click();
  const shown = await coming;
  await shown.waitForLoadState();
  await look(shown);
  await shown.close();
}

async function looksFine(page: Page): Promise<void> {
  const at = page.url();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      const seen = { at, size, colorScheme, flaws: await flaws(page), fits: await fits(page) };
      expect(seen).toEqual({ at, size, colorScheme, flaws: [], fits: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await fitsEnlarged(page);
  await page.setViewportSize(desktop);
}

/** What a candidate of the account is sent, and the page behind its link. */
async function seen(): Promise<{ mail: string; page: string }> {
  const { orderId, email } = await ordered(world, acme.companyId);
  const mail = await invitation(world, email);
  await reaches(world, orderId, 'PENDING');
  const link = mail.links.find((url) => url.includes('/c/')) ?? '';
  return { mail: mail.html, page: await (await fetch(link)).text() };
}

/** Where the picture that a brand has now is found by everybody. */
async function logoOf(path: string): Promise<string | undefined> {
  return (await world.vendor.call<{ logo?: { url: string } }>('GET', path)).body.logo?.url;
}

inBrowser('an admin in the console', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    acme = await connected(world, { name: 'Acme GmbH' });
    png = await sharp({ create: { width: 480, height: 120, channels: 3, background: '#7a1f5f' } })
      .png()
      .toBuffer();
  });
  afterEach(async () => {
    await visitor.leave();
  });
  afterAll(() => world.stop());

  describe('in a browser that runs no script', () => {
    it('gives an account a logo after a look at it, which its candidates see on page and mail, and takes it away', async () => {
      const path = `/v1/accounts/${acme.accountId}/brand`;
      const page = await arriveAs('Ada Admin', accountPath(), false);
      await page.getByLabel('Picture').setInputFiles(file('acme.png', png));
      await opened(page, 'Look at it first', async (shown) => {
        const frames = shown.locator('iframe');
        expect(await frames.count()).toBe(2);
        for (const name of ['The page behind a candidate’s link', 'The invitation'])
          expect(
            await shown.frameLocator(`iframe[title="${name}"]`).locator('img').first().getAttribute('src'),
          ).toMatch(/^data:image\/png;base64,/);
      });
      expect(await logoOf(path)).toBeUndefined();
      await button(page, 'Save the logo').click();
      await said(page, 'The logo is saved');
      const shown = page.getByRole('img', { name: 'The logo' });
      await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(480);
      const logo = (await logoOf(path)) ?? 'none';
      await eventually(async () => {
        const { mail, page: landing } = await seen();
        for (const text of [mail, landing]) expect(text).toContain(logo);
      });
      await button(page, 'Take the logo away').click();
      await said(page, 'The logo is taken away');
      expect(await logoOf(path)).toBeUndefined();
    });

    it.each([
      ['a program', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'script'],
      ['what is too large', () => Buffer.alloc(3_000_000), '1 MB'],
      ['nothing', undefined, 'no file was chosen'],
    ])('is told at the field that a logo cannot be %s, and nothing changes', async (_what, bytes, text) => {
      const path = `/v1/accounts/${acme.accountId}/brand`;
      const before = await world.vendor.call('GET', path);
      const page = await arriveAs('Ada Admin', accountPath(), false);
      if (bytes) await page.getByLabel('Picture').setInputFiles(file('logo.png', bytes()));
      await button(page, 'Save the logo').click();
      await page.getByRole('heading', { name: 'This did not work' }).waitFor();
      expect(await page.locator('#logo-error').innerText()).toContain(text);
      expect(await world.vendor.call('GET', path)).toEqual(before);
      await page.getByLabel('Picture').setInputFiles(file('acme.png', png));
      await opened(page, 'Look at it first', (shown) => shown.locator('iframe').first().waitFor());
    });

    it('words a page for an account, is told what cannot stand there, sees it before, and puts it back', async () => {
      const page = await arriveAs('Ada Admin', accountPath(), false);
      await page.getByRole('link', { name: 'Words on pages' }).click();
      await page.getByLabel('Page', { exact: true }).selectOption('landing');
      await page.getByLabel('Language').selectOption('en');
      await button(page, 'Show').click();
      const text = page.getByLabel('landing.questions.text');
      await text.fill('Ask {candidate}.');
      await button(page, 'Save the words').click();
      await page.getByRole('alert').waitFor();
      expect(await page.locator('[id="landing.questions.text-error"]').innerText()).toContain('{candidate}');
      expect(await text.inputValue()).toBe('Ask {candidate}.');
      await text.fill('{firstName}, ask Acme about {packageName}.');
      await opened(page, 'Show it', (shown) => shown.getByText(/ask Acme about/).waitFor());
      await button(page, 'Save the words').click();
      await said(page, 'The words are saved');
      const plain = (html: string) => html.replaceAll(/<\/?bdi>/g, '');
      await eventually(async () => expect(plain((await seen()).page)).toMatch(/\w+, ask Acme about \w+/));
      await button(page, 'Save without own words here').click();
      await said(page, 'The words are saved');
      expect(await text.inputValue()).toBe('');
      await eventually(async () => expect(plain((await seen()).page)).not.toContain('ask Acme about'));
    });
  });

  it('words the mails of an account without a script, sees one before it is saved, and puts ours back', async () => {
    const page = await arriveAs('Ada Admin', accountPath(), false);
    await page.getByLabel('Words under another name').fill('warm');
    await button(page, 'Write them').click();
    await page.getByLabel('Subject of the invitation').fill('Welcome, {candidate.firstName}');
    await page.getByLabel('Text of the invitation').fill('Your {salary} waits.');
    await button(page, 'Save the template').click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#invitationBody-error').innerText()).toContain('{salary}');
    await page.getByLabel('Text of the invitation').fill('Please take {package.name} by {deadline}.');
    await opened(page, 'Show it', (shown) => shown.getByText(/Please take/).waitFor());
    const path = `/v1/accounts/${acme.accountId}/templates/warm`;
    expect((await world.vendor.call('GET', path)).status).toBe(404);
    await button(page, 'Save the template').click();
    await said(page, 'The template is saved');
    expect(await world.vendor.call('GET', path)).toMatchObject({
      status: 200,
      body: { body: 'Please take {package.name} by {deadline}.' },
    });
    await button(page, 'Back to our words').click();
    await said(page, 'The template is forgotten');
    expect((await world.vendor.call('GET', path)).status).toBe(404);
  });

  it('sees what somebody else changed meanwhile instead of writing over it', async () => {
    const page = await arriveAs('Ada Admin', accountPath(), true);
    const path = `/v1/accounts/${acme.accountId}/brand`;
    expect(await world.vendor.call('PUT', path, { productName: 'Meanwhile' })).toMatchObject({ status: 200 });
    await page.getByLabel('Picture').setInputFiles(file('acme.png', png));
    await button(page, 'Save the logo').click();
    await page.getByRole('alert').getByText('Somebody changed it').waitFor();
    expect(await logoOf(path)).toBeUndefined();
    await looksFine(page);
    await page.getByLabel('Picture').setInputFiles(file('acme.png', png));
    await visitor.press(button(page, 'Save the logo'));
    await said(page, 'The logo is saved');
    expect(await logoOf(path)).toBeDefined();
  });

  it('gives the installation a name, a logo and words, which are seen where a company connects', async () => {
    const page = await arriveAs('Ada Admin', '/console/brand', true);
    await page.getByLabel('Product').fill('Skillcheck');
    await button(page, 'Save the brand').click();
    await said(page, 'The brand is saved');
    await page.getByLabel('Picture').setInputFiles(file('skillcheck.png', png));
    await visitor.press(button(page, 'Save the logo'));
    await said(page, 'The logo is saved');
    await looksFine(page);
    await picture('console-brand', page, { fullPage: true });
    await page.goto(`${world.gatewayUrl}/console/brand/words?part=consent&language=en`);
    await page.getByLabel('consent.key.title').fill('Connect Skillcheck');
    await button(page, 'Save the words').click();
    await said(page, 'The words are saved');
    await looksFine(page);
    await picture('console-words', page, { fullPage: true });
    const { consentUrl } = await world.sandbox.consent((await parties(world)).companyId);
    const consent = async () => (await fetch(consentUrl)).text();
    await eventually(async () => {
      const shown = await consent();
      for (const text of ['Connect Skillcheck', 'alt="Skillcheck"']) expect(shown).toContain(text);
    });
    // The stories of other files know no brand.
    expect((await world.vendor.call('DELETE', '/v1/brand')).status).toBe(204);
    await eventually(async () => expect(await consent()).not.toContain('Skillcheck'));
  });
});
