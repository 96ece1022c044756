import { createHash } from 'node:crypto';
import { Html, html } from '@assay/runtime';

/** A whole page: its language, its title, what is in it. */
export interface Page {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly body: Html;
  /** A widget has the room of SmartRecruiters' pop-up: 600 pixels wide and less than half a screen high. */
  readonly layout?: 'page' | 'widget';
  /** What the page runs; its policy has to allow exactly this by `scriptSource`. */
  readonly script?: string;
}

const style = `
:root { color-scheme: light dark; --ink: #1c2330; --paper: #fff; --soft: #5a6478; --action: #1f5fbf; --line: #d5dae3; --alarm: #b3261e }
/* Within somebody else's page, which is light: a dark box in it follows the reader's system alone. */
.widget { color-scheme: light }
@media (prefers-color-scheme: dark) {
  :root:not(.widget) { --ink: #eef1f6; --paper: #161a22; --soft: #aab3c5; --action: #8ab8ff; --line: #3a4252; --alarm: #f2b8b5 }
}
* { box-sizing: border-box }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
main { max-width: 36rem; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem }
p { margin: 0 0 1rem } dl { margin: 0 0 1.5rem; border-block-start: 1px solid var(--line) }
dl > div { padding: .75rem 0; border-block-end: 1px solid var(--line) }
dt { color: var(--soft); font-size: .875rem } dd { margin: 0; overflow-wrap: anywhere }
dd ul { margin: 0; padding-inline-start: 1.25rem }
a { color: var(--action) }
/* Where colours are forced upon the page, the border is all of a button that is left. */
button, .button { font: inherit; font-weight: 600; padding: .75rem 1.5rem; min-height: 3rem; border: 1px solid transparent;
  border-radius: .5rem; color: var(--paper); background: var(--action); cursor: pointer; width: 100% }
.button { display: inline-block; text-align: center; text-decoration: none }
@media (min-width: 30rem) { button, .button { width: auto } }
:focus-visible { outline: 3px solid var(--action); outline-offset: 3px }
.soft { color: var(--soft) }
label { display: block; font-weight: 600; margin: 0 0 .25rem }
input { font: inherit; width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--soft);
  border-radius: .5rem; color: inherit; background: transparent }
input[aria-invalid] { border: 2px solid var(--alarm) }
.error { border-inline-start: 4px solid var(--alarm); padding-inline-start: .75rem }
.widget { font-size: .9375rem; line-height: 1.4 }
.widget main { max-width: 40rem; padding: .5rem 1rem }
.widget h1 { font-size: 1.2rem; margin-block-end: .375rem } .widget p { margin-block-end: .5rem }
.widget ul { margin: 0 0 .5rem; padding-inline-start: 1.25rem }
.widget .soft { font-size: .8125rem; margin-block: .375rem .5rem }
.widget :focus-visible { outline-offset: 1px }
.widget button, .widget .button { min-height: 2.75rem; padding-block: .5rem }
.quiet { color: var(--action); background: transparent; border-color: var(--action); margin-block: .5rem }
.danger { color: var(--alarm); background: transparent; border-color: var(--alarm); margin-block: .5rem }
.card { border: 1px solid var(--line); border-radius: .75rem; padding: .75rem 1rem; margin-block-end: .75rem }
.actions { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: center }
.said { border-inline-start: 4px solid var(--action); padding: .5rem .75rem; margin-block: .75rem; scroll-margin-block: 30vh }
h2 { font-size: 1.05rem; margin: 1.25rem 0 .5rem } h3 { font-size: 1rem; margin: 0 0 .5rem; scroll-margin-block-start: 1rem }
.switch { display: flex; gap: .75rem; align-items: center; min-height: 2.75rem; font-weight: 400 }
.switch input { width: 1.5rem; min-height: 1.5rem; flex: none }
.pair { margin-block-end: .5rem } .pair > div { padding: .375rem 0 }
@media (min-width: 30rem) { .pair { display: flex; gap: 1.5rem } .pair > div { flex: 1; border-block-end: 0 }
  .widget form > button, .widget form > .button { margin-inline-end: 1rem } }
/* A whole window and no pop-up. */
@media (min-width: 50rem) and (min-height: 34rem) { .widget { font-size: 1rem } .widget main { padding-block: 3rem } }
`;

/** What a Content-Security-Policy has to allow for the style of every page. */
export const styleSource = sourceOf(style);

/** What a Content-Security-Policy has to allow for this script. */
export function scriptSource(script: string): string {
  return sourceOf(script);
}

/** A page as it is sent: readable on a phone, without script, without anything from elsewhere. */
export function page({ language, direction, title, body, layout = 'page', script }: Page): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}" class="${layout}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${element('style', style)}
      </head>
      <body>
        <main>${body}</main>
        ${script === undefined ? html`` : element('script', script)}
      </body>
    </html> `.text;
}

// Not within the template: a formatter may indent that, and the policy allows these very bytes.
function element(name: 'script' | 'style', content: string): Html {
  return new Html(`<${name}>${content}</${name}>`);
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
