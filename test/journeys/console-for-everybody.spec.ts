import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fits, inBrowser, phone, startBrowser, type Visitor } from './browser.fixture.js';
import { fitsEnlarged } from './every-size.fixture.js';
import { candidateOf, connectedForPeople } from './people.fixture.js';
import { signedIn } from './signed-in.fixture.js';
import { connected, invitation, ordered, type Parties, start, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let browser: Browser;
let visitor: Visitor;
let parties: Parties;
let played: string;
let waiting: string;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.locator('#said', { hasText: text }).waitFor();

/** Somebody of the vendor's people, whose browser runs scripts or not, is signed in. */
async function arriveAs(name: string, scripts: boolean): Promise<Page> {
  visitor = await signedIn(world, browser, name, { scripts });
  return visitor.page;
}

const goTo = (page: Page, path: string) => page.goto(`${world.gatewayUrl}${path}`);

/** The timeline of an order has come to tell of this. */
const told = (orderId: string, kind: string): Promise<void> =>
  eventually(async () => {
    const { entries } = await world.vendor.timeline(orderId);
    expect(entries.map((entry) => entry.kind)).toContain(kind);
  });

/** An event that notification has given up: older than what it knows, so that consuming it harms nothing. */
async function couldNotBeConsumed(): Promise<string> {
  const id = randomUUID();
  const data = { accountId: parties.accountId, revision: 0 };
  const event = { id, type: 'brand-changed', occurredAt: new Date().toISOString(), correlationId: id, data };
  const envelope = JSON.stringify({ ...event, companyId: null });
  await world.sql(
    `INSERT INTO notification.dead_letters (consumer, event_id, envelope, reason, dead_at)
     VALUES ('notification-keep-brand', '${id}', '${envelope}', 'TypeError', now())`,
  );
  return id;
}

/** Every page of the console, by an address of it and a text that it has. */
const pages = (): [path: string, text: string][] => [
  ['/console', 'Backend junior bundle'],
  [`/console/orders/${played}`, 'The candidate pressed Start.'],
  [`/console/orders/${waiting}/cancel`, 'Why, for the recruiter'],
  [`/console/orders/${waiting}/erasure`, 'What happens'],
  ['/console/connections', parties.companyId],
  [`/console/connections/${parties.companyId}`, 'It works both ways.'],
  [`/console/connections/${parties.companyId}/end`, parties.companyId],
  [`/console/accounts/${parties.accountId}`, 'Change the brand'],
  ['/console/brand', 'Brand of the installation'],
  ['/console/brand/words', 'landing.hello'],
  [`/console/accounts/${parties.accountId}/brand/words?part=report&language=de`, 'report.access.who'],
  ['/console/queues', 'hand-over-order'],
  ['/console/doctor', 'Doctor'],
  ['/console/retention', 'What another limit would mean'],
];

/** What is pressed on the page of an order, and what it says then. */
const pressed: [button: string, said: string, fill?: (page: Page) => Promise<void>][] = [
  ['Invite once more', 'invited once more'],
  [
    'Give more time',
    'The candidate has until then',
    (page) => {
      const later = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 16);
      return page.getByLabel('New deadline (UTC)').fill(later);
    },
  ],
];

