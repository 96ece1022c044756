import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { desktop, inBrowser, startBrowser, Visitor } from './browser.fixture.js';
import { unique } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let visitor: Visitor;

const button = (place: Page | Locator, name: string) => place.getByRole('button', { name, exact: true });

async function authorize(page: Page, token: string): Promise<void> {
  await page.locator('.auth-wrapper .authorize').click();
  const dialog = page.locator('.modal-ux');
  const logout = dialog.locator('button', { hasText: 'Logout' });
  // Whoever is authorized signs out first.
  if (await logout.isVisible()) await logout.click();
  await dialog.locator('input').fill(token);
  await dialog.locator('button[type=submit]').click();
  await logout.waitFor();
  await button(dialog, 'Close').click();
}

/** Opens an operation, fills in what is said, and sends it; gives its status and what came. */
async function tried(
  page: Page,
  operationId: string,
  body?: object,
): Promise<[status: string, body: string]> {
  const operation = page.locator(`[id="operations-${operationId}"]`);
  const tryIt = button(operation, 'Try it out');
  if (!(await operation.locator('.opblock-body').isVisible()))
    await operation.locator('.opblock-summary-control').click();
  if (await tryIt.isVisible()) await tryIt.click();
  if (body) await operation.locator('textarea.body-param__text').fill(JSON.stringify(body));
  const clear = button(operation, 'Clear');
  // Else the answer of before is there until the next one comes.
  if (await clear.isVisible()) await clear.click();
  await button(operation, 'Execute').click();
  const answer = operation.locator('.live-responses-table');
  await answer.waitFor();
  return [
    (await answer.locator('.response-col_status').last().innerText()).trim(),
    await answer.locator('.microlight').first().innerText(),
  ];
}

inBrowser('the documentation of the vendor API', () => {
  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    visitor = await Visitor.arrive(await startBrowser(), desktop);
    await visitor.page.goto(`${world.gatewayUrl}/docs`);
  });
  afterEach(() => visitor.leave());

  it('keeps the token when the page is opened again, and asks nobody but the gateway', async () => {
    const { page } = visitor;
    await authorize(page, world.vendorToken);
    await page.reload();
    const [status, body] = await tried(page, 'Accounts-listAccounts');
    expect([status, body]).toEqual(['200', expect.stringContaining('"items"')]);
    expect(
      visitor.sent.filter(({ url }) => !/^(data|blob):/.test(url) && !url.startsWith(world.gatewayUrl)),
    ).toEqual([]);
  });

  it('shows the resource alone whose name is typed', async () => {
    const { page } = visitor;
    const names = page.locator('.opblock-tag-section h3');
    await names.nth(10).waitFor();
    await page.getByPlaceholder('Filter by tag').fill('Webhooks');
    await names.nth(1).waitFor({ state: 'detached' });
    expect(await names.allInnerTexts()).toEqual([expect.stringContaining('Webhooks')]);
  });

  it('makes a token that may only read, with which nothing can be made', async () => {
    const { page } = visitor;
    await authorize(page, world.vendorToken);
    const name = unique('reader');
    const [made, token] = await tried(page, 'Tokens-createVendorToken', { name, scopes: ['read'] });
    expect([made, token]).toEqual(['201', expect.stringContaining(name)]);
    await authorize(page, String((JSON.parse(token) as { token: string }).token));
    expect((await tried(page, 'Accounts-listAccounts'))[0]).toBe('200');
    const [status, problem] = await tried(page, 'Tokens-createVendorToken', {
      name: 'another',
      scopes: ['read'],
    });
    expect([status, problem]).toEqual(['403', expect.stringContaining('admin')]);
    // The browser says of each refusal that something failed to load.
    expect(visitor.complaints.splice(0)).toEqual([expect.stringContaining('/v1/tokens')]);
  });
});
