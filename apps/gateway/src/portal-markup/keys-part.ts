import { button, card, emptyState, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import type { PortalTexts } from './portal-languages.js';
import type { PortalPlace } from './portal-path.js';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView, ShownKey } from './portal-view.js';
import { timed, unknownPart } from './portal-words.js';

/** What the account calls a key that was made on the portal; the page says so in its reader's language. */
export const madeOnPortal = 'Made on the portal page';

/** The keys that an admin pastes at SmartRecruiters: to be made, shown, masked or replaced. */
export function keysPart({ visit, place, keys, said, texts }: PortalView): Html {
  const { accountName } = visit;
  const may = visit.permissions.includes('keys');
  if (!keys) return unknownPart(texts);
  if (keys.length === 0) return emptyState(texts.keys.none, may ? switchOn(place, texts) : '');
  return html`<p>${fill(texts.keys.intro, { accountName: html`<strong>${accountName}</strong>` })}</p>
    ${answer(said, texts)} ${keys.map((key) => keyCard(key, { visit, place, texts }))}`;
}

/** A form that makes the first key. */
export function switchOn(place: PortalPlace, { overview }: PortalTexts): Html {
  return html`<form method="post" action="/portal/key">
    ${hiddenFields({ ...place })}
    <p>${button(overview.switchOn)}</p>
  </form>`;
}

function answer(said: Said | undefined, { keys }: PortalTexts): Html {
  if (said?.done === 'switched-on') return saidPart(keys.switchedOn);
  return said?.done === 'replaced' ? saidPart(keys.replaced) : html``;
}

function keyCard(
  key: ShownKey,
  { visit, place, texts }: Pick<PortalView, 'visit' | 'place' | 'texts'>,
): Html {
  const { keyId, label, value } = key;
  const { keys } = texts;
  const field = `key-${keyId}`;
  const copy = html`<button type="button" data-copies="${field}" hidden>${keys.copy}</button>`;
  const copied = html`<span
    class="soft"
    id="${field}-copied"
    role="status"
    data-text="${keys.copied}"
  ></span>`;
  const may = visit.permissions.includes('keys');
  return card(
    label === madeOnPortal ? keys.madeHere : (label ?? keys.key),
    html`<label for="${field}">${keys.label}</label>
      <input
        id="${field}"
        readonly
        dir="ltr"
        value="${value ?? `${key.prefix}••••••••`}"
        autocomplete="off"
      />
      <p class="hint">${hint(key, visit.confirmed, texts)} ${timed(keys.made, key.createdAt, texts)}</p>
      <div class="actions">
        ${value === undefined ? html`` : copy} ${may ? replace(place, keyId, texts) : html``} ${copied}
      </div>`,
  );
}

function hint({ kept, value }: ShownKey, confirmed: boolean, { keys }: PortalTexts): string {
  if (value !== undefined) return keys.paste;
  if (!kept) return keys.used;
  return confirmed ? keys.mayNot : keys.hidden;
}

function replace(place: PortalPlace, keyId: string, { keys }: PortalTexts): Html {
  return html`<form method="get" action="/portal/key-replacement">
    ${hiddenFields({ ...place, keyId })} ${button(keys.replace, 'danger')}
  </form>`;
}
