import { eventually } from '@assay/testing';
import type { ReportLink, ReportLinkList } from '@assay/contracts/results';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desktop, fits, flaws, inBrowser, phone, startBrowser, Visitor } from './browser.fixture.js';
import { connected, invitation, ordered, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** An order with a result; its id here and there. */
async function completed(
  policy: object = {},
  flags: object[] = [],
): Promise<{ ours: string; theirs: string }> {
  const { companyId, accountId } = await connected(world, { ownerEmail: 'owner@vendor.example' });
  await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, policy);
  const order = await ordered(world, companyId);
  await start(await invitation(world, order.email));
  const { orderId: ours } = await world.vendor.orderOf(companyId, order.orderId);
  const result = { score: 74, scoreLabel: 'Pass', summary: 'Two tests taken.', assessments: [], flags };
  const body = { ...result, reportUrl: 'https://app.partner.example/r/1' };
  expect((await world.vendor.call('PUT', `/v1/orders/${ours}/result`, body)).status).toBe(200);
  return { ours, theirs: order.orderId };
}
const link = async (ours: string, body?: object): Promise<ReportLink> => {
  const answer = await world.vendor.call<ReportLink>('POST', `/v1/orders/${ours}/report-links`, body);
  expect(answer.status).toBe(201);
  return answer.body;
};
const kinds = async (ours: string) => (await world.vendor.timeline(ours)).entries.map(({ kind }) => kind);
const shownLink = (theirs: string): Promise<string> =>
  eventually(async () => {
    const [first] = (await world.sandbox.showOrder(theirs)).result.attachments ?? [];
    if (!first) throw new Error('there is no link yet');
    return first.url;
  });

describe('report page', () => {
  it('shows the result to people without a seat, and every look is on the timeline', async () => {
    const { ours } = await completed();
    const { url, expiresAt } = await link(ours);
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    const page = await fetch(url);
    const text = await page.text();
    for (const said of ['Ola', '74 of 100', 'Pass', 'https://app.partner.example/r/1'])
      expect(text).toContain(said);
    for (const hidden of ['Nowak', '@example.org']) expect(text).not.toContain(hidden);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toBe('noindex');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await kinds(ours)).toContain('report-viewed');
  });

  it('gives out the report itself, streamed', async () => {
    const { ours } = await completed();
    const form = new FormData();
    form.set('file', new Blob(['%PDF-1.7\nhello\n%%EOF'], { type: 'application/pdf' }), 'r.pdf');
    const headers = { authorization: `Bearer ${world.vendorToken}` };
    await fetch(`${world.gatewayUrl}/v1/orders/${ours}/report`, { method: 'PUT', headers, body: form });
    const { url } = await link(ours);
    expect(await (await fetch(url)).text()).toContain('report.pdf');
    const file = await fetch(`${url}/report.pdf`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(await file.text()).toBe('%PDF-1.7\nhello\n%%EOF');
    expect(await kinds(ours)).toContain('report-downloaded');
  });

  it('is the same kind page for links that are tampered with, revoked, over or foreign', async () => {
    const [{ ours }, other] = [await completed(), await completed()];
    const { url, linkId } = await link(ours);
    const foreign = await link(other.ours);
    const [id] = url.slice(url.lastIndexOf('/') + 1).split('.');
    const [, signature] = foreign.url.slice(foreign.url.lastIndexOf('/') + 1).split('.');
    const over = await link(ours, { expiresInDays: 1 });
    await world.sql(`UPDATE results.report_links SET expires_at = now() WHERE id = '${over.linkId}'`);
    expect(
      (await world.vendor.call('DELETE', `/v1/orders/${other.ours}/report-links/${linkId}`)).status,
    ).toBe(404);
    expect((await fetch(url)).status).toBe(200);
    expect((await world.vendor.call('DELETE', `/v1/orders/${ours}/report-links/${linkId}`)).status).toBe(204);
    const bad = [
      url,
      over.url,
      `${url}x`,
      `${world.gatewayUrl}/r/${id}.${signature}`,
      `${world.gatewayUrl}/r/x`,
    ];
    const pages = await Promise.all(
      bad.map(async (address) => {
        const page = await fetch(address);
        return {
          status: page.status,
          text: (await page.text()).replace(/Number for questions: <bdi>[^<]*/, ''),
        };
      }),
    );
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect((await fetch(`${url}/report.pdf`)).status).toBe(404);
    const { body } = await world.vendor.call<ReportLinkList>('GET', `/v1/orders/${ours}/report-links`);
    expect(body.items.find((item) => item.linkId === linkId)?.revokedAt).toBeDefined();
  });

  it('shows the whole name where the account says so', async () => {
    const { ours } = await completed({ reportName: 'whole' });
    expect(await (await fetch((await link(ours)).url)).text()).toContain('Ola Nowak');
  });

  it('is what SmartRecruiters links to, where the account wants that', async () => {
    const { theirs } = await completed({ reportAccess: 'page', reportLinkDays: 7 });
    const url = await shownLink(theirs);
    expect(url.startsWith(`${world.gatewayUrl}/r/`)).toBe(true);
    expect(await (await fetch(url)).text()).toContain('74 of 100');
  });

  it('asks who asks, where the account wants to be asked, and tells it', async () => {
    const { ours, theirs } = await completed({ reportAccess: 'request-access' });
    const url = await shownLink(theirs);
    const text = await (await fetch(url)).text();
    expect(text).not.toContain('74 of 100');
    expect(text).toContain('shown on request');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const ask = (form: Record<string, string>) =>
      fetch(`${url}/access`, { method: 'POST', headers, body: new URLSearchParams(form) });
    const unsaid = await ask({ name: '', email: 'remy' });
    expect(unsaid.status).toBe(400);
    expect(await unsaid.text()).toContain('Please say who you are.');
    expect(await kinds(ours)).not.toContain('report-access-requested');
    const remy = { name: 'Remy Doe', email: 'remy@northwind.example', reason: 'Interview on Monday.' };
    const asked = await ask(remy);
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('Your request is on its way');
    expect(await kinds(ours)).toContain('report-access-requested');
    expect((await fetch(`${url}/report.pdf`)).status).toBe(404);
  });

  it('shows no flag that nobody has reviewed', async () => {
    const flags = [{ kind: 'webcam', severity: 'high', text: 'Nobody in sight' }];
    const { ours } = await completed({ flagsGate: true }, flags);
    expect(await (await fetch((await link(ours)).url)).text()).not.toContain('Nobody in sight');
  });
});

