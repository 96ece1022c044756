import type { Browser } from 'playwright-core';
import { desktop, Visitor } from './browser.fixture.js';
import type { World } from './world.fixture.js';

interface Errand {
  readonly path?: string;
  readonly screen?: { readonly width: number; readonly height: number };
  readonly scripts?: boolean;
}

/** Somebody of the vendor's people opens an address of the console and says who they are, by keyboard. */
export async function signedIn(
  { gatewayUrl }: Pick<World, 'gatewayUrl'>,
  browser: Browser,
  name: string,
  { path = '/console', screen = desktop, scripts = true }: Errand = {},
): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, screen, { signsIn: true, scripts });
  const { page } = visitor;
  await page.goto(`${gatewayUrl}${path}`);
  await visitor.press(page.getByRole('button', { name: `Sign in as ${name}`, exact: true }));
  await page.waitForURL(`${gatewayUrl}${path}`);
  return visitor;
}
