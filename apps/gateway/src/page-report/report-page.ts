import type { Flag, ReportPage, ReportPagePart } from '@assay/contracts/results';
import { isSafeUrl, parseUrl } from '@assay/orders';
import { type Html, html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';

/** Who a page is about, and whom to ask. */
export interface ReportPeople {
  readonly firstName: string;
  readonly accountName: string;
  readonly ownerEmail?: string | undefined;
}

const states: Readonly<Record<string, string>> = {
  pending: 'Invited, not started yet.',
  'in-progress': 'Started, not finished yet.',
  completed: 'Completed.',
  expired: 'The time is over.',
  rejected: 'This assessment will not take place.',
  withdrawn: 'The result was withdrawn.',
};

/** What people without a seat see of a result: as far as it is released, and nothing of anybody else. */
export function reportPage(report: ReportPage, people: ReportPeople, token: string): SentPage {
  const title = 'Assessment result';
  const body =
    report.access === 'request' ? requestPart(report, people, token) : openPart(report, people, token);
  return { title, body };
}

/** What somebody sees who asked for access. */
export function requestedPage(): SentPage {
  const body = html`<h1>Your request is noted</h1>
    <p role="status">Nothing more happens on this page. Whoever owns the report can send you a link.</p>`;
  return { title: 'Your request is noted', body };
}

function requestPart({ packageName }: ReportPage, people: ReportPeople, token: string): Html {
  const { accountName, ownerEmail } = people;
  const owner =
    ownerEmail === undefined
      ? html`<p>Please ask your contact at <bdi>${accountName}</bdi>.</p>`
      : html`<p>
          Please ask <a href="mailto:${ownerEmail}">${ownerEmail}</a> at <bdi>${accountName}</bdi>.
        </p>`;
  return html`<h1>This report is shown on request</h1>
    <p>It is about the assessment <bdi>${packageName}</bdi>.</p>
    ${owner}
    <form method="post" action="${token}/access">
      <p><button type="submit">Note that I asked</button></p>
    </form>`;
}

function openPart(report: ReportPage, { firstName }: ReportPeople, token: string): Html {
  return html`<h1>Assessment of <bdi>${firstName}</bdi></h1>
    <p role="status">${states[report.status ?? ''] ?? ''}</p>
    <dl class="facts">
      ${fact('Assessment', html`<bdi>${report.packageName}</bdi>`)}
      ${report.score === undefined ? html`` : fact('Score', html`${report.score} of 100`)}
      ${report.scoreLabel === undefined ? html`` : fact('Label', html`<bdi>${report.scoreLabel}</bdi>`)}
      ${report.summary === undefined ? html`` : fact('Summary', html`<bdi>${report.summary}</bdi>`)}
      ${listed('Parts', (report.assessments ?? []).map(partLine))}
      ${listed('Observations', (report.flags ?? []).map(flagLine))}
    </dl>
    ${further(report, token)}`;
}

// The file's address is relative, so that the page works wherever the gateway is mounted.
function further({ hasPdf, reportUrl }: ReportPage, token: string): Html {
  const url = reportUrl === undefined ? undefined : parseUrl(reportUrl);
  return html`${hasPdf ? html`<p><a href="${token}/report.pdf">Download the report (PDF)</a></p>` : html``}
  ${url && isSafeUrl(url) ? html`<p><a href="${url.href}" rel="noreferrer">Open the full report</a></p>` : html``}`;
}

function partLine({ name, score, scoreLabel, summary }: ReportPagePart): Html {
  const said = [score === undefined ? undefined : `${score} of 100`, scoreLabel, summary].filter(Boolean);
  return html`<li><bdi>${name}</bdi>${said.length > 0 ? html`: <bdi>${said.join(', ')}</bdi>` : html``}</li>`;
}

function flagLine({ kind, severity, text }: Flag): Html {
  return html`<li><bdi>${kind}</bdi> (${severity}): <bdi>${text}</bdi></li>`;
}

function listed(term: string, items: readonly Html[]): Html {
  if (items.length === 0) return html``;
  return fact(
    term,
    html`<ul>
      ${items}
    </ul>`,
  );
}

function fact(term: string, description: Html): Html {
  return html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
