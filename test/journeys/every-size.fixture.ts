import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { fits, flaws, Visitor } from './browser.fixture.js';

/** The narrowest phone, the pop-up of SmartRecruiters, a tablet and a desktop. */
const sizes = {
  phone: { width: 360, height: 740 },
  'pop-up': { width: 600, height: 360 },
  tablet: { width: 768, height: 1024 },
  desktop: { width: 1440, height: 900 },
};
const usualText = 16;
const folder = resolve(import.meta.dirname, '../../docs/screenshots/pages');

/**
 * Opens a page at the sizes people use, in the dark, in forced colours and with text twice as large: it has no flaws, nothing needs
 * scrolling to the side. SCREENSHOTS=1 keeps a picture of each.
 */
export async function looksFine(
  name: string,
  browser: Browser,
  show: (page: Page) => Promise<unknown>,
): Promise<void> {
  const seen = new Map<string, Buffer>();
  // One window, in which the page is opened anew at each size: windows cost more than pages.
  const visitor = await Visitor.arrive(browser, sizes.phone);
  const { page } = visitor;
  const look = async (how: string): Promise<void> => {
    expect({ how, fits: await fits(page) }).toEqual({ how, fits: true });
    if (process.env['SCREENSHOTS'] === '1')
      seen.set(how, await page.screenshot({ animations: 'disabled', fullPage: true }));
  };
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await show(page);
    // What is wrong for a reader is wrong at the widest or the narrowest; a look of axe costs more than the page.
    if (size === 'phone' || size === 'desktop')
      expect({ size, flaws: await flaws(page) }).toEqual({ size, flaws: [] });
    await look(size);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  expect({ how: 'dark', flaws: await flaws(page) }).toEqual({ how: 'dark', flaws: [] });
  await look('dark');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await look('forced colours');
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await enlarged(page, look);
  await visitor.leave();
  if (seen.size > 0) await keep(name, browser, seen);
}

/** As somebody reads it who has their browser write twice as large. */
async function enlarged(page: Page, look: (how: string) => Promise<void>): Promise<void> {
  const before = await textSize(page);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setFontSizes', { fontSizes: { standard: 2 * usualText, fixed: 2 * usualText } });
  await look('text at 200 %');
  await page.setViewportSize(sizes.phone);
  await look('text at 200 %, phone');
  // A mail says its sizes in pixels, which is what programs for mail understand; ours on the web follow the reader.
  if (page.url().startsWith('http')) expect(await textSize(page)).toBe(2 * before);
}

async function textSize(page: Page): Promise<number> {
  return page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
}

async function keep(name: string, browser: Browser, seen: ReadonlyMap<string, Buffer>): Promise<void> {
  const figures = [...seen].map(
    ([how, image]) =>
      `<figure><figcaption>${how}</figcaption><img src="data:image/png;base64,${image.toString('base64')}"></figure>`,
  );
  const style = `body { margin: 0; padding: 16px; display: grid; gap: 16px; align-items: start;
    grid-template-columns: 360fr 600fr 768fr 1440fr; font: 600 14px 'Open Sans', sans-serif; background: #e8ecf3; color: #344055 }
    figure { margin: 0 } figcaption { padding: 0 0 6px } img { width: 100%; display: block; max-height: 560px; object-fit: cover; object-position: top }`;
  const page = await browser.newPage({ viewport: { width: 1600, height: 540 } });
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  await writeFile(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }));
  await page.close();
}
