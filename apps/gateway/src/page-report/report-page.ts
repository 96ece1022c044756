import type { ReportPage, ReportPagePart } from '@assay/contracts/results';
import { facts, linkButton, scoreBar } from '@assay/look';
import { isSafeUrl, parseUrl } from '@assay/orders';
import { type Html, html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';
import { flagsPart } from './flags-part.js';

/** Who a page is about, and what is known of the order behind it. */
export interface ReportPeople {
  /** As much of it as the account shows. */
  readonly candidateName: string;
  readonly accountName: string;
  readonly placedAt?: string | undefined;
  readonly startedAt?: string | undefined;
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
  const { candidateName, accountName } = people;
  const body = html`<h1>Assessment of <bdi>${candidateName}</bdi></h1>
    <p role="status">${states[report.status ?? ''] ?? ''}</p>
    ${scores(report)} ${facts(known(report, people))} ${flagsPart(report.flags ?? [])}
    ${further(report, token)}
    <h2>Questions?</h2>
    <p>
      Please ask your contact at <bdi>${accountName}</bdi>. This page was made for whoever was given its
      address: please treat it as confidential.
    </p>`;
  return { title: `Assessment of ${candidateName}`, body };
}

function scores({ score, scoreLabel, assessments = [] }: ReportPage): Html {
  const whole =
    score === undefined
      ? html``
      : scoreBar(scoreLabel ?? 'Score', score, { said: outOf(score), isWhole: true });
  if (assessments.length === 0) return whole;
  return html`${whole}
    <h2>Parts</h2>
    ${assessments.map(partOf)}`;
}

function partOf({ name, score, scoreLabel, summary }: ReportPagePart): Html {
  const said = [score === undefined ? undefined : outOf(score), scoreLabel].filter(Boolean).join(', ');
  const more = summary === undefined ? html`` : html`<p class="soft"><bdi>${summary}</bdi></p>`;
  if (score === undefined)
    return html`<p><bdi>${name}</bdi>${said === '' ? '' : `: ${said}`}</p>
      ${more}`;
  return html`${scoreBar(name, score, { said })}${more}`;
}

const outOf = (score: number): string => `${score} of 100`;

type Fact = readonly [string, Html | undefined];

function known(report: ReportPage, { accountName, placedAt, startedAt }: ReportPeople): Fact[] {
  const said = (text: string | undefined): Html | undefined =>
    text === undefined ? undefined : html`<bdi>${text}</bdi>`;
  return [
    ['Summary', said(report.summary)],
    // Where there is a score, the label stands beside it.
    ['Label', report.score === undefined ? said(report.scoreLabel) : undefined],
    ['Assessment', said(report.packageName)],
    ['Company', said(accountName)],
    ['Ordered', day(placedAt)],
    ['Started', day(startedAt)],
    ['Result of', day(report.submittedAt)],
  ];
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function day(moment: string | undefined): Html | undefined {
  return moment === undefined
    ? undefined
    : html`<time datetime="${moment}">${days.format(new Date(moment))}</time>`;
}

// The file's address is relative, so that the page works wherever the gateway is mounted.
function further({ hasPdf, reportUrl }: ReportPage, token: string): Html {
  const url = reportUrl === undefined ? undefined : parseUrl(reportUrl);
  const file = hasPdf === true ? linkButton('Download the report (PDF)', `${token}/report.pdf`) : html``;
  const full =
    url && isSafeUrl(url)
      ? html`<a class="button quiet" href="${url.href}" rel="noreferrer">Open the full report</a>`
      : html``;
  return html`<div class="actions screen">${file} ${full}</div>`;
}
