import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { eventually } from '@assay/testing';
import axe from 'axe-core';
import { chromium, type Browser, type Frame, type Locator, type Page } from 'playwright-core';
import { describe, expect } from 'vitest';

const executablePath = process.env['CHROMIUM_PATH'] ?? '';
const screenshots = resolve(import.meta.dirname, '../../docs/screenshots');

/** Journeys of people at a browser: skipped by name where there is none, but never in CI. */
export const inBrowser = describe.skipIf(executablePath === '' && !process.env['CI']);

/** The widths the pages are looked at in. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };
/** SmartRecruiters' pop-up is 600 pixels wide and 45 % of the window high. */
export const adminScreen = { width: 1280, height: 720 };
export const popUp = { width: 600, height: 324 };

/** The Chromium that the files of this worker use one after the other. */
let running: Promise<Browser> | undefined;

/** A Chromium, which ends with the worker; or says what is missing. */
export async function startBrowser(): Promise<Browser> {
  if (executablePath === '') throw new Error('CHROMIUM_PATH names no browser');
  running ??= chromium.launch({ executablePath });
  return running;
}

/** One request a browser made. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly referer: string;
}

/** Where somebody is; whether they sign in, which nothing can keep but a cookie; and whether their browser runs scripts. */
interface Place {
  readonly timezoneId?: string;
  readonly locale?: string;
  readonly signsIn?: boolean;
  /** Without it, no page runs anything. */
  readonly scripts?: boolean;
}

