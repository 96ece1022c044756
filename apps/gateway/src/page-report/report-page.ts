import type { ReportPage, ReportPagePart } from '@assay/contracts/results';
import { facts, linkButton, scoreBar } from '@assay/look';
import { isSafeUrl, parseUrl } from '@assay/orders';
import { type Html, html } from '@assay/runtime';
import type { SentPage } from '../page-door/send-page.js';
import { fill, fillPlain } from '../page-languages/fill.js';
import type { ReportTexts } from '../report-texts/report-texts.js';
import { flagsPart } from './flags-part.js';
import { type ReportWords, wordsOf } from './report-words.js';

/** Who a page is about, and what is known of the order behind it. */
export interface ReportPeople {
  /** As much of it as the account shows; absent where it is not known. */
  readonly candidateName?: string | undefined;
  readonly accountName: string;
  /** Absent where SmartRecruiters did not say it. */
  readonly jobTitle?: string | undefined;
  readonly placedAt?: string | undefined;
  readonly startedAt?: string | undefined;
}

/** What people without a seat see of a result: as far as it is released, and nothing of anybody else. */
export function reportPage(
  report: ReportPage,
  people: ReportPeople,
  { token, ...words }: ReportWords & { readonly token: string },
): SentPage {
  const { candidateName, accountName } = people;
  const { texts, values } = wordsOf(words, accountName);
  const { language, direction, questions } = texts;
  const states: Readonly<Record<string, string>> = texts.states;
  const [heading, title] =
    candidateName === undefined
      ? [html`${texts.somebody}`, texts.somebody]
      : [fill(texts.title, { candidateName }), fillPlain(texts.title, { candidateName })];
  const body = html`<h1>${heading}</h1>
    <p role="status">${states[report.status ?? ''] ?? ''}</p>
    ${scores(report, texts)} ${facts(known(report, people, texts))} ${flagsPart(report.flags ?? [], texts)}
    ${further(report, token, texts)}
    <h2>${fill(questions.title, values)}</h2>
    <p>${fill(questions.text, values)}</p>`;
  return { language, direction, title, body };
}

function scores({ score, scoreLabel, assessments = [] }: ReportPage, texts: ReportTexts): Html {
  const whole =
    score === undefined
      ? html``
      : scoreBar(scoreLabel ?? texts.score, score, {
          said: fillPlain(texts.outOf, { score }),
          isWhole: true,
        });
  if (assessments.length === 0) return whole;
  return html`${whole}
    <h2>${texts.parts}</h2>
    ${assessments.map((part) => partOf(part, texts))}`;
}

function partOf({ name, score, scoreLabel, summary }: ReportPagePart, { outOf }: ReportTexts): Html {
  const said = [score === undefined ? undefined : fillPlain(outOf, { score }), scoreLabel]
    .filter(Boolean)
    .join(', ');
  const more = summary === undefined ? html`` : html`<p class="soft"><bdi>${summary}</bdi></p>`;
  if (score === undefined)
    return html`<p><bdi>${name}</bdi>${said === '' ? '' : `: ${said}`}</p>
      ${more}`;
  return html`${scoreBar(name, score, { said })}${more}`;
}

type Fact = readonly [string, Html | undefined];

function known(
  report: ReportPage,
  { accountName, jobTitle, placedAt, startedAt }: ReportPeople,
  { facts: names, language }: ReportTexts,
): Fact[] {
  const said = (text: string | undefined): Html | undefined =>
    text === undefined ? undefined : html`<bdi>${text}</bdi>`;
  return [
    [names.summary, said(report.summary)],
    // Where there is a score, the label stands beside it.
    [names.label, report.score === undefined ? said(report.scoreLabel) : undefined],
    [names.assessment, said(report.packageName)],
    [names.company, said(accountName)],
    [names.job, said(jobTitle)],
    [names.ordered, day(placedAt, language)],
    [names.started, day(startedAt, language)],
    [names.resultOf, day(report.submittedAt, language)],
  ];
}

function day(moment: string | undefined, language: string): Html | undefined {
  if (moment === undefined) return undefined;
  // The day before the month, for whoever reads English anywhere but in America.
  const tag = language === 'en' ? 'en-GB' : language;
  const said = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment));
  return html`<time datetime="${moment}">${said}</time>`;
}

// The file's address is relative, so that the page works wherever the gateway is mounted.
function further({ hasPdf, reportUrl }: ReportPage, token: string, texts: ReportTexts): Html {
  const url = reportUrl === undefined ? undefined : parseUrl(reportUrl);
  const file = hasPdf === true ? linkButton(texts.download, `${token}/report.pdf`) : html``;
  const full =
    url && isSafeUrl(url)
      ? html`<a class="button quiet" href="${url.href}" rel="noreferrer">${texts.open}</a>`
      : html``;
  return html`<div class="actions screen">${file} ${full}</div>`;
}
