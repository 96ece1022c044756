import { pageLanguages } from '@assay/brand';
import type { SavedBrand } from '@assay/contracts/consent';
import { hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { previewedViews } from '../brand-previews/previewed-view.js';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { field } from '../console-markup/console-parts.js';

// Of an account nothing is known yet on these.
const views = previewedViews.filter((view) => !view.startsWith('consent-'));

// Not the browser's own choice of colours, which cannot be left empty.
const colour = html`pattern="#[0-9a-fA-F]{6}" maxlength="7"`;

/** A form that shows a page or a mail with another name and other colours, in a window of its own; nothing is saved. */
export function brandDraftPart(
  saved: SavedBrand | undefined,
  path: string,
  { formToken }: ConsoleVisit,
): Html {
  const { productName = '', accent = '', onAccent = '' } = saved ?? {};
  return html`<form class="act" method="post" action="${path}/brand-preview" target="_blank">
    ${hiddenFields({ form: formToken })}
    ${field('draft-name', 'Product', html`maxlength="80" value="${productName}"`, 'productName')}
    ${field('draft-accent', 'Colour', html`${colour} placeholder="#1f5fbf" value="${accent}"`, 'accent')}
    ${field('draft-on-accent', 'Words on it', html`${colour} placeholder="#ffffff" value="${onAccent}"`, 'onAccent')}
    ${choice('view', 'Page or mail', views, 'landing-ready')}
    ${choice('language', 'Language', pageLanguages, 'en')}
    <button class="quiet">Show it</button>
    <span class="small soft"><code>POST /v1/accounts/{accountId}/brand/preview</code></span>
  </form>`;
}

function choice(name: string, label: string, options: readonly string[], chosen: string): Html {
  return html`<div>
    <label for="draft-${name}">${label}</label>
    <select id="draft-${name}" name="${name}">
      ${options.map((one) => html`<option ${one === chosen ? html`selected` : html``}>${one}</option>`)}
    </select>
  </div>`;
}
