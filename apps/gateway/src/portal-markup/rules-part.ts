import type { AccountPolicy } from '@assay/contracts/ordering';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';
import { unknownPart } from './portal-words.js';

/** Switches for what happens without anybody pressing a button. */
export function policyPart({ visit, place, policy, said, texts }: PortalView): Html {
  const { rules } = texts;
  if (!policy) return unknownPart(texts);
  const may = visit.permissions.includes('policy');
  return html`<form method="post" action="/portal/policy" class="card">
    ${hiddenFields({ ...place, shown: onNow(policy) })} ${switchOf('notes', rules.notes, policy.notes, may)}
    ${switchOf('people', rules.people, people(policy), may)}
    ${switchOf('flagsGate', rules.flags, policy.flagsGate, may)}
    ${
      may ? html`<div class="actions">${button(rules.save)}</div>` : html`<p class="hint">${rules.mayNot}</p>`
    }
    ${said?.done === 'saved' ? saidPart(rules.saved) : html``}
  </form>`;
}

// What the admin saw when pressing Save: only what differs from it was turned.
function onNow(policy: AccountPolicy): string {
  const on = [
    policy.notes === true ? 'notes' : '',
    people(policy) === true ? 'people' : '',
    policy.flagsGate === true ? 'flagsGate' : '',
  ].filter(Boolean);
  return on.join(' ') || 'none';
}

const people = (policy: AccountPolicy): boolean | undefined => policy.people?.createAndUpdate;

function switchOf(name: string, text: string, on: boolean | undefined, may: boolean): Html {
  const checked = on === true ? html` checked` : html``;
  const disabled = may ? html`` : html` disabled`;
  return html`<label class="switch"
    ><input type="checkbox" name="${name}" value="on" ${checked}${disabled} /> ${text}</label
  >`;
}
