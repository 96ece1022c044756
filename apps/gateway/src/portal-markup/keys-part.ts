import { button, card, emptyState, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalPlace } from './portal-path.js';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView, ShownKey } from './portal-view.js';
import { time, unknownPart } from './portal-words.js';

/** The keys that an admin pastes at SmartRecruiters: to be made, shown, masked or replaced. */
export function keysPart({ visit, place, keys, said }: PortalView): Html {
  const may = visit.permissions.includes('keys');
  if (!keys) return unknownPart;
  if (keys.length === 0)
    return emptyState('The integration is switched off: there is no key.', may ? switchOn(place) : '');
  return html`<p>
      Whoever has a key can connect a SmartRecruiters company to <strong>${visit.accountName}</strong>. Give
      it to the admin of that company, and to nobody else.
    </p>
    ${answer(said)} ${keys.map((key) => keyCard(place, key, may, visit.confirmed))}`;
}

function answer(said: Said | undefined): Html {
  if (said?.done === 'switched-on')
    return saidPart('The integration is switched on. Paste the key at SmartRecruiters to connect a company.');
  if (said?.done !== 'replaced') return html``;
  return saidPart('Replaced: this is the new key. The one before opens nothing any more.');
}

function keyCard(place: PortalPlace, key: ShownKey, may: boolean, confirmed: boolean): Html {
  const { keyId, label, value } = key;
  const field = `key-${keyId}`;
  const copy = html`<button type="button" data-copies="${field}" hidden>Copy the key</button>`;
  const copied = html`<span class="soft" id="${field}-copied" role="status"></span>`;
  return card(
    label ?? 'Key',
    html`<label for="${field}">API key</label>
      <input id="${field}" readonly value="${value ?? `${key.prefix}••••••••`}" autocomplete="off" />
      <p class="hint">${hint(key, confirmed)} Made ${time(key.createdAt)}.</p>
      <div class="actions">
        ${value === undefined ? html`` : copy} ${may ? replace(place, keyId) : html``} ${copied}
      </div>`,
  );
}

function hint({ kept, value }: ShownKey, confirmed: boolean): string {
  if (value !== undefined)
    return 'Paste it at SmartRecruiters. It is shown until a company is connected with it.';
  if (!kept) return 'A company was connected with it, so its value is not kept any more.';
  return confirmed
    ? 'You may not see it.'
    : 'Hidden: open this page again and confirm who you are, and it is shown for five minutes.';
}

function replace(place: PortalPlace, keyId: string): Html {
  return html`<form method="get" action="/portal/key-replacement">
    ${hiddenFields({ ...place, keyId })} ${button('Replace this key …', 'danger')}
  </form>`;
}

function switchOn(place: PortalPlace): Html {
  return html`<form method="post" action="/portal/key">
    ${hiddenFields({ ...place })}
    <p>${button('Switch the integration on')}</p>
  </form>`;
}
