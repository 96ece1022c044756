import type { PackageExplanation, PackageExplanations } from '@assay/contracts/ordering';
import { button, emptyState, field, hiddenFields, notice, table } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fill } from '../page-languages/fill.js';
import type { PortalTexts } from './portal-languages.js';
import type { PortalView } from './portal-view.js';
import { counted, unknownPart } from './portal-words.js';

const longest = 255;

/** Every package that such a job would not be offered, with its one reason, and a form to ask for another job. */
export function packagesPart({ place, packages, job: { location }, texts }: PortalView): Html {
  const { packages: said } = texts;
  return html`<p>${said.intro}</p>
    ${packages ? hiddenOf(packages, texts) : unknownPart(texts)}
    <form method="get" action="/portal/packages" class="card">
      ${hiddenFields({ ...place })}
      ${field({ name: 'country-code', label: said.country, longest, value: location.countryCode })}
      ${field({ name: 'region-abbr', label: said.region, longest, value: location.regionAbbr })}
      ${field({ name: 'city', label: said.city, longest, value: location.city })}
      <label class="switch"
        ><input
          type="checkbox"
          name="remote"
          value="true"
          ${location.remote === true ? html`checked` : html``}
        />
        ${said.remote}</label
      >
      <div class="actions">${button(said.ask, 'quiet')}</div>
    </form>`;
}

function hiddenOf({ items }: PackageExplanations, texts: PortalTexts): Html {
  const { packages: said } = texts;
  if (items.length === 0) return emptyState(said.none, said.noneHow);
  const hidden = items.filter(({ listed }) => !listed);
  const listed = items.length - hidden.length;
  if (hidden.length === 0) return notice(counted(said.all, listed, texts), { tone: 'good' });
  const rows = hidden.map((one) => [html`<strong><bdi>${one.name}</bdi></strong>`, whyHidden(one, texts)]);
  return html`${table(said.table, [said.package, said.why], rows)}
    <p class="soft">${counted(said.listed, listed, texts)}</p>`;
}

function whyHidden({ reason, fieldId, value }: PackageExplanation, texts: PortalTexts): string | Html {
  if (reason === undefined) return texts.packages.notListed;
  if (reason !== 'field-value') return texts.reasons[reason];
  // An ordering of an earlier version does not name them.
  if (fieldId === undefined || value === undefined) return texts.packages.notListed;
  return fill(texts.reasons[reason], { fieldId, value });
}
