import { html, type Html } from '@assay/runtime';
import { type Said, saidPart } from './portal-said.js';
import type { PortalView, ShownKey } from './portal-view.js';

/** The key that the admin pastes at SmartRecruiters: to be made, shown, masked or replaced. */
export function keysPart(token: string, { visit, keys, said }: PortalView): Html {
  const may = visit.permissions.includes('keys');
  if (keys.length === 0) {
    return html`<p>The integration is switched off: there is no key.</p>
      ${may ? button(token, '/portal/key', 'Switch the integration on') : html``}`;
  }
  return html`${keys.map((key) => keyCard(token, key, may, visit.confirmed))} ${answer(said)}`;
}

function answer(said: Said | undefined): Html {
  if (said?.done === 'switched-on')
    return saidPart('The integration is switched on. Paste the key at SmartRecruiters to connect a company.');
  if (said?.done !== 'replaced') return html``;
  return saidPart('Replaced: this is the new key. The one before opens nothing any more.');
}

function keyCard(token: string, key: ShownKey, may: boolean, confirmed: boolean): Html {
  const { keyId, label, value } = key;
  const field = `key-${keyId}`;
  const copy = html`<button type="button" data-copies="${field}" hidden>Copy the key</button>`;
  const copied = html`<span class="soft" id="${field}-copied" role="status"></span>`;
  return html`<section class="card">
    <label for="${field}">API key${label === undefined ? '' : ` “${label}”`}</label>
    <input id="${field}" readonly value="${value ?? `${key.prefix}••••••••`}" autocomplete="off" />
    <p class="soft">${hint(key, confirmed)}</p>
    <div class="actions">
      ${value === undefined ? html`` : copy} ${may ? replace(token, keyId) : html``} ${copied}
    </div>
  </section>`;
}

function hint({ kept, value }: ShownKey, confirmed: boolean): string {
  if (value !== undefined)
    return 'Paste it at SmartRecruiters. It is shown until a company is connected with it.';
  if (!kept) return 'A company was connected with it, so its value is not kept any more.';
  return confirmed
    ? 'You may not see it.'
    : 'Hidden: open this page again and confirm who you are, and it is shown for five minutes.';
}

function replace(token: string, keyId: string): Html {
  return html`<form method="get" action="/portal/key-replacement">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="keyId" value="${keyId}" />
    <button class="danger">Replace this key …</button>
  </form>`;
}

function button(token: string, action: string, text: string): Html {
  return html`<form method="post" action="${action}">
    <input type="hidden" name="token" value="${token}" />
    <button>${text}</button>
  </form>`;
}
