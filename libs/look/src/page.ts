import { createHash } from 'node:crypto';
import { brandLinks, neutralBrand, type PageBrand } from '@assay/brand';
import { Html, html } from '@assay/runtime';
import { partStyle } from './part-style.js';
import { shellStyle } from './shell-style.js';
import { styleVariables, type Theme } from './style-variables.js';

/** A whole page: its language, its title, what is in it, whose it is. */
export interface Page {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: Html;
  /** A page stands alone; a widget has the room of a pop-up, 600 pixels wide and less than half a screen high; a site has sections. */
  readonly layout?: 'page' | 'widget' | 'site';
  /** By default what the reader's system says; within somebody else's page that is not asked. */
  readonly theme?: Theme;
  readonly brand?: PageBrand | undefined;
  readonly script?: string;
}

/** A page as it is sent, and what its Content-Security-Policy has to allow for it: these very bytes and nothing else. */
export interface WrittenPage {
  readonly text: string;
  readonly styleSource: string;
  readonly scriptSource?: string;
  /** Where its logo comes from. */
  readonly imageSource?: string;
}

/** Writes a page: readable on a phone, without script, and complete in one answer but for the logo. */
export function writePage(page: Page): WrittenPage {
  const {
    language,
    direction,
    title,
    layout = 'page',
    script,
    brand = neutralBrand,
    theme = 'system',
  } = page;
  const style = `${styleVariables(theme, brand)}${shellStyle}${partStyle}`;
  const { text } = html`<!doctype html>
    <html lang="${language}" dir="${direction}" class="${layout}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${[title, brand.productName].filter(Boolean).join(' · ')}</title>
        ${element('style', style)}
      </head>
      <body>
        ${masthead(brand)}
        <main>${page.body}</main>
        ${footer(brand, language)} ${script === undefined ? html`` : element('script', script)}
      </body>
    </html> `;
  return {
    text,
    styleSource: sourceOf(style),
    ...(script === undefined ? {} : { scriptSource: sourceOf(script) }),
    ...(brand.logo === undefined ? {} : { imageSource: originOf(brand.logo.url) }),
  };
}

function masthead({ productName, logo }: PageBrand): Html {
  if (logo === undefined)
    return productName === '' ? html`` : html`<header class="masthead"><bdi>${productName}</bdi></header>`;
  const { url, width, height } = logo;
  return html`<header class="masthead">
    <img src="${url}" width="${width}" height="${height}" alt="${productName}" />
  </header>`;
}

// In a window of their own: what is half filled in on the page stays.
function footer(brand: PageBrand, language: string): Html {
  const links = brandLinks(brand, language).map(
    ({ text, url }) => html`<li><a href="${url}" target="_blank" rel="noopener noreferrer">${text}</a></li>`,
  );
  if (links.length === 0) return html``;
  return html`<footer class="colophon">
    <ul>
      ${links}
    </ul>
  </footer>`;
}

// Not within the template: a formatter may indent that, and the policy allows these very bytes.
function element(name: 'script' | 'style', content: string): Html {
  return new Html(`<${name}>${content}</${name}>`);
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

// A logo without an origin is one of ours.
function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : "'self'";
}