/** Somebody with a browser of their own, in which no cookie can be read or written by a page. */
export class Visitor {
  /** What the browser had to complain about, and every attempt to set a cookie. */
  readonly complaints: string[] = [];
  readonly sent: Sent[] = [];
  private readonly notes: Promise<void>[] = [];
  private readonly documents = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly signsIn: boolean,
  ) {}

  /** Opens a window of this size, somewhere in the world. */
  static async arrive(
    browser: Browser,
    viewport: { width: number; height: number },
    { signsIn = false, scripts = true, ...place }: Place = {},
  ): Promise<Visitor> {
    const context = await browser.newContext({
      ...place,
      viewport,
      javaScriptEnabled: scripts,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    // What hangs fails; how fast a machine is decides nothing.
    context.setDefaultTimeout(300_000);
    const visitor = new Visitor(await context.newPage(), signsIn);
    context.on('page', (page) => visitor.watch(page));
    visitor.watch(visitor.page);
    context.on('request', (request) => {
      if (request.isNavigationRequest()) visitor.documents.add(request.url());
      visitor.note(async () => {
        const { referer = '' } = await request.allHeaders();
        visitor.sent.push({ url: request.url(), method: request.method(), referer });
      });
    });
    context.on('response', (response) =>
      visitor.note(async () => {
        const cookie = await response.headerValue('set-cookie');
        if (cookie !== null && !signsIn) visitor.complaints.push(`${response.url()} set a cookie`);
      }),
    );
    const devTools = await context.newCDPSession(visitor.page);
    await devTools.send('Emulation.setDocumentCookieDisabled', { disabled: true });
    return visitor;
  }

  /** Closes the window; nothing may have been complained about, and no cookie kept but by whoever signs in. */
  async leave(): Promise<void> {
    await Promise.all(this.notes);
    if (!this.signsIn) expect(await this.page.context().cookies()).toEqual([]);
    await this.page.context().close();
    expect(this.complaints).toEqual([]);
  }

  /** The frame whose page has an address with this text in it. */
  async frame(text: string): Promise<Frame> {
    return eventually(() => {
      const frame = this.page.frames().find((one) => one.url().includes(text));
      if (!frame) throw new Error(`no frame shows ${text}`);
      return frame;
    });
  }

  /** Presses Tab, then Shift and Tab, until this has the focus, as somebody without a mouse does. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement && document.hasFocus()))
        return;
      await target.page().keyboard.press(presses < 20 ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`${String(target)} cannot be reached by keyboard`);
  }

  /** Goes to a button or link by keyboard and presses it. */
  async press(target: Locator): Promise<void> {
    await this.tabTo(target);
    await target.page().keyboard.press('Enter');
  }

  /** Goes to a field by keyboard and writes in it. */
  async write(target: Locator, text: string): Promise<void> {
    await this.tabTo(target);
    await target.page().keyboard.type(text);
  }

  /** Pastes a text into what has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  private note(look: () => Promise<void>): void {
    // What the browser cancels, such as a page that is left while it loads, has nothing to look at.
    this.notes.push(look().catch(() => undefined));
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      const { url } = message.location();
      // That a page was answered with a failure is what a journey looks at itself.
      const failed = message.text().startsWith('Failed to load resource') && this.documents.has(url);
      // The mailbox shows mails in frames without scripts; it is our looking into them that is refused.
      const looked = message.text().includes("the 'allow-scripts' permission is not set");
      if (message.type() === 'error' && !failed && !looked) this.complaints.push(`${url} ${message.text()}`);
    });
  }
}

/** What axe has against a page, in words; and every button that loses its shape where a reader's system forces its colours. */
export async function flaws(place: Page | Frame): Promise<string[]> {
  // Starting axe costs twice as much as a look: once for each document. Of all that it found only what is wrong leaves.
  if (!(await place.evaluate(() => 'axe' in globalThis))) await place.evaluate(axe.source);
  const against = await place.evaluate(async () => {
    const here = (globalThis as unknown as { axe: typeof axe }).axe;
    const options = { iframes: false, resultTypes: ['violations' as const], reporter: 'no-passes' as const };
    const { violations } = await here.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  return [...against, ...(await shapeless(place))];
}

async function shapeless(place: Page | Frame): Promise<string[]> {
  const page = 'page' in place ? place.page() : place;
  await page.emulateMedia({ forcedColors: 'active' });
  // Found and judged at one moment: a part of the page that is renewed in between has no style any more.
  const found = await place.evaluate(() =>
    [...document.querySelectorAll('button, .button, [type=submit]')].flatMap((button) => {
      const {
        borderTopStyle: style,
        borderTopWidth: width,
        borderTopColor: color,
      } = getComputedStyle(button);
      const isSeen = style !== 'none' && Number.parseFloat(width) >= 1 && !/^rgba\(.*,\s*0\)$/.test(color);
      return isSeen ? [] : [`a button without a border: ${button.outerHTML.slice(0, 80)} ${color}`];
    }),
  );
  await page.emulateMedia({ forcedColors: null });
  return found;
}

/** True when the page needs no scrolling: to the side, or at all. */
export async function fits(place: Page | Frame, direction: 'width' | 'both' = 'width'): Promise<boolean> {
  return place.evaluate((both) => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return scrollWidth <= clientWidth && (!both || scrollHeight <= clientHeight);
  }, direction === 'both');
}

/** Keeps a picture for the documentation, when SCREENSHOTS=1 asks for it. */
export async function picture(
  name: string,
  of: Page | Locator,
  options: { fullPage?: boolean; clip?: { x: number; y: number; width: number; height: number } } = {},
): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await mkdir(screenshots, { recursive: true });
  await of.screenshot({ path: `${screenshots}/${name}.png`, animations: 'disabled', ...options });
}

/** Puts pictures that were kept side by side, each under its caption, into one of a readable size. */
export async function collage(name: string, browser: Browser, pictures: Readonly<Record<string, string>>) {
  if (process.env['SCREENSHOTS'] !== '1') return;
  const figures = Object.entries(pictures).map(async ([source, caption]) => {
    const image = await readFile(`${screenshots}/${source}.png`, 'base64');
    return `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${image}"></figure>`;
  });
  const style = `body { margin: 0; padding: 16px; display: grid; gap: 16px; grid-template-columns: 3fr 3fr 2fr;
    font: 600 15px 'Open Sans', sans-serif; background: #e8ecf3; color: #344055 }
    figure { margin: 0 } figcaption { padding: 0 0 6px }
    img { width: 100%; aspect-ratio: 1280 / 665; object-fit: cover; object-position: top; display: block }
    figure:nth-child(4) img { object-position: bottom }
    figure:last-child { grid-column: 3; grid-row: 1 / span 2 } figure:last-child img { aspect-ratio: 390 / 700 }`;
  const page = await browser.newPage({ viewport: { width: 1280, height: 560 } });
  await page.setContent(`<style>${style}</style>${(await Promise.all(figures)).join('')}`);
  await picture(name, page, { fullPage: true });
  await page.close();
}