inBrowser('the console', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    parties = await connected(world);
    const { companyId } = parties;
    const [first, second] = [await ordered(world, companyId), await ordered(world, companyId)];
    await taken(world, first);
    played = (await world.vendor.orderOf(companyId, first.orderId)).orderId;
    await invitation(world, second.email);
    waiting = (await world.vendor.orderOf(companyId, second.orderId)).orderId;
  });
  afterEach(async () => {
    await visitor.leave();
  });
  afterAll(() => world.stop());

  it('is read with letters twice as large: nothing needs scrolling to the side, and no heading is broken', async () => {
    const page = await arriveAs('Ada Admin', true);
    for (const [path, text] of pages()) {
      await goTo(page, path);
      await page.getByText(text).first().waitFor();
      await fitsEnlarged(page);
    }
  });

  describe('in a browser that runs no script', () => {
    it('says everything on every page, and fits', async () => {
      const page = await arriveAs('Ada Admin', false);
      for (const [path, text] of pages()) {
        await goTo(page, path);
        expect([path, await page.getByText(text).first().isVisible()]).toEqual([path, true]);
        expect({ path, fits: await fits(page) }).toEqual({ path, fits: true });
      }
      await page.setViewportSize(phone);
      expect(await fits(page)).toBe(true);
    });

    it('finds orders, unfolds evidence, and does with an order what can be done', async () => {
      const page = await arriveAs('Sue Support', false);
      await page.getByRole('searchbox').fill(waiting);
      await button(page, 'Find').click();
      await page.locator('tbody a').first().click();
      await page.waitForURL(`**/console/orders/${waiting}`);
      await page.locator('summary').first().click();
      expect(await page.locator('details[open] dl').first().isVisible()).toBe(true);
      for (const [name, text, fill] of pressed) {
        await fill?.(page);
        await button(page, name).click();
        await said(page, text);
      }
      await button(page, 'Show who it is').click();
      await page.getByRole('heading', { name: 'for Ola Nowak' }).waitFor();
      await goTo(page, `/console/orders/${waiting}`);
      for (const name of ['Show the candidate’s link', 'Share what happened']) {
        await button(page, name).click();
        expect(await page.getByRole('textbox').inputValue()).toMatch(/^http/);
        // Copying is the script's; the text is there to be marked.
        expect(await button(page, 'Copy the link').isVisible()).toBe(false);
        await page.getByRole('link', { name: 'Back to the order' }).click();
      }
      await goTo(page, `/console/orders/${played}`);
      await button(page, 'Hand to SmartRecruiters again').click();
      await said(page, 'due again');
    });

    it('ends an order with a reason, and signs out', async () => {
      const { orderId } = await ordered(world, parties.companyId);
      const mine = await world.vendor.orderOf(parties.companyId, orderId);
      const page = await arriveAs('Sue Support', false);
      await goTo(page, `/console/orders/${mine.orderId}`);
      await page.getByRole('link', { name: 'Cancel this order …' }).click();
      await page.getByLabel('Why, for the recruiter').fill('The job is filled.');
      await button(page, 'Cancel the order').click();
      await said(page, 'The order is rejected');
      await button(page, 'Sign out').click();
      await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
    });

    it('tests webhooks, sends them again, shows some, and saves a brand', async () => {
      const page = await arriveAs('Ada Admin', false);
      await goTo(page, `/console/accounts/${parties.accountId}`);
      await button(page, 'Send a test').click();
      await said(page, 'on its way');
      await page.getByLabel('Since (UTC)').fill('2026-01-01T00:00');
      await page.getByLabel('What was taken, too').check();
      await button(page, 'Send again what was not taken').click();
      await said(page, 'due again');
      await page.getByLabel('Kind').selectOption('webhook.test');
      await button(page, 'Show').click();
      await page.waitForURL('**type=webhook.test');
      await button(page, 'Send again').first().click();
      await said(page, 'due again');
      await page.getByLabel('Product').fill('Northwind Tests');
      const shown = page.context().waitForEvent('page');
      await button(page, 'Show it').click();
      await (await shown).getByText('Northwind Tests').first().waitFor();
      await (await shown).close();
      await button(page, 'Save the brand').click();
      await said(page, 'The brand is saved');
    });

    it('checks a connection, ends it, and erases a person', async () => {
      const { companyId } = await connected(world);
      const page = await arriveAs('Ada Admin', false);
      await goTo(page, `/console/connections/${companyId}`);
      await button(page, 'Check now').click();
      await said(page, 'asked just now');
      await page.getByRole('link', { name: 'Disable …' }).click();
      await page.getByRole('main').getByRole('button').click();
      await said(page, 'takes no new orders');
      await goTo(page, `/console/orders/${waiting}`);
      await page.getByRole('link', { name: 'Erase this person …' }).click();
      await page.getByLabel('Orders of theirs').selectOption('cancel');
      await button(page, 'Erase for good').click();
      await said(page, 'is being erased');
      const path = new URL(page.url()).pathname;
      const certificate = page.getByRole('link', { name: 'Save the certificate' });
      // Looking again is the script's; without it somebody opens the page once more.
      await eventually(async () => {
        await goTo(page, path);
        expect(await certificate.count()).toBe(1);
      });
      const saved = page.waitForEvent('download');
      await certificate.click();
      const file = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as object;
      const proof = await world.vendor.call('POST', '/v1/erasures/verification', { certificate: file });
      expect(proof.status).toBe(200);
    });

    it('writes a note and hands over a report that SmartRecruiters may not have', async () => {
      const { companyId } = await connectedForPeople(world, { notes: true });
      await world.sandbox.faults({ where: 'people', kind: 'drop-answer', companyId, times: 1 });
      const order = await ordered(world, companyId);
      const mail = await invitation(world, order.email);
      const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
      await told(orderId, 'note-unknown');
      const page = await arriveAs('Sue Support', false);
      await goTo(page, `/console/orders/${orderId}`);
      await page.getByLabel('I looked').check();
      await button(page, 'Write the note again: invited').click();
      await said(page, 'due again');
      await eventually(async () =>
        expect((await candidateOf(world, companyId, order.email)).notes).toHaveLength(2),
      );
      await start(mail);
      await world.sandbox.faults({ where: 'attachment', kind: 'drop-answer', times: 1 });
      expect(await world.vendor.sendReport(orderId, '%PDF-1.7\n%%EOF\n')).toBe(200);
      await told(orderId, 'report-upload-unknown');
      await world.sandbox.clearFaults();
      await goTo(page, `/console/orders/${orderId}`);
      await page.getByLabel('I looked').check();
      await button(page, 'Hand over the report again').click();
      await said(page, 'due again');
      await told(orderId, 'report-uploaded');
    });

    it('has events consumed that could not be: one, and all of an app', async () => {
      const letters = await Promise.all([1, 2, 3].map(() => couldNotBeConsumed()));
      const page = await arriveAs('Sue Support', false);
      await goTo(page, '/console/queues');
      const row = page.getByRole('row').filter({ hasText: letters[0] ?? 'none' });
      await row.getByRole('button', { name: 'Replay', exact: true }).click();
      await said(page, 'It had its effect now');
      expect(await row.count()).toBe(0);
      expect(await page.getByText(letters[1] ?? 'none').count()).toBe(1);
      await button(page, 'Replay all of notification').click();
      await said(page, 'It had its effect now');
      for (const eventId of letters) expect(await page.getByText(eventId).count()).toBe(0);
    });
  });
});
