import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { inBrowser, startBrowser, type Visitor } from './browser.fixture.js';
import { Presses } from './presses.fixture.js';
import { signedIn } from './signed-in.fixture.js';
import { connected, consent, invitation, ordered, start, unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

const support = resolve(import.meta.dirname, '../../docs/support.md');
const most = { presses: 8, pages: 5 };
let world: World;
let browser: Browser;
let visitor: Visitor;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const line = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

/** Somebody is at the front page of the console, and was asked a question. */
async function arriveAs(name: string): Promise<{ page: Page; presses: Presses }> {
  visitor = await signedIn(world, browser, name);
  return { page: visitor.page, presses: new Presses(visitor.page) };
}

/** What the question brought is typed into the one box. */
async function find(page: Page, presses: Presses, text: string): Promise<void> {
  await presses.typing(page.getByRole('searchbox'), text);
  await presses.on(button(page, 'Find'));
}

/** Finds somebody's one order by their address, and opens it. */
async function openOrderOf(page: Page, presses: Presses, email: string): Promise<void> {
  await find(page, presses, email);
  await presses.on(page.getByRole('link', { name: 'O. N.', exact: true }));
}

/** It took no more than a question may, and as much as the page for support says at the head of the question. */
async function tookAsDocumented(question: string, { count, sentence }: Presses): Promise<void> {
  expect(count.presses).toBeLessThanOrEqual(most.presses);
  expect(count.pages).toBeLessThanOrEqual(most.pages);
  const [, section = ''] = (await readFile(support, 'utf8')).split(`\n## "${question}"\n\n`);
  expect({ question, head: section.split('\n')[0] }).toEqual({ question, head: sentence });
}

inBrowser('a question that support is asked', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
  });

  afterEach(async () => {
    await world.sandbox.clearFaults();
    await visitor.leave();
  });

  afterAll(() => world.stop());

  it('“no mail came” is answered with why the mail came back, and by a letter elsewhere that is taken', async () => {
    const { companyId } = await connected(world);
    const email = `${unique('ola')}@example.org`;
    await world.sandbox.faults({ where: 'smtp', kind: 'dsn', match: email, times: 1 });
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
    const { orderId } = await ordered(world, companyId, { candidate });
    await eventually(async () =>
      expect((await world.vendor.orderOf(companyId, orderId)).invitation).toBe('bounced'),
    );
    const { page, presses } = await arriveAs('Sue Support');
    await openOrderOf(page, presses, email);
    await page.getByText('Invitation came back', { exact: true }).waitFor();
    await line(page, 'no such mailbox here').first().waitFor();
    const other = `other-${email}`;
    await presses.typing(page.getByLabel('At another address; empty: at the same'), other);
    await presses.on(button(page, 'Invite once more'));
    // Nobody presses anything for that.
    await page.getByText('Invitation sent', { exact: true }).waitFor();
    const accepted = line(page, 'The mail server accepted the invitation.').last();
    await presses.on(accepted.getByText('Evidence'));
    await accepted.getByText((await invitation(world, other)).messageId).waitFor();
    await tookAsDocumented('No mail came', presses);
  });

  it('“the result does not show” is answered with what SmartRecruiters complains of, and by what it accepts once that is mended', async () => {
    const { companyId } = await connected(world);
    const { orderId, email } = await ordered(world, companyId);
    await start(await invitation(world, email));
    await world.sandbox.faults({ where: 'results', kind: '403', companyId });
    await world.sandbox.take(orderId, { answers: 'good' });
    await eventually(async () => {
      const parked = await world.vendor.orders(`view=parked&companyId=${companyId}`);
      expect(parked).toMatchObject([{ status: 'completed' }]);
    });
    const { page, presses } = await arriveAs('Sue Support');
    await openOrderOf(page, presses, email);
    await line(page, 'The result is there.').waitFor();
    await line(page, 'The submission waits until').waitFor();
    const refused = line(page, 'SmartRecruiters did not allow the result to be changed.').last();
    await presses.on(refused.getByText('Evidence'));
    await refused.getByText('403', { exact: true }).waitFor();
    // SmartRecruiters gives the credential the right, which no page of ours shows.
    await world.sandbox.clearFaults();
    await presses.on(button(page, 'Hand to SmartRecruiters again'));
    await line(page, 'An operator had the newest state sent again.').waitFor();
    await line(page, 'SmartRecruiters accepted COMPLETED.').waitFor();
    await line(page, 'SmartRecruiters has the final status.').waitFor();
    await tookAsDocumented('The result does not show', presses);
  });

  it('“the connection is broken” is answered with the reason, and by a look once the company connected again', async () => {
    const parties = await connected(world);
    const { companyId } = parties;
    await world.sandbox.faults({ where: 'token', kind: '401', companyId });
    const { page, presses } = await arriveAs('Sue Support');
    await find(page, presses, companyId);
    await presses.on(page.getByRole('link', { name: companyId, exact: true }));
    await presses.on(button(page, 'Check now'));
    await page
      .getByText('It fails: SmartRecruiters gives no token for the company’s credential (HTTP 401).')
      .waitFor();
    // The company's admin presses Disconnect, then Connect, and SmartRecruiters grants a credential that it accepts.
    await world.sandbox.disconnect(companyId);
    await world.sandbox.clearFaults();
    expect((await consent(world, parties)).status).toBe(200);
    await presses.on(button(page, 'Check now'));
    await page.getByText('It works both ways.').waitFor();
    await tookAsDocumented('The connection is broken', presses);
  });

  it('“delete everything about me” is answered with a certificate', async () => {
    const { companyId } = await connected(world);
    const { email } = await ordered(world, companyId);
    await invitation(world, email);
    const { page, presses } = await arriveAs('Ada Admin');
    await openOrderOf(page, presses, email);
    await presses.on(button(page, 'Show who it is'));
    await page.getByRole('heading', { name: 'for Ola Nowak' }).waitFor();
    await page.getByText(email).waitFor();
    await presses.on(page.getByRole('link', { name: 'Erase this person …' }));
    await presses.choosing(
      page.getByLabel('Orders of theirs'),
      'End them first; results that are under way are given up',
    );
    await presses.on(button(page, 'Erase for good'));
    // It is done by and by, and the page tells without a reload.
    await page.getByRole('heading', { name: 'Certificate' }).waitFor();
    await page.getByText('one candidate of one company').waitFor();
    await tookAsDocumented('Delete everything about me', presses);
  });
});
