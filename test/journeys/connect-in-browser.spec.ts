import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Vault } from '@assay/persistence';
import { eventually } from '@assay/testing';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import {
  adminScreen,
  fits,
  flaws,
  inBrowser,
  phone,
  picture,
  popUp,
  startBrowser,
  Visitor,
} from './browser.fixture.js';
import { allow, button, heading, keyField, sendKey } from './consent-pages.fixture.js';
import { connected, parties, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let browser: Browser;

const consentUrl = (companyId: string) => `${world.gatewayUrl}/sr/integration?companyId=${companyId}`;

/** What a company has with us: connections and secrets. */
async function keptOf(companyId: string): Promise<number> {
  const tables = ['connections', 'granted_credentials', 'issued_credentials'];
  const counts = tables.map(
    (table) => `(SELECT count(*) FROM consent.${table} WHERE company_id = $$${companyId}$$)`,
  );
  const [row] = await world.sql<{ kept: number }>(`SELECT (${counts.join('+')})::int AS kept`);
  return row?.kept ?? Number.NaN;
}

/** All that processes have logged since then. */
async function logged(since: string): Promise<string[]> {
  const folder = resolve(import.meta.dirname, '../../.data/logs/journeys');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.log'));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  const isNew = (line: string): boolean => (/"time":"([^"]+)"/.exec(line)?.[1] ?? since) >= since;
  return texts.flatMap((text) => text.split('\n').filter(isNew));
}

inBrowser('a company’s admin', () => {
  let admin: Visitor;

  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
  });

  afterEach(async () => {
    await admin.leave();
  });

  afterAll(() => world.stop());

  it('connects in the pop-up with nothing but a keyboard, and the key stays where it was pasted', async () => {
    const since = new Date().toISOString();
    const companyId = 'HarborLogistics';
    await world.sandbox.addCompany(companyId);
    const both = {
      companyId,
      ...(await world.sandbox.addAccount('northwind', { name: 'Northwind Assessments' })),
    };
    admin = await Visitor.arrive(browser, adminScreen);
    const { page } = admin;
    await page.goto(`${world.sandboxUrl}/app/${both.companyId}/integrations`);
    expect(await flaws(page)).toEqual([]);
    await admin.press(page.getByRole('link', { name: 'Connect' }));
    await button(page, 'Allow and continue').waitFor();
    expect(await flaws(page)).toEqual([]);
    await admin.press(button(page, 'Allow and continue'));

    const frame = await admin.frame('/sr/integration');
    await keyField(frame).waitFor();
    expect(await page.locator('iframe').boundingBox()).toMatchObject(popUp);
    expect(await flaws(page)).toEqual([]);
    expect(await flaws(frame)).toEqual([]);
    expect(await fits(frame, 'both')).toBe(true);
    await picture('consent', page.locator('iframe'));
    await admin.tabTo(keyField(frame));
    await admin.paste(both.apiKey);
    await page.keyboard.press('Enter');

    await heading(frame, 'Connect these two?');
    const text = await frame.locator('main').innerText();
    for (const part of [both.companyId, 'Northwind Assessments', 'may read here', 'packages', 'scores'])
      expect(text).toContain(part);
    expect((await frame.content()).includes(both.apiKey)).toBe(false);
    expect(await keptOf(both.companyId)).toBe(0);
    expect(await flaws(frame)).toEqual([]);
    expect(await fits(frame, 'both')).toBe(true);
    await picture('confirm', page.locator('iframe'));
    await admin.press(button(frame, 'Authorize'));

    await heading(frame, 'Connected');
    expect(await flaws(frame)).toEqual([]);
    expect(await fits(frame, 'both')).toBe(true);
    await picture('success', page.locator('iframe'));
    expect((await frame.content()).includes(both.apiKey)).toBe(false);
    await page.getByRole('status').getByText('Active').waitFor();
    await admin.press(button(page, 'Close'));
    await button(page, 'Disconnect').waitFor();
    expect(await flaws(page)).toEqual([]);
    expect((await world.vendor.connections()).find((one) => one.companyId === companyId)).toMatchObject({
      accountId: both.accountId,
      status: 'active',
    });
    expect(JSON.stringify(admin.sent)).toContain('/sr/integration/key');
    expect(JSON.stringify(admin.sent).includes(both.apiKey)).toBe(false);
    const lines = await eventually(async () => {
      const all = await logged(since);
      expect(all.some((line) => line.includes('/sr/integration/key'))).toBe(true);
      return all;
    });
    expect(lines.filter((line) => line.includes(both.apiKey))).toHaveLength(0);
  });

  it('UNK-03 sees a window that was opened for it close by itself, once it is connected', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    const { page } = admin;
    await allow(admin, world.sandboxUrl, both.companyId);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((url) => void window.open(url), consentUrl(both.companyId)),
    ]);
    await sendKey(opened, both.apiKey);
    await Promise.all([opened.waitForEvent('close'), button(opened, 'Authorize').click()]);
    expect(await keptOf(both.companyId)).toBe(3);
  });

  it('tries again after a key that is misspelt, unknown or revoked, which all read alike', async () => {
    const both = await parties(world);
    const other = await parties(world);
    const keys = await world.vendor.call<{ items: { keyId: string }[] }>(
      'GET',
      `/v1/accounts/${other.accountId}/api-keys`,
    );
    for (const { keyId } of keys.body.items)
      await world.vendor.call('DELETE', `/v1/accounts/${other.accountId}/api-keys/${keyId}`);
    const unknown = both.apiKey.slice(0, -1) + (both.apiKey.endsWith('0') ? '1' : '0');
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    const said = new Set<string>();
    for (const wrong of ['not a key', unknown, other.apiKey]) {
      await sendKey(frame, wrong);
      await expect.poll(() => keyField(frame).inputValue()).toBe('');
      said.add(await frame.getByRole('alert').innerText());
      expect(await frame.content()).not.toContain(wrong);
    }
    expect(await flaws(frame)).toEqual([]);
    expect(await fits(frame, 'both')).toBe(true);
    expect([...said]).toEqual([expect.stringMatching(/not valid.*create a new one/)]);
    expect(await keptOf(both.companyId)).toBe(0);
    await sendKey(frame, both.apiKey);
    await button(frame, 'Authorize').click();
    await heading(frame, 'Connected');
  });

  it('is told after five wrong keys to start anew', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    for (let tries = 0; tries < 5; tries += 1) {
      await sendKey(frame, `wrong ${tries}`);
      await expect.poll(() => keyField(frame).inputValue()).toBe('');
      await frame.getByRole('alert').waitFor();
    }
    await sendKey(frame, both.apiKey);
    await heading(frame, 'Too many wrong keys');
    expect(await flaws(frame)).toEqual([]);
    expect(await keptOf(both.companyId)).toBe(0);
  });

  it('cannot use the key of another company', async () => {
    const other = await connected(world);
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    await sendKey(frame, other.apiKey);
    await frame.getByRole('alert').getByText('already used by another company').waitFor();
    expect(await flaws(frame)).toEqual([]);
    expect(await keptOf(both.companyId)).toBe(0);
  });

  it('cannot connect before SmartRecruiters was told to allow it', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, popUp);
    await admin.page.goto(consentUrl(both.companyId));
    await sendKey(admin.page, both.apiKey);
    await button(admin.page, 'Authorize').click();
    await heading(admin.page, 'SmartRecruiters has not allowed this yet');
    expect(await admin.page.locator('main').innerText()).toContain('Nothing was changed');
    expect(await flaws(admin.page)).toEqual([]);
    expect(await keptOf(both.companyId)).toBe(0);
  });

  it('cannot move a connected company to another account unasked', async () => {
    const both = await connected(world);
    const other = await parties(world);
    admin = await Visitor.arrive(browser, popUp);
    await admin.page.goto(consentUrl(both.companyId));
    await sendKey(admin.page, other.apiKey);
    await heading(admin.page, 'Connected to another account');
    expect(await admin.page.locator('main').innerText()).toMatch(/press Disconnect.*then Connect again/is);
    expect(await flaws(admin.page)).toEqual([]);
  });

  it.each([
    ['404', 'SmartRecruiters does not know us yet', 'tell the support'],
    ['409', 'Already connected', 'Press Disconnect'],
  ])('reads what to do when SmartRecruiters answers %s', async (kind, title, step) => {
    const both = await parties(world);
    await world.sandbox.faults({ where: 'exchange', kind, companyId: both.companyId });
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    await sendKey(frame, both.apiKey);
    await button(frame, 'Authorize').click();
    await heading(frame, title);
    expect(await frame.locator('main').innerText()).toContain(step);
    expect(await flaws(frame)).toEqual([]);
    expect(await fits(frame, 'both')).toBe(true);
    expect(await keptOf(both.companyId)).toBe(0);
    await world.sandbox.clearFaults();
  });

  // The last one is an answer that never comes, which is waited for.
  it.each(['500', 'html', 'drop', 'hang'])(
    'presses “Try again” when SmartRecruiters has trouble (%s), and is connected',
    async (kind) => {
      const both = await parties(world);
      await world.sandbox.faults({ where: 'exchange', kind, companyId: both.companyId, times: 1 });
      admin = await Visitor.arrive(browser, adminScreen);
      await allow(admin, world.sandboxUrl, both.companyId);
      const frame = await admin.frame('/sr/integration');
      await sendKey(frame, both.apiKey);
      await button(frame, 'Authorize').click();
      await heading(frame, 'SmartRecruiters did not answer');
      expect(await flaws(frame)).toEqual([]);
      expect(await fits(frame, 'both')).toBe(true);
      expect(await keptOf(both.companyId)).toBe(0);
      await button(frame, 'Try again').click();
      await heading(frame, 'Connected');
      await world.sandbox.clearFaults();
    },
  );

  it('reads that a page which was left open for too long has expired', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    const state = { nonce: unique('nonce'), companyId: both.companyId, expiresAt: Date.now() - 1 };
    const expired = new Vault(world.encryptionKey).seal(JSON.stringify(state), 'consent-flow');
    await frame
      .locator('input[name=flow]')
      .evaluate((field, flow) => ((field as HTMLInputElement).value = flow), expired);
    await sendKey(frame, both.apiKey);
    await heading(frame, 'This page has expired');
    expect(await flaws(frame)).toEqual([]);
    expect(await keptOf(both.companyId)).toBe(0);
  });

  it('cannot use a page a second time once the company was disconnected', async () => {
    const both = await parties(world);
    admin = await Visitor.arrive(browser, adminScreen);
    await allow(admin, world.sandboxUrl, both.companyId);
    const frame = await admin.frame('/sr/integration');
    const first = await frame.locator('input[name=flow]').inputValue();
    await sendKey(frame, both.apiKey);
    await button(frame, 'Authorize').waitFor();
    const confirmed = await frame.locator('input[name=flow]').inputValue();
    await button(frame, 'Authorize').click();
    await heading(frame, 'Connected');
    await world.sandbox.disconnect(both.companyId);
    for (const [flow, submit] of [
      [first, () => sendKey(frame, both.apiKey)],
      [confirmed, () => button(frame, 'Authorize').click()],
    ] as const) {
      await frame.goto(consentUrl(both.companyId));
      if (flow === confirmed) await sendKey(frame, both.apiKey);
      if (flow === confirmed) await button(frame, 'Authorize').waitFor();
      await frame
        .locator('input[name=flow]')
        .evaluate((field, used) => ((field as HTMLInputElement).value = used), flow);
      await submit();
      await heading(frame, 'This page has expired');
    }
  });

  it.each([
    'https://evil.example/',
    'https://www.smartrecruiters.com.evil.example/',
    '//evil.example',
    'javascript:alert(1)',
    'http://localhost/',
  ])('is not sent to %s afterwards', async (redirect) => {
    admin = await Visitor.arrive(browser, popUp);
    const answer = await admin.page.goto(
      `${consentUrl(unique('company'))}&redirect=${encodeURIComponent(redirect)}`,
    );
    expect(answer?.status()).toBe(400);
    await heading(admin.page, 'The way back is not SmartRecruiters’');
    expect(await admin.page.locator('form, a').count()).toBe(0);
    expect(await admin.page.content()).not.toContain('evil.example');
    expect(await flaws(admin.page)).toEqual([]);
  });

  it('reads where to start when the page was opened by hand', async () => {
    admin = await Visitor.arrive(browser, phone);
    await admin.page.goto(`${world.gatewayUrl}/sr/integration`);
    await heading(admin.page, 'Open this page from SmartRecruiters');
    expect(await flaws(admin.page)).toEqual([]);
    expect(await fits(admin.page)).toBe(true);
  });

  it('is not tricked by a foreign page around ours: its frames stay empty', async () => {
    const { companyId } = await parties(world);
    const targets = [
      consentUrl(companyId),
      `${world.gatewayUrl}/sr/integration`,
      `${world.gatewayUrl}/c/token`,
    ];
    const frames = targets.map((url) => `<iframe src="${url}"></iframe>`).join('');
    const foreign = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Prize</title>${frames}`);
    });
    await new Promise<void>((listening) => foreign.listen(0, '127.0.0.1', listening));
    admin = await Visitor.arrive(browser, adminScreen);
    await admin.page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
    for (const frame of admin.page.frames().slice(1)) {
      await expect.poll(() => frame.url()).toBe('chrome-error://chromewebdata/');
      // The browser's own page about it may have a heading.
      expect(await frame.locator('form').count()).toBe(0);
      expect(await frame.content()).not.toContain('SmartRecruiters');
    }
    expect(admin.page.frames()).toHaveLength(1 + targets.length);
    await new Promise((closed) => foreign.close(closed));
    expect(admin.complaints.filter((text) => text.includes('frame-ancestors'))).toHaveLength(targets.length);
    admin.complaints.length = 0;
  });
});
