import type { LandingState } from '@assay/contracts';
import { type Html, html } from '../page.js';
import { arabic } from './texts/arabic.js';
import { brazilianPortuguese } from './texts/brazilian-portuguese.js';
import { dutch } from './texts/dutch.js';
import { english } from './texts/english.js';
import { french } from './texts/french.js';
import { german } from './texts/german.js';
import { hebrew } from './texts/hebrew.js';
import { italian } from './texts/italian.js';
import { polish } from './texts/polish.js';
import { spanish } from './texts/spanish.js';

/** What the candidate's pages say in one language, none of it missing; `{…}` is filled in. */
export interface LandingTexts {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly greeting: string;
  readonly askedBy: string;
  readonly askedByText: string;
  readonly what: string;
  readonly parts: string;
  readonly duration: string;
  readonly durationText: string;
  readonly deadline: string;
  readonly start: string;
  readonly continue: string;
  readonly lookAgain: string;
  /** One kind sentence per state. */
  readonly states: Readonly<Record<LandingState, string>>;
  /** For whoever takes it while applying. */
  readonly inline: {
    readonly states: Readonly<Record<LandingState, string>>;
    /** Instead of `preparing`, when that takes long. */
    readonly slow: string;
    /** Leads back to the application; the second one before the assessment was taken. */
    readonly goOn: string;
    readonly goOnWithout: string;
  };
  /** The page on which reminders are stopped. */
  readonly reminders: {
    readonly title: string;
    readonly question: string;
    readonly stop: string;
    readonly stopped: string;
  };
}

/** Every language the candidate's pages are written in; the same as the mails'. */
export const landingLanguages: readonly LandingTexts[] = [
  arabic,
  brazilianPortuguese,
  dutch,
  english,
  french,
  german,
  hebrew,
  italian,
  polish,
  spanish,
];

/** The texts nearest to a language tag; English where there are none. */
export function landingTexts(tag: string): LandingTexts {
  const [prefix = ''] = tag.toLowerCase().split(/[-_]/);
  const wanted = prefix === 'iw' ? 'he' : prefix;
  return landingLanguages.find(({ language }) => language.split('-')[0] === wanted) ?? english;
}

/** A text with its places filled in; each value keeps its own direction. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): Html {
  const parts = text.split(/\{(\w+)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<bdi>${values[part] ?? ''}</bdi>`))}`;
}
