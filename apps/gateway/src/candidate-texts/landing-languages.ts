import { type Html, html } from '@assay/runtime';
import { arabic } from './arabic.js';
import { brazilianPortuguese } from './brazilian-portuguese.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { hebrew } from './hebrew.js';
import { italian } from './italian.js';
import type { LandingTexts } from './landing-texts.js';
import { polish } from './polish.js';
import { spanish } from './spanish.js';

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
  return known(tag) ?? english;
}

function known(tag: string): LandingTexts | undefined {
  const [prefix = ''] = tag.toLowerCase().split(/[-_]/);
  const wanted = prefix === 'iw' ? 'he' : prefix;
  return landingLanguages.find(({ language }) => language.split('-')[0] === wanted);
}

/** The texts in the first language that a browser asks for and that there is; English where there is none. */
export function textsForBrowser(acceptLanguage: string | undefined): LandingTexts {
  const asked = (acceptLanguage ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  return asked.flatMap((tag) => known(tag) ?? []).at(0) ?? english;
}

/** A text with its places filled in; each value keeps its own direction. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): Html {
  const parts = text.split(/\{(\w+)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? html`${part}` : html`<bdi>${values[part] ?? ''}</bdi>`))}`;
}
