import type { Frame, Locator, Page } from 'playwright-core';
import type { Visitor } from './browser.fixture.js';

/** Where the API key is pasted. */
export const keyField = (place: Page | Frame): Locator => place.getByLabel('API key of your account');

/** A button by what is on it. */
export const button = (place: Page | Frame, name: string): Locator => place.getByRole('button', { name });

/** Waits for the page with this heading. */
export const heading = (place: Page | Frame, name: string): Promise<void> =>
  place.getByRole('heading', { name }).waitFor();

/** The admin presses Connect and Allow in SmartRecruiters. */
export async function allow({ page }: Visitor, sandboxUrl: string, companyId: string): Promise<void> {
  await page.goto(`${sandboxUrl}/app/${companyId}/integrations`);
  await page.getByRole('link', { name: 'Connect' }).click();
  await button(page, 'Allow and continue').click();
}

/** Sends a key; the next page is not waited for. */
export async function sendKey(place: Page | Frame, apiKey: string): Promise<void> {
  await keyField(place).fill(apiKey);
  await button(place, 'Continue').click();
}
