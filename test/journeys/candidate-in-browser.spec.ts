import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  collage,
  desktop,
  fits,
  flaws,
  inBrowser,
  phone,
  picture,
  startBrowser,
  Visitor,
} from './browser.fixture.js';
import type { Mail } from './sandbox.fixture.js';
import { consent, invitation, reaches, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

const companyId = 'HarborLogistics';
let world: World;
let browser: Browser;
let candidate: Visitor;

/** An order for somebody new; gives what SmartRecruiters calls it and the invitation. */
async function invited(more: object = {}): Promise<{ orderId: string; mail: Mail }> {
  const email = `${unique('ola')}@example.org`;
  const person = { firstName: 'Ola', lastName: 'Nowak', applicationLanguage: 'en', email, ...more };
  const { orderId, answers } = await world.sandbox.order(companyId, { candidate: person });
  expect(answers[0]?.status).toBe(202);
  return { orderId, mail: await invitation(world, person.email) };
}

const linkIn = (mail: Mail): string => mail.links.find((url) => url.includes('/c/')) ?? '';
const startButton = (page: Page) => page.getByRole('button', { name: 'Start' });
const statusOf = async (orderId: string) => (await world.vendor.orderOf(companyId, orderId)).status;

/** The message alone: in the mailbox's frame, which runs no script, nothing can be looked at. */
async function message(mail: Mail): Promise<Page> {
  const page = await candidate.page.context().newPage();
  await page.setContent(mail.html);
  return page;
}

/** Opens the mail in the mailbox, and the link in it: a mail program shows that in a window of its own. */
async function landingFrom(mail: Mail, action: string): Promise<Page> {
  const { page } = candidate;
  await page.goto(`${world.sandboxUrl}/mailbox/${mail.id}`);
  await looksFine(page);
  const link = page.frameLocator('iframe').getByRole('link', { name: action });
  const [landing] = await Promise.all([page.waitForEvent('popup'), link.click()]);
  await landing.waitForLoadState();
  return landing;
}

async function looksFine(page: Page): Promise<void> {
  expect(await flaws(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
}

/** Clicks the answers of one section of the quiz, and goes on. */
async function answer(page: Page, choices: readonly string[], next: string): Promise<void> {
  await page.getByRole('button', { name: next }).waitFor();
  await looksFine(page);
  for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
  await page.getByRole('button', { name: next }).click();
}

inBrowser('a candidate', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    await world.sandbox.addCompany(companyId);
    const { apiKey } = await world.sandbox.addAccount('northwind', { name: 'Northwind Assessments' });
    expect((await consent(world, { companyId, apiKey })).status).toBe(200);
  });

  afterEach(async () => {
    await candidate.leave();
  });

  afterAll(async () => {
    await collage('story', browser, {
      confirm: '1. An admin connects',
      mail: '2. The candidate is invited',
      recruiter: '4. The recruiter reads the result',
      timeline: '5. Every step can be shown',
      landing: '3. The candidate starts',
    });
    await world.stop();
  });

  describe.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('with a %s', (device, screen) => {
    it('goes from the mail to the quiz, and the recruiter sees how it went', async () => {
      const { orderId, mail } = await invited({ email: `ola.nowak@${device}.example` });
      await reaches(world, orderId, 'PENDING');
      candidate = await Visitor.arrive(browser, screen);
      const landing = await landingFrom(mail, 'Open the start page');
      await looksFine(await message(mail));
      if (device === 'desktop') await picture('mail', candidate.page);
      const text = await landing.locator('main').innerText();
      for (const part of ['Ola', 'Northwind Assessments', 'Backend junior bundle', '10 minutes'])
        expect(text).toContain(part);
      await looksFine(landing);
      if (device === 'phone') await picture('landing', landing);

      await landing.reload();
      expect((await fetch(linkIn(mail), { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(linkIn(mail))).status).toBe(200);
      expect(await statusOf(orderId)).toBe('pending');
      expect((await world.sandbox.showOrder(orderId)).result.status).toBe('PENDING');

      await candidate.press(startButton(landing));
      await landing.waitForURL(/\/engine\/take\//);
      await reaches(world, orderId, 'IN_PROGRESS');
      await answer(landing, ['2', 'tuple', '"abab"'], 'Continue');
      await answer(landing, ['HAVING', 'Only matching rows'], 'Finish');
      await landing.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
      await looksFine(landing);

      const done = await reaches(world, orderId, 'COMPLETED');
      expect(done.result.score).toEqual({ raw: 80, min: 0, max: 100 });
      const { page } = candidate;
      const { id } = (await world.vendor.orderOf(companyId, orderId)).candidate;
      await page.goto(`${world.sandboxUrl}/app/${companyId}/people/${id}`);
      const card = page.getByRole('article');
      await card.getByText('Completed').first().waitFor();
      expect(await card.innerText()).toMatch(/80%[\s\S]*Pass/);
      await looksFine(page);
      if (device === 'desktop')
        await picture('recruiter', page, { clip: { x: 0, y: 0, width: 1280, height: 665 } });
      const [report] = await Promise.all([
        page.waitForEvent('popup'),
        card.getByRole('link', { name: 'View report' }).click(),
      ]);
      await report.getByRole('heading', { name: 'Ola Nowak' }).waitFor();
      await looksFine(report);
      await landing.goto(linkIn(mail));
      expect(await landing.locator('main').innerText()).toContain('you have completed this assessment');
      await looksFine(landing);
    });

    it('who reads Arabic gets a mail and a page from right to left', async () => {
      const { mail } = await invited({ firstName: 'نور', lastName: 'حداد', applicationLanguage: 'ar' });
      candidate = await Visitor.arrive(browser, screen);
      const landing = await landingFrom(mail, 'افتح صفحة بداية التقييم');
      for (const place of [await message(mail), landing]) {
        await looksFine(place);
        const html = place.locator('html');
        expect(await html.getAttribute('dir')).toBe('rtl');
        expect(await html.getAttribute('lang')).toBe('ar');
        expect(await place.locator('h1').evaluate((title) => getComputedStyle(title).direction)).toBe('rtl');
      }
      await landing.getByRole('button', { name: 'ابدأ' }).waitFor();
      expect(await landing.locator('main').innerText()).toContain('نور');
      if (device === 'phone') await picture('landing-arabic', landing);
    });
  });

  it('who comes while the assessment is being prepared can wait on the page', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '503', companyId });
    const { orderId, mail } = await invited();
    candidate = await Visitor.arrive(browser, phone);
    const { page } = candidate;
    await page.goto(linkIn(mail));
    await page.getByRole('status').getByText('being prepared').waitFor();
    await eventually(() => looksFine(page));
    expect(await startButton(page).count()).toBe(0);
    await world.sandbox.clearFaults();
    await startButton(page).waitFor();
    expect(await statusOf(orderId)).toBe('pending');
    await startButton(page).click();
    await page.waitForURL(/\/engine\/take\//);
  });

  it('whose name is made of markup sees it as text, as the recruiter does', async () => {
    const firstName = '<img src=x onerror=alert(1)>';
    const { orderId, mail } = await invited({ firstName, lastName: '"><script>alert(1)</script>' });
    candidate = await Visitor.arrive(browser, phone);
    const { page } = candidate;
    await page.goto(linkIn(mail));
    expect(await page.locator('main').innerText()).toContain(firstName);
    const { id } = (await world.vendor.orderOf(companyId, orderId)).candidate;
    await page.goto(`${world.sandboxUrl}/app/${companyId}/people/${id}`);
    expect(await page.locator('main').innerText()).toContain(firstName);
    for (const place of [page, await message(mail)])
      expect(await place.locator('img, script:not([src])').count()).toBe(0);
    await page.goto(linkIn(mail));
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('script').allInnerTexts()).toEqual([expect.not.stringContaining('alert')]);
  });

  it('who stopped half-way can continue', async () => {
    const { orderId, mail } = await invited();
    candidate = await Visitor.arrive(browser, phone);
    const { page } = candidate;
    await page.goto(linkIn(mail));
    await startButton(page).click();
    await answer(page, ['2', 'tuple', '"abab"'], 'Continue');
    await page.getByText('Section 2 of 2').waitFor();
    await page.goto(linkIn(mail));
    await looksFine(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Section 2 of 2').waitFor();
    expect(await statusOf(orderId)).toBe('in-progress');
  });

  it.each(['', 'A', 'a-link-that-never-was', '%00', '..%2f..%2fetc', 'x'.repeat(201)])(
    'with the broken link “/c/%s” reads what to do',
    async (token) => {
      candidate = await Visitor.arrive(browser, phone);
      const answered = await candidate.page.goto(`${world.gatewayUrl}/c/${token}`);
      expect(answered?.status()).toBe(404);
      expect(await candidate.page.locator('main').innerText()).toMatch(/link|nothing here/);
      await looksFine(candidate.page);
    },
  );

  it('whose order was refused reads whom to ask', async () => {
    // Not at once: nobody is invited to what was refused before the invitation left.
    await world.sandbox.faults({ where: 'webhook', kind: '503', companyId });
    const { orderId, mail } = await invited();
    await world.sandbox.faults({ where: 'webhook', kind: '422', companyId });
    await reaches(world, orderId, 'REJECTED');
    await world.sandbox.clearFaults();
    candidate = await Visitor.arrive(browser, phone);
    await candidate.page.goto(linkIn(mail));
    expect(await candidate.page.locator('main').innerText()).toContain('ask the company that invited you');
    expect(await candidate.page.getByRole('button').count()).toBe(0);
    await looksFine(candidate.page);
  });
});
