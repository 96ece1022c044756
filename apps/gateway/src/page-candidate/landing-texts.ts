import { type Html, html } from '@assay/runtime';
import { arabic } from '../candidate-texts/arabic.js';
import { brazilianPortuguese } from '../candidate-texts/brazilian-portuguese.js';
import { dutch } from '../candidate-texts/dutch.js';
import { english } from '../candidate-texts/english.js';
import { french } from '../candidate-texts/french.js';
import { german } from '../candidate-texts/german.js';
import { hebrew } from '../candidate-texts/hebrew.js';
import { italian } from '../candidate-texts/italian.js';
import type { LandingTexts } from '../candidate-texts/landing-texts.js';
import { polish } from '../candidate-texts/polish.js';
import { spanish } from '../candidate-texts/spanish.js';

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
