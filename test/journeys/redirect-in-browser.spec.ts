import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adminScreen, fits, flaws, inBrowser, phone, startBrowser, Visitor } from './browser.fixture.js';
import { allow, button, keyField, sendKey } from './consent-pages.fixture.js';
import { parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let browser: Browser;
let admin: Visitor;

inBrowser('a company’s admin, where SmartRecruiters sends the browser to us', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    // How the page is shown is SmartRecruiters' affair alone, which has it from the partner configuration.
    await world.runConfigurePartner({ CONSENT_DISPLAY_MODE: 'REDIRECT' }, '--apply');
  });

  afterEach(async () => {
    await admin.leave();
  });

  afterAll(async () => {
    await world.runConfigurePartner({}, '--apply');
    await world.stop();
  });

  describe.each([
    ['a desktop', adminScreen],
    ['a phone', phone],
  ])('on %s', (_name, screen) => {
    it('connects and is back in SmartRecruiters, without the key in any address', async () => {
      const both = await parties(world);
      admin = await Visitor.arrive(browser, screen);
      const { page } = admin;
      const home = `${world.sandboxUrl}/app/${both.companyId}/integrations`;
      await allow(admin, world.sandboxUrl, both.companyId);
      await sendKey(page, both.apiKey);
      await button(page, 'Authorize').waitFor();
      expect(page.url()).toBe(`${world.gatewayUrl}/sr/integration/key`);
      expect(await page.getByRole('link', { name: 'Do not connect' }).getAttribute('href')).toBe(home);
      expect(await flaws(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      await button(page, 'Authorize').click();
      await page.waitForURL(home);
      await page.getByRole('status').getByText('Active').waitFor();
      expect(JSON.stringify(admin.sent)).not.toContain(both.apiKey);
      expect(admin.sent.at(-1)?.referer).not.toContain('/sr/integration');
    });
  });

  it('connects by keyboard alone', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    const { page } = admin;
    const home = `${world.sandboxUrl}/app/${both.companyId}/integrations`;
    await page.goto(home);
    await admin.press(page.getByRole('link', { name: 'Connect' }));
    await admin.press(button(page, 'Allow and continue'));
    await admin.tabTo(keyField(page));
    await admin.paste(both.apiKey);
    await page.keyboard.press('Enter');
    // The way out is reached, too.
    await admin.tabTo(page.getByRole('link', { name: 'Do not connect' }));
    await admin.press(button(page, 'Authorize'));
    await page.waitForURL(home);
    await page.getByRole('status').getByText('Active').waitFor();
  });

  it('may decide not to connect, and goes back', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    const { page } = admin;
    await allow(admin, world.sandboxUrl, both.companyId);
    await sendKey(page, both.apiKey);
    await page.getByRole('link', { name: 'Do not connect' }).click();
    await page.getByRole('status').getByText('Not connected').waitFor();
  });

  it('finds the way back on the page of a failure', async () => {
    const both = await parties(world);
    await world.sandbox.faults({ where: 'exchange', kind: '500', companyId: both.companyId, times: 1 });
    admin = await Visitor.arrive(browser, adminScreen);
    const { page } = admin;
    await allow(admin, world.sandboxUrl, both.companyId);
    await sendKey(page, both.apiKey);
    await button(page, 'Authorize').click();
    await page.getByRole('link', { name: 'Back to SmartRecruiters' }).waitFor();
    expect(await flaws(page)).toEqual([]);
    await button(page, 'Try again').click();
    await page.getByRole('status').getByText('Active').waitFor();
  });
});
