import type { SavedBrand } from '@assay/contracts/consent';
import { linkButton } from '@assay/look';
import { type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import { card, empty, facts } from '../console-markup/console-parts.js';
import { withoutAddresses } from '../console-markup/redaction.js';
import { brandDraftPart } from './brand-draft-part.js';
import type { BrandPlace } from './brand-place.js';
import { logoPart } from './logo-part.js';

/** All about a brand: how it stands, and for whoever may what changes it. */
export function brandParts(brand: SavedBrand | undefined, place: BrandPlace, visit: ConsoleVisit): Html {
  const change = visit.may('administer') ? 'Change the brand' : 'Try a look';
  return html`${card('Brand', brandPart(brand, place))}
  ${brand && visit.may('administer') ? card('Logo', logoPart(brand, place, visit)) : html``}
  ${visit.may('act') ? card(change, brandDraftPart({ saved: brand }, place, visit)) : html``}`;
}

/** How a brand presents itself, without what an account takes over from the installation. */
export function brandPart(brand: SavedBrand | undefined, { root, named }: BrandPlace): Html {
  if (!brand) return empty('This cannot be asked at the moment. Please look again later.');
  const { productName, accent, contact, helpUrl, senderName, replyTo, logo, texts = [] } = brand;
  const nobody = named.accountId === undefined ? 'not named' : 'as for the installation';
  return html`${facts([
      ['Product', productName ?? nobody],
      ['Colour', given(accent, (colour) => html`<code>${colour}</code>`)],
      ['Logo', given(logo, ({ width, height }) => `${width} × ${height} pixels`)],
      ['Help', given(helpUrl, (url) => new URL(url).host)],
      ['Contact', given(contact, withoutAddresses)],
      ['Mails come from', senderName],
      ['Answers go to', given(replyTo, withoutAddresses)],
      ['Own words', texts.length === 0 ? undefined : `${texts.length}`],
    ])}
    <p>${linkButton('See what a candidate sees', `${root}/brand-preview`, 'quiet')}</p>
    <p>${linkButton('Words on pages', `${root}/brand/words`, 'quiet')}</p>`;
}

function given<T, R>(value: T | undefined, say: (value: T) => R): R | undefined {
  return value === undefined ? undefined : say(value);
}
