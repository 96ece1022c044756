import type { OwnText, PageBrand } from '@assay/brand';
import type { Spoken } from './in-languages.js';

/** Whose texts a brand may replace: the first part of their names. */
export type TextArea = 'landing' | 'report' | 'consent';

/** Our texts with a brand’s own words, in their language, where it has any; nothing else of them changes. */
export function inWordsOf<T extends Spoken>(brand: PageBrand, area: TextArea, texts: T): T {
  const own = ownWords(brand, texts.language, area);
  return own.size === 0 ? texts : (replaced(texts, area, own) as T);
}

/** A brand’s own words in one language, by the names of the texts that they replace. */
export function ownWords(
  { texts = [] }: PageBrand,
  language: string,
  area: string,
): ReadonlyMap<string, string> {
  const isOwn = (one: OwnText): boolean => one.language === language && one.name.startsWith(`${area}.`);
  return new Map(texts.filter(isOwn).map(({ name, text }) => [name, text]));
}

function replaced(value: unknown, name: string, own: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return own.get(name) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, replaced(inner, `${name}.${key}`, own)]),
  );
}
