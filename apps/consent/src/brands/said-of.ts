import {
  contrastOf,
  isSaidBeforeAccounts,
  isReadable,
  mostOwnCharacters,
  nearestReadable,
  placeholdersWrong,
  wordsOn,
} from '@assay/brand';
import { Problem } from '@assay/contracts';
import type { BrandBody, BrandText, NamedBrand } from '@assay/contracts/consent';

/** What is kept of what somebody says of a brand, or the problem with it: colours that cannot be read, or words that cannot be filled in. */
export function saidOf({ accountId, ...body }: BrandBody & NamedBrand): BrandBody {
  // Whose account it is, nobody knows on these pages yet: an account's words would never be seen.
  const early = body.texts?.findIndex(({ name }) => isSaidBeforeAccounts(name)) ?? -1;
  if (accountId !== undefined && early >= 0)
    throw invalid(`/texts/${early}/name`, 'is said before an account is known: only the installation has it');
  return { ...plainOf(body), ...coloursOf(body), ...textsOf(body) };
}

function plainOf({ accent: _accent, onAccent: _onAccent, texts: _texts, ...said }: BrandBody): BrandBody {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => (value ?? null) !== null));
}

function coloursOf({ accent, onAccent }: BrandBody): Pick<BrandBody, 'accent' | 'onAccent'> {
  if (!accent) {
    if (!onAccent) return {};
    throw invalid('/onAccent', 'needs an accent');
  }
  const pair = { accent: accent.toLowerCase(), onAccent: (onAccent ?? wordsOn(accent)).toLowerCase() };
  if (isReadable(pair)) return pair;
  const nearest = nearestReadable(pair);
  throw new Problem('brand-not-readable', {
    ...pair,
    // Cut off and not rounded: 4.49 is not 4.5.
    ratio: String(Math.floor(contrastOf(pair.accent, pair.onAccent) * 100) / 100),
    nearestAccent: nearest.accent,
    nearestOnAccent: nearest.onAccent,
  });
}

function textsOf({ texts }: BrandBody): Pick<BrandBody, 'texts'> {
  if (!texts || texts.length === 0) return {};
  const seen = new Set<string>();
  texts.forEach((one, index) => {
    const wrong = placeholdersWrong(one);
    if (wrong !== undefined) throw invalid(`/texts/${index}/text`, wrong);
    if (one.text.trim() === '') throw invalid(`/texts/${index}/text`, 'must say something');
    if (seen.has(nameOf(one))) throw invalid(`/texts/${index}`, `says ${nameOf(one)} again`);
    seen.add(nameOf(one));
  });
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > mostOwnCharacters)
    throw invalid('/texts', `must have at most ${mostOwnCharacters} characters together, not ${characters}`);
  // Plain and in one order, however they came: the same words are no change.
  const plain = texts.map(({ name, language, text }) => ({ name, language, text }));
  return { texts: plain.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) };
}

function nameOf({ name, language }: BrandText): string {
  return `${name} in ${language}`;
}

function invalid(pointer: string, message: string): Problem {
  return new Problem('invalid-input', {}, { errors: [{ pointer, message }] });
}
