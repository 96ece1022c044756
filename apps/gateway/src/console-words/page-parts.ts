import { isSaidBeforeAccounts, type PageLanguage, type PageTextName, pageTextNames } from '@assay/brand';
import type { NamedBrand } from '@assay/contracts/consent';
import type { PreviewView } from '../brand-previews/previewed-view.js';
import { landingTexts } from '../candidate-texts/landing-languages.js';
import { viewsOf } from '../console-brands/brand-draft-part.js';
import { consentTexts } from '../consent-texts/consent-languages.js';
import { portalTextsFor } from '../portal-markup/portal-languages.js';
import { reportTexts } from '../report-texts/report-languages.js';

/** The pages whose words are looked at together, each with what the names of its texts and of its views begin with. */
const beginnings = {
  landing: [/^landing\.(?!inline\.|reminders\.|problem\.)/, /^landing-/],
  applying: [/^landing\.inline\./, /^applying-/],
  reminders: [/^landing\.reminders\./, /^reminders/],
  report: [/^report\./, /^report/],
  portal: [/^portal\./, /^portal$/],
  problem: [/^landing\.problem\./, /^problem-/],
  consent: [/^consent\./, /^consent-/],
} as const;
export type PagePart = keyof typeof beginnings;
export const pageParts = Object.keys(beginnings) as PagePart[];

/** The pages that have texts which this brand may say in its own words. */
export function partsOf(named: NamedBrand): PagePart[] {
  return pageParts.filter((part) => textsIn(part, named).length > 0);
}

/** The texts of a page which this brand may say in its own words; before accounts are known only the installation may. */
export function textsIn(part: PagePart, { accountId }: NamedBrand): PageTextName[] {
  const [ofText] = beginnings[part];
  return pageTextNames.filter(
    (name) => ofText.test(name) && (accountId === undefined || !isSaidBeforeAccounts(name)),
  );
}

/** What the words of a page are looked at on. */
export function viewsIn(part: PagePart, named: NamedBrand): PreviewView[] {
  const [, ofView] = beginnings[part];
  return viewsOf(named).filter((view) => ofView.test(view));
}

/** A text in our own words. */
export function ourWords(name: PageTextName, language: PageLanguage): string {
  const known = { own: language };
  // The one text that a page has under another name.
  if (name === 'portal.introduction') return portalTextsFor(known).overview.intro;
  const areas = {
    landing: landingTexts.for(known),
    report: reportTexts.for(known),
    consent: consentTexts.for(known),
  };
  const found = name
    .split('.')
    .reduce<unknown>(
      (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
      areas,
    );
  return typeof found === 'string' ? found : '';
}
