import type { AccountPolicy } from '@assay/contracts/ordering';
import { button, hiddenFields } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';
import { unknownPart } from './portal-words.js';

/** Switches for what happens without anybody pressing a button. */
export function policyPart({ visit, place, policy, said }: PortalView): Html {
  if (!policy) return unknownPart;
  const may = visit.permissions.includes('policy');
  return html`<form method="post" action="/portal/policy" class="card">
    ${hiddenFields({ ...place, shown: onNow(policy) })}
    ${switchOf('notes', 'Write notes about orders on the candidate in SmartRecruiters', policy.notes, may)}
    ${switchOf('people', 'Create candidates in SmartRecruiters when they register here', people(policy), may)}
    ${switchOf('flagsGate', 'Hold flags back until they were reviewed', policy.flagsGate, may)}
    ${
      may
        ? html`<div class="actions">${button('Save')}</div>`
        : html`<p class="hint">You may look at these rules; somebody who may change them can turn them.</p>`
    }
    ${said?.done === 'saved' ? saidPart('Saved. It counts from now on.') : html``}
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
