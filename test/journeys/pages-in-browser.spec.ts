import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applying, hiring } from './applying.fixture.js';
import { inBrowser, startBrowser } from './browser.fixture.js';
import { looksFine } from './every-size.fixture.js';
import { connected, invitation, ordered, parties, reaches, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let browser: Browser;

const northwind = { name: 'Northwind Assessments', ownerEmail: 'help@northwind.example' };

interface Invited {
  readonly link: string;
  readonly ours: string;
  readonly theirs: string;
  readonly begin: () => Promise<string>;
}

/** The link of an invitation, and the order behind it. */
async function invited(policy: object = {}): Promise<Invited> {
  const { companyId, accountId } = await connected(world, northwind);
  await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, policy);
  const { orderId: theirs, email } = await ordered(world, companyId);
  const mail = await invitation(world, email);
  const { orderId: ours } = await world.vendor.orderOf(companyId, theirs);
  return {
    link: mail.links.find((url) => url.includes('/c/')) ?? '',
    ours,
    theirs,
    begin: () => start(mail),
  };
}

/** The first link beside a result in SmartRecruiters. */
async function reported(policy: object): Promise<string> {
  const { ours, theirs, begin } = await invited(policy);
  await begin();
  await tell(ours);
  const { attachments } = (await reaches(world, theirs, 'COMPLETED')).result;
  return attachments?.[0]?.url ?? '';
}

async function tell(orderId: string): Promise<void> {
  const flags = [{ kind: 'tab-switch', severity: 'low', text: 'The tab was left twice.' }];
  const said = { score: 74, scoreLabel: 'Solid', summary: 'Reads and changes code with ease.', flags };
  const assessments = [{ id: 'a-python', score: 81, scoreLabel: 'Strong' }];
  const result = { ...said, assessments, reportUrl: 'https://app.partner.example/r/1' };
  const { status } = await world.vendor.call('PUT', `/v1/orders/${orderId}/result`, result);
  expect(status).toBe(200);
}

const at =
  (address: string) =>
  (page: Page): Promise<unknown> =>
    page.goto(address);

inBrowser('every page, in a pop-up, on a phone and on a desktop', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
  });
  afterAll(() => world.stop());

  it('where an admin connects', async () => {
    const { companyId } = await parties(world);
    const { consentUrl } = await world.sandbox.consent(companyId);
    await looksFine('consent', browser, at(consentUrl));
  });

  it('where the vendor’s admin sees the integration', async () => {
    const { accountId } = await connected(world, northwind);
    const link = { stepUpAt: new Date().toISOString() };
    await looksFine('portal', browser, async (page) => {
      const answer = await world.vendor.call<{ url: string }>(
        'POST',
        `/v1/accounts/${accountId}/portal-links`,
        link,
      );
      await page.goto(answer.body.url);
    });
  });

  it('where an admin who reads Hebrew sees the connections', async () => {
    const { accountId } = await connected(world, { ...northwind, language: 'he' });
    await looksFine('portal-hebrew', browser, async (page) => {
      const { body } = await world.vendor.call<{ url: string }>(
        'POST',
        `/v1/accounts/${accountId}/portal-links`,
        {},
      );
      // A language that no page is written in: the account's counts.
      await page.setExtraHTTPHeaders({ 'accept-language': 'ja' });
      await page.goto(body.url.replace('/portal?', '/portal/connections?'));
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    });
  });

  it('where somebody who reads Arabic is told what happened to an order', async () => {
    const { ours, begin } = await invited();
    await begin();
    const { body } = await world.vendor.call<{ url: string }>(
      'POST',
      `/v1/orders/${ours}/timeline-links`,
      {},
    );
    await looksFine('timeline-arabic', browser, async (page) => {
      await page.setExtraHTTPHeaders({ 'accept-language': 'ar' });
      await page.goto(body.url);
      await page.getByText('ضغط الشخص المدعو على «ابدأ».').waitFor();
    });
  });

  it('where the candidate lands', async () => {
    const { link } = await invited({ expiryDays: 5 });
    await looksFine('landing', browser, at(link));
  });

  it('where the candidate lands after the assessment', async () => {
    const { link, ours, begin } = await invited();
    await begin();
    await tell(ours);
    await looksFine('landing-afterwards', browser, at(link));
  });

  it('where the candidate stops reminders', async () => {
    const { link } = await invited({ expiryDays: 5, reminders: [{ beforeExpiryHours: 24 }] });
    await looksFine('reminders', browser, at(`${link}/reminders/stop`));
  });

  it('where an applicant lands', async () => {
    const { companyId } = await hiring(world);
    const { url } = await applying(world, companyId);
    await looksFine('inline', browser, at(url));
  });

  it('where a result is read', async () => {
    await looksFine('report', browser, at(await reported({ reportAccess: 'page' })));
  });

  it('where access to a result is asked for', async () => {
    const address = await reported({ reportAccess: 'request-access' });
    await looksFine('request-access', browser, at(address));
  });

  it('where an invitation in the account’s own words is looked at', async () => {
    const { accountId } = await connected(world, northwind);
    const template = `/v1/accounts/${accountId}/templates/warm`;
    const words = {
      subject: 'Hello {candidate.firstName}',
      body: 'We look forward to your {package.name}.',
      language: 'en',
    };
    expect((await world.vendor.call('PUT', template, words)).status).toBe(200);
    const headers = { authorization: `Bearer ${world.vendorToken}` };
    const preview = await fetch(`${world.gatewayUrl}${template}/preview`, { headers });
    expect(preview.headers.get('content-security-policy')).toContain('sandbox');
    const html = await preview.text();
    // Where it stands nothing runs, axe neither.
    await looksFine('template', browser, (page) => page.setContent(html));
  });

  it('what the owner of an account reads once a company is connected', async () => {
    const ownerEmail = 'owner@northwind.example';
    await connected(world, { ...northwind, ownerEmail });
    const { html } = await invitation(world, ownerEmail);
    await looksFine('connection-notice', browser, (page) => page.setContent(html));
  });

  it.each([
    ['a link of ours that leads nowhere', 'problem', '/c/nothing'],
    ['a result that is not shown any more', 'problem-report', '/r/nothing'],
  ])('of %s', async (_what, name, path) => {
    await looksFine(name, browser, at(`${world.gatewayUrl}${path}`));
  });
});
