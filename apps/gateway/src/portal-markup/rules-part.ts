import type { AccountPolicy, FieldMappings, PackageExplanations } from '@assay/contracts/ordering';
import { html, type Html } from '@assay/runtime';
import { saidPart } from './portal-said.js';
import type { PortalView } from './portal-view.js';

const unknown = html`<p class="soft">This cannot be shown at the moment. Please look again later.</p>`;

/** Switches for what happens without anybody pressing a button. */
export function policyPart(token: string, { visit, policy, said }: PortalView): Html {
  if (!policy) return unknown;
  const may = visit.permissions.includes('policy');
  return html`<form method="post" action="/portal/policy">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="shown" value="${onNow(policy)}" />
    ${switchOf('notes', 'Write notes about orders on the candidate in SmartRecruiters', policy.notes, may)}
    ${switchOf('people', 'Create candidates in SmartRecruiters when they register here', people(policy), may)}
    ${switchOf('flagsGate', 'Hold flags back until they were reviewed', policy.flagsGate, may)}
    ${may ? html`<button>Save</button>` : html``}
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

/** What each value of the declared fields does, and which were ever sent. */
export function fieldsPart(fields: FieldMappings | undefined): Html {
  if (!fields) return unknown;
  if (fields.effects.length === 0)
    return html`<p>No field selects anything, and SmartRecruiters sent none yet.</p>`;
  return html`<ul>
    ${fields.effects.map(
      ({ fieldId, value, effect, mapped }) =>
        html`<li><strong>${fieldId} = ${value}</strong>${mapped ? '' : ' (not mapped)'}: ${effect}</li>`,
    )}
  </ul>`;
}

/** Every package that such a job would not be offered, with its one reason, and a form to ask for another job. */
export function packagesPart(token: string, { packages, job }: PortalView): Html {
  return html`${packages ? hiddenOf(packages) : unknown}
    <form method="get" action="/portal">
      <input type="hidden" name="token" value="${token}" />
      ${textField('country-code', 'Country of the job, such as us', job.location.countryCode)}
      ${textField('region-abbr', 'Region, such as CA', job.location.regionAbbr)}
      ${textField('city', 'City', job.location.city)}
      <label class="switch"
        ><input
          type="checkbox"
          name="remote"
          value="true"
          ${job.location.remote === true ? html`checked` : html``}
        />
        The job is remote</label
      >
      <button class="quiet">Ask for this job</button>
    </form>`;
}

function hiddenOf({ items }: PackageExplanations): Html {
  const hidden = items.filter(({ listed }) => !listed);
  if (items.length === 0) return html`<p>The account has no packages yet.</p>`;
  if (hidden.length === 0) return html`<p>Every package is listed for this job.</p>`;
  return html`<ul>
    ${hidden.map(({ name, text }) => html`<li><strong>${name}</strong>: ${text ?? 'not listed'}</li>`)}
  </ul>`;
}

function textField(name: string, label: string, value = ''): Html {
  return html`<label for="${name}">${label}</label>
    <input id="${name}" name="${name}" value="${value}" maxlength="255" autocomplete="off" />`;
}
