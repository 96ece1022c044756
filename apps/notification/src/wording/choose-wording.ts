import { chooseLanguage, type KnownLanguages } from '@assay/look';
import { arabic } from './arabic.js';
import { brazilianPortuguese } from './brazilian-portuguese.js';
import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { hebrew } from './hebrew.js';
import { italian } from './italian.js';
import { polish } from './polish.js';
import { spanish } from './spanish.js';
import type { Wording } from './wording.js';

/** Every language our messages are written in. */
export const wordings: readonly Wording[] = [
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

/** Returns the wording for whoever reads, in the language that {@link chooseLanguage} chooses. */
export function chooseWording(known: KnownLanguages): Wording {
  const chosen = chooseLanguage(
    wordings.map(({ language }) => language),
    known,
  );
  return wordings.find(({ language }) => language === chosen) ?? english;
}
