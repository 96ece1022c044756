import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { desktop, fits, flaws, phone, popUp, Visitor } from './browser.fixture.js';

const sizes = { 'pop-up': popUp, phone, desktop };
const folder = resolve(import.meta.dirname, '../../docs/screenshots/pages');

/** Opens a page at the three sizes people use: it has no flaws, nothing needs scrolling to the side; SCREENSHOTS=1 keeps a picture. */
export async function looksFine(
  name: string,
  browser: Browser,
  show: (page: Page) => Promise<unknown>,
): Promise<void> {
  const isKept = process.env['SCREENSHOTS'] === '1';
  const seen: Buffer[] = [];
  // One window, in which the page is opened anew at each size: windows cost more than pages.
  const visitor = await Visitor.arrive(browser, popUp);
  const { page } = visitor;
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await show(page);
    // What is wrong for a reader is wrong at the widest or the narrowest; a look of axe costs more than the page.
    if (viewport !== popUp) expect({ size, flaws: await flaws(page) }).toEqual({ size, flaws: [] });
    expect({ size, fits: await fits(page) }).toEqual({ size, fits: true });
    if (isKept) seen.push(await page.screenshot({ animations: 'disabled', fullPage: true }));
  }
  await visitor.leave();
  if (isKept) await keep(name, browser, seen);
}

async function keep(name: string, browser: Browser, seen: readonly Buffer[]): Promise<void> {
  const figures = Object.keys(sizes).map((size, index) => {
    const image = seen[index]?.toString('base64');
    return `<figure><figcaption>${size}</figcaption><img src="data:image/png;base64,${image}"></figure>`;
  });
  const style = `body { margin: 0; padding: 16px; display: grid; gap: 16px; align-items: start;
    grid-template-columns: 600fr 390fr 1280fr; font: 600 14px 'Open Sans', sans-serif; background: #e8ecf3; color: #344055 }
    figure { margin: 0 } figcaption { padding: 0 0 6px } img { width: 100%; display: block; max-height: 560px; object-fit: cover; object-position: top }`;
  const page = await browser.newPage({ viewport: { width: 1400, height: 540 } });
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  await writeFile(`${folder}/${name}.png`, await page.screenshot({ fullPage: true }));
  await page.close();
}
