import { pageLanguages } from '@assay/brand';
import type { SavedBrand } from '@assay/contracts/consent';
import { hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { previewedViews } from '../brand-previews/previewed-view.js';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { field } from '../console-markup/console-parts.js';
import { type BrandFieldName, type BrandForm, brandLabels, brandNames, triedNames } from './brand-form.js';

// Of an account nothing is known yet on these.
const views = previewedViews.filter((view) => !view.startsWith('consent-'));

// Not the browser's own choice of colours, which cannot be left empty.
const colour = html`pattern="#[0-9a-fA-F]{6}" maxlength="7"`;
const address = html`type="email" maxlength="254" autocomplete="off"`;
const link = html`type="url" maxlength="2000"`;
const kinds: Readonly<Record<BrandFieldName, Html>> = {
  productName: html`maxlength="80"`,
  accent: html`${colour} placeholder="#1f5fbf"`,
  onAccent: html`${colour} placeholder="#ffffff"`,
  senderName: html`maxlength="80"`,
  replyTo: address,
  contact: address,
  helpUrl: link,
  privacyUrl: link,
  imprintUrl: link,
};

/** The form of an account's brand: it shows a page or a mail with what it says, in a window of its own, and saves that for whoever may. */
export function brandDraftPart(
  { saved, typed = {} }: { readonly saved: SavedBrand | undefined; readonly typed?: BrandForm },
  path: string,
  visit: ConsoleVisit,
): Html {
  const maySave = visit.may('administer') && saved !== undefined;
  const names = maySave ? brandNames : triedNames;
  const hidden = { form: visit.formToken, ...(maySave ? { revision: String(saved.revision) } : {}) };
  return html`<form class="act" method="post" action="${path}/brand-preview" target="_blank">
    ${hiddenFields(hidden)}
    ${names.map((name) =>
      field(
        `draft-${name}`,
        brandLabels[name],
        html`${kinds[name]} value="${typed[name] ?? saved?.[name] ?? ''}"`,
        name,
      ),
    )}
    ${choice('view', 'Page or mail', views, typed.view ?? 'landing-ready')}
    ${choice('language', 'Language', pageLanguages, typed.language ?? 'en')}
    <button class="quiet">Show it</button>
    <span class="small soft"><code>POST /v1/accounts/{accountId}/brand/preview</code></span>
    ${maySave ? saving(path) : html``}
  </form>`;
}

// Second, so that Enter in a field saves nothing.
function saving(path: string): Html {
  return html`<button formaction="${path}/brand" formtarget="_self">Save the brand</button>
    <span class="small soft"
      ><code>PUT /v1/accounts/{accountId}/brand</code>; what is empty is as for the installation</span
    >`;
}

function choice(name: string, label: string, options: readonly string[], chosen: string): Html {
  return html`<div>
    <label for="draft-${name}">${label}</label>
    <select id="draft-${name}" name="${name}">
      ${options.map((one) => html`<option ${one === chosen ? html`selected` : html``}>${one}</option>`)}
    </select>
  </div>`;
}