inBrowser('report page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });

  it('is printed without what only a screen can do', async () => {
    const { ours } = await completed();
    const { page } = await Visitor.arrive(browser, desktop);
    await page.goto((await link(ours)).url);
    const button = page.getByRole('link', { name: 'Open the full report' });
    expect(await button.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await button.isVisible()).toBe(false);
    expect(await page.getByText('74 of 100').isVisible()).toBe(true);
  });

  it('is read, and asked for, by keyboard alone', async () => {
    const { ours, theirs } = await completed({ reportAccess: 'request-access' });
    const visitor = await Visitor.arrive(browser, desktop);
    const { page } = visitor;
    await page.goto((await link(ours)).url);
    const whole = page.getByRole('link', { name: 'Open the full report' });
    await visitor.tabTo(whole);
    expect(await whole.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    await page.goto(await shownLink(theirs));
    // What is missing is pointed at, not sent.
    await visitor.press(page.getByRole('button'));
    await visitor.write(page.getByLabel('Your name'), 'Remy Doe');
    await visitor.write(page.getByLabel('E-mail'), 'remy@northwind.example');
    await visitor.write(page.getByLabel('Why you ask'), 'Interview on Monday.');
    await visitor.press(page.getByRole('button'));
    await page.getByText('Your request is on its way').waitFor();
    expect(await kinds(ours)).toContain('report-access-requested');
    await visitor.leave();
  });

  it.each([phone, desktop])('has no flaw at $width pixels', async (size) => {
    const { ours, theirs } = await completed({ reportAccess: 'request-access' });
    const visitor = await Visitor.arrive(browser, size);
    for (const url of [(await link(ours)).url, await shownLink(theirs), `${world.gatewayUrl}/r/none`]) {
      await visitor.page.goto(url);
      expect({ url, flaws: await flaws(visitor.page), fits: await fits(visitor.page) }).toEqual({
        url,
        flaws: [],
        fits: true,
      });
    }
  });
});
