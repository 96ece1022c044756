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
const isKept = process.env['SCREENSHOTS'] === '1';
const folder = resolve(import.meta.dirname, '../../docs/screenshots/pages');

/**
 * Opens a page at the sizes people use, in the dark, in forced colours and with text twice as large: it has no flaws, nothing needs
 * scrolling to the side, and no heading is broken inside a word. SCREENSHOTS=1 keeps a picture of each.
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
    expect({ how, fits: await fits(page), broken: await brokenWords(page) }).toEqual({
      how,
      fits: true,
      broken: [],
    });
    await take(how);
  };
  const take = async (how: string): Promise<void> => {
    if (isKept) seen.set(how, await page.screenshot({ animations: 'disabled', fullPage: true }));
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
  await fitsEnlarged(page);
  if (isKept) await pictureEnlarged(page, take);
  await visitor.leave();
  if (isKept) await keep(name, browser, seen);
}

async function pictureEnlarged(page: Page, take: (how: string) => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await take('text at 200 %, phone');
  await page.setViewportSize(sizes.desktop);
  await take('text at 200 %');
}

/**
 * As somebody reads it who has their browser write twice as large; afterwards it writes as usual, on a phone.
 * No picture is taken meanwhile: one of a whole page puts the browser's sizes back.
 */
export async function fitsEnlarged(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const write = async (times: number): Promise<void> => {
    const size = times * usualText;
    await devTools.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
  };
  const before = await textSize(page);
  await write(2);
  for (const size of [sizes.desktop, sizes.phone]) {
    await page.setViewportSize(size);
    const enlarged = { size, fits: await fits(page), broken: await brokenWords(page) };
    expect(enlarged).toEqual({ size, fits: true, broken: [] });
  }
  // A mail says its sizes in pixels, which is what programs for mail understand. Where little fits on a line, text is a sixteenth smaller.
  if (page.url().startsWith('http')) expect(await textSize(page)).toBeGreaterThan(1.8 * before);
  await write(1);
}

/** The words of headings that begin on one line and end on another; after a dash there may be a new one. */
export async function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3')].flatMap((heading) => {
      const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
        }
      return broken;
    }),
  );
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
