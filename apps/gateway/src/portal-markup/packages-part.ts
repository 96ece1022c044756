import type { PackageExplanations } from '@assay/contracts/ordering';
import { button, emptyState, field, hiddenFields, notice, table } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import type { PortalView } from './portal-view.js';
import { counted, unknownPart } from './portal-words.js';

/** Every package that such a job would not be offered, with its one reason, and a form to ask for another job. */
export function packagesPart({ place, packages, job: { location } }: PortalView): Html {
  return html`<p>
      SmartRecruiters lists the packages that fit a job. Say which job, and see what it is not offered.
    </p>
    ${packages ? hiddenOf(packages) : unknownPart}
    <form method="get" action="/portal/packages" class="card">
      ${hiddenFields({ ...place })}
      ${field({ name: 'country-code', label: 'Country of the job, such as us', longest: 255, value: location.countryCode })}
      ${field({ name: 'region-abbr', label: 'Region, such as CA', longest: 255, value: location.regionAbbr })}
      ${field({ name: 'city', label: 'City', longest: 255, value: location.city })}
      <label class="switch"
        ><input
          type="checkbox"
          name="remote"
          value="true"
          ${location.remote === true ? html`checked` : html``}
        />
        The job is remote</label
      >
      <div class="actions">${button('Ask for this job', 'quiet')}</div>
    </form>`;
}

function hiddenOf({ items }: PackageExplanations): Html {
  if (items.length === 0) return emptyState('The account has no packages yet.', 'The product makes them.');
  const hidden = items.filter(({ listed }) => !listed);
  const listed = counted(items.length - hidden.length, 'package');
  if (hidden.length === 0)
    return notice(`Every package is listed for this job: ${listed}.`, { tone: 'good' });
  const rows = hidden.map(({ name, text }) => [html`<strong>${name}</strong>`, text ?? 'not listed']);
  return html`${table('Not listed for this job', ['Package', 'Why'], rows)}
    <p class="soft">Listed: ${listed}.</p>`;
}
