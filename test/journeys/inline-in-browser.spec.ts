import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { hiring } from './applying.fixture.js';
import { desktop, fits, flaws, inBrowser, phone, picture, startBrowser, Visitor } from './browser.fixture.js';
import { reaches } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let browser: Browser;
let companyId: string;
let form: string;
let candidate: Visitor;

inBrowser('inline order in a browser', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    const { companyId: id, jobId } = await hiring(world);
    companyId = id;
    form = `${world.sandboxUrl}/apply/${companyId}/${jobId}`;
  });
  afterEach(async () => {
    await world.sandbox.clearFaults();
    await candidate.leave();
  });
  afterAll(() => world.stop());

  async function looksFine(page: Page): Promise<void> {
    expect(await flaws(page)).toEqual([]);
    expect(await fits(page)).toBe(true);
  }

  /** Fills in the form as somebody who speaks this language, and goes on to the page of the assessment. */
  async function apply(screen: { width: number; height: number }, language = 'en'): Promise<Page> {
    candidate = await Visitor.arrive(browser, screen);
    const { page } = candidate;
    await page.goto(form);
    await looksFine(page);
    await page.getByLabel('First name').fill('Ola');
    await page.getByLabel('Last name').fill('Nowak');
    await page.getByLabel('E-mail').fill(`ola-${process.pid}-${Date.now()}@example.org`);
    await page.getByLabel('Language').selectOption(language);
    await page.getByRole('button', { name: 'Continue to the assessment' }).click();
    await page.waitForURL(/\/i\//);
    return page;
  }

  async function orderOf(page: Page): Promise<string> {
    const token = /\/i\/(\w+)/.exec(page.url())?.[1] ?? '';
    const applications = await world.sandbox.applications(companyId);
    const found = applications.find(({ assessmentUrl }) => assessmentUrl?.endsWith(token));
    return found?.orderId ?? '';
  }

  const completed = (orderId: string) =>
    eventually(async () =>
      expect(await world.vendor.orderOf(companyId, orderId)).toMatchObject({ status: 'completed' }),
    );

  async function answer(page: Page, choices: readonly string[], next: string): Promise<void> {
    await page.getByRole('button', { name: next }).waitFor();
    for (const choice of choices) await page.getByLabel(choice, { exact: true }).check();
    await page.getByRole('button', { name: next }).click();
  }

  describe.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('on a %s', (device, screen) => {
    it('the candidate goes from the form to the assessment and back, by pressing what is there', async () => {
      const page = await apply(screen);
      const start = page.getByRole('button', { name: 'Start' });
      await start.waitFor();
      await looksFine(page);
      await picture(`inline-${device}`, page);
      const orderId = await orderOf(page);
      await candidate.press(start);
      await page.waitForURL(/\/engine\/take\//);
      await answer(page, ['2', 'tuple', '"abab"'], 'Continue');
      await answer(page, ['HAVING', 'All rows of the left table'], 'Finish');
      await page.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
      expect(page.url()).toContain('/apply/');
      await looksFine(page);
      const done = await reaches(world, orderId, 'COMPLETED');
      expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
    });
  });

  it('UNK-18 whoever would rather not is back at the application, and can take it later', async () => {
    const page = await apply(phone);
    const address = page.url();
    const orderId = await orderOf(page);
    await page.getByRole('link', { name: 'Back to your application' }).click();
    await page.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
    await reaches(world, orderId, 'PENDING');
    await page.goto(address);
    await page.getByRole('button', { name: 'Start' }).click();
    await answer(page, ['2', 'tuple', '"abab"'], 'Continue');
    await answer(page, ['HAVING', 'Only matching rows'], 'Finish');
    await page.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
    await reaches(world, orderId, 'COMPLETED');
    await completed(orderId);
    await page.goto(address);
    await page.getByRole('status').getByText('already completed').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await looksFine(page);
    await page.getByRole('link', { name: 'Back to your application' }).click();
    await page.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
  });

  it('the page waits for a late engine by itself, in the candidate’s language', async () => {
    await world.sandbox.faults({ where: 'webhook', kind: '503', companyId });
    const page = await apply(desktop, 'ar');
    await page.getByRole('status').getByText('يجري تجهيز').waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.getByRole('link', { name: 'العودة إلى طلب التوظيف' }).waitFor();
    // It looks again by itself, perhaps while it is looked at.
    await eventually(() => looksFine(page));
    await page.getByRole('status').getByText('أطول من المعتاد').waitFor();
    await eventually(() => looksFine(page));
    await world.sandbox.clearFaults();
    await page.getByRole('button', { name: 'ابدأ' }).waitFor();
  });

  it('an assessment that cannot be had keeps nobody from applying', async () => {
    await world.kill('ordering');
    candidate = await Visitor.arrive(browser, phone);
    const { page } = candidate;
    await page.goto(form);
    await page.getByLabel('First name').fill('Ola');
    await page.getByLabel('Last name').fill('Nowak');
    await page.getByLabel('E-mail').fill('ola.without@example.org');
    await page.getByRole('button', { name: 'Continue to the assessment' }).click();
    await page.getByRole('status').getByText('cannot be opened').waitFor();
    await looksFine(page);
    await world.restart('ordering');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(/\/i\//);
    await page.getByRole('link', { name: 'Back to your application' }).click();
    await page.getByRole('heading', { name: 'Thank you, Ola' }).waitFor();
  });
});
