import { pageLanguages } from '@assay/brand';
import type { NamedBrand, SavedBrand } from '@assay/contracts/consent';
import { hiddenFields } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import { type PreviewView, previewedViews } from '../brand-previews/previewed-view.js';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { choice, field } from '../console-markup/console-parts.js';
import type { BrandPlace } from './brand-place.js';
import { type BrandFieldName, type BrandForm, brandLabels, brandNames, triedNames } from './brand-form.js';

/** What a brand is seen on: of an account nothing is known yet where a company connects. */
export function viewsOf({ accountId }: NamedBrand): PreviewView[] {
  return previewedViews.filter((view) => accountId === undefined || !view.startsWith('consent-'));
}

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

/** The form of a brand: it shows a page or a mail with what it says, in a window of its own, and saves that for whoever may. */
export function brandDraftPart(
  { saved, typed = {} }: { readonly saved: SavedBrand | undefined; readonly typed?: BrandForm },
  { root, calls, named }: BrandPlace,
  visit: ConsoleVisit,
): Html {
  const maySave = visit.may('administer') && saved !== undefined;
  const names = maySave ? brandNames : triedNames;
  const hidden = { form: visit.formToken, ...(maySave ? { revision: String(saved.revision) } : {}) };
  return html`<form class="act" method="post" action="${root}/brand-preview" target="_blank">
    ${hiddenFields(hidden)}
    ${names.map((name) =>
      field(
        `draft-${name}`,
        brandLabels[name],
        html`${kinds[name]} value="${typed[name] ?? saved?.[name] ?? ''}"`,
        name,
      ),
    )}
    ${choice('draft-view', 'Page or mail', viewsOf(named), typed.view ?? 'landing-ready')}
    ${choice('draft-language', 'Language', pageLanguages, typed.language ?? 'en')}
    <button class="quiet">Show it</button>
    <span class="small soft"><code>${calls.preview.call}</code></span>
    ${maySave ? saving(root, calls.save.call) : html``}
  </form>`;
}

// Second, so that Enter in a field saves nothing.
function saving(root: string, call: string): Html {
  const isAccount = root !== '/console';
  return html`<button formaction="${root}/brand" formtarget="_self">Save the brand</button>
    <span class="small soft"
      ><code>${call}</code>; what is empty is ${isAccount ? 'as for the installation' : 'neutral'}</span
    >`;
}
