import { badge, notice } from '@assay/look';
import { type Diagnosed, type Diagnosis, type Html, html } from '@assay/runtime';
import type { ConsoleVisit } from '../console-door/signed-in.js';
import type { ConsolePage } from '../console-markup/console-page.js';

/** Everything that is wrong with the installation, each with what to do about it. */
export function doctorPage({ checks, findings }: Diagnosis, visit: ConsoleVisit): ConsolePage {
  const body = html`<h1>Doctor</h1>
    ${
      findings.length === 0
        ? notice(html`<p>Nothing to mend: ${checks} checks found everything as it has to be.</p>`, {
            tone: 'good',
          })
        : html`<p>
            ${findings.length} of what ${checks} checks looked at ${findings.length === 1 ? 'wants' : 'want'}
            mending.
          </p>`
    }
    ${findings.map(findingPart)}
    <p class="soft small">
      Looked at just now; reload to look again. The same from a shell: <code>npm run doctor</code>.
    </p>`;
  return { title: 'Doctor', body, reader: visit };
}

function findingPart({ code, severity, title, subjects, remedy }: Diagnosed): Html {
  return html`<section class="card">
    <h2>${title}</h2>
    <p>
      ${severity === 'error' ? badge('Error', 'bad') : badge('Warning', 'busy')}
      <span class="small soft mono">${code}</span>
    </p>
    <ul>
      ${subjects.map((subject) => html`<li><bdi>${subject}</bdi></li>`)}
    </ul>
    <p><strong>What to do:</strong> ${remedy}</p>
  </section>`;
}
