import type { Brand } from '@assay/brand';
import { Problem, type ProblemCode } from '@assay/contracts';
import { landingStates } from '@assay/contracts/ordering';
import { writePage } from '@assay/look';
import { spokenProblem } from '../answers/spoken-problem.js';
import { consentTexts } from '../consent-texts/consent-languages.js';
import { landingPage } from '../page-candidate/landing-page.js';
import { remindersPage } from '../page-candidate/reminders-page.js';
import type { SentPage } from '../page-door/send-page.js';
import { inWordsOf } from '../page-languages/own-words.js';
import { accessPage, requestedPage } from '../page-report/access-page.js';
import { reportPage } from '../page-report/report-page.js';
import { portalTextsFor } from '../portal-markup/portal-languages.js';
import { portalPage } from '../portal-markup/portal-page.js';
import { reportTexts } from '../report-texts/report-languages.js';
import { confirmPage } from '../sr-consent/confirm-page.js';
import { connectedPage } from '../sr-consent/connected-page.js';
import type { ConsentVisit } from '../sr-consent/consent-pages.js';
import { keyPage } from '../sr-consent/key-page.js';
import { companyId, inventedLanding, inventedPortal, inventedReport } from './invented.js';
import type { PreviewedPage } from './previewed-view.js';

/** Under which brand, in whose name and in which language a page is looked at. */
export interface PreviewedWith {
  readonly brand: Brand;
  readonly accountName: string;
  readonly language: string;
}

const token = 'preview';

/** What is refused, and at which address. */
const problems = {
  'problem-later': ['internal', `/c/${token}`],
  'problem-link': ['link-not-found', `/c/${token}`],
  'problem-ended': ['report-link-not-found', `/r/${token}`],
  'problem-nowhere': ['not-found', `/${token}`],
  'problem-home': ['not-found', '/'],
} as const satisfies Partial<Record<PreviewedPage, readonly [ProblemCode, string]>>;
type ProblemView = keyof typeof problems;
const isProblem = (view: PreviewedPage): view is ProblemView => view in problems;

/** A whole page as somebody invented sees it, written by what writes the real one; no script is in it. */
export function pagePreview(view: PreviewedPage, shown: PreviewedWith): string {
  const { script: _script, ...page } = pageOf(view, shown);
  const within = view.startsWith('consent-') ? ({ layout: 'widget', theme: 'light' } as const) : {};
  const site = view === 'portal' ? ({ layout: 'site', theme: 'light' } as const) : {};
  return writePage({ language: 'en', direction: 'ltr', ...within, ...site, ...page, brand: shown.brand })
    .text;
}

function pageOf(view: PreviewedPage, shown: PreviewedWith): SentPage {
  if (view.startsWith('consent-')) return consentPage(view, shown);
  if (view.startsWith('report')) return reportView(view, shown);
  if (isProblem(view)) return problemView(view, shown);
  if (view === 'portal') return portalView(shown);
  return candidatePage(view, shown);
}

function candidatePage(view: PreviewedPage, { brand, accountName, language }: PreviewedWith): SentPage {
  const landing = inventedLanding(accountName, language);
  if (view === 'reminders' || view === 'reminders-stopped')
    return remindersPage(landing, view === 'reminders-stopped', { brand });
  if (view === 'landing-slow')
    return landingPage({ ...landing, state: 'preparing', slow: true }, token, { brand });
  const [kind, name] = view.split('-');
  const withdrawn = name === 'withdrawn';
  const state = withdrawn ? 'rejected' : (landingStates.find((one) => one === name) ?? 'ready');
  const applying = kind === 'applying' ? { returnUrl: 'https://careers.example/' } : {};
  return landingPage({ ...landing, ...applying, state, withdrawn }, token, { brand });
}

function problemView(view: ProblemView, { brand, language: own }: PreviewedWith): SentPage {
  const [code, url] = problems[view];
  return spokenProblem(new Problem(code), { url, brand, reader: { own }, number: token });
}

function portalView({ brand, accountName, language }: PreviewedWith): SentPage {
  const texts = portalTextsFor({ own: language });
  const page = portalPage({ ...inventedPortal(accountName), texts, brand });
  return { ...page, language: texts.language, direction: texts.direction };
}

function reportView(view: PreviewedPage, { brand, accountName, language }: PreviewedWith): SentPage {
  const words = { texts: reportTexts.for({ own: language }), brand };
  if (view === 'report-requested') return requestedPage(accountName, words);
  const { packageName, submittedAt } = inventedReport;
  const { jobTitle } = inventedLanding(accountName, language);
  if (view === 'report-access') return accessPage({ accountName, packageName, action: token }, words);
  const people = {
    candidateName: 'Zoë',
    accountName,
    placedAt: submittedAt,
    startedAt: submittedAt,
    jobTitle,
  };
  return reportPage(inventedReport, people, { token, ...words });
}

function consentPage(view: PreviewedPage, { brand, accountName, language: own }: PreviewedWith): SentPage {
  const texts = inWordsOf(brand, 'consent', consentTexts.for({ own }));
  const { language, direction } = texts;
  return { ...consentAnswer(view, accountName, { brand, texts }), language, direction };
}

function consentAnswer(view: PreviewedPage, accountName: string, visit: ConsentVisit): SentPage {
  const named = { companyId, accountName, accountId: 'example', flow: token };
  if (view === 'consent-key') return keyPage({ companyId, flow: token }, visit);
  if (view === 'consent-confirm') return confirmPage(named, visit);
  return connectedPage({ ...named, healthy: true }, visit);
}
