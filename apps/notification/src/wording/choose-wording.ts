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

// Somebody who reads Portuguese at all is nearer to pt-BR than to English.
const byTag: ReadonlyMap<string, Wording> = new Map([
  ...wordings.map((wording) => [prefixOf(wording.language), wording] as const),
  ...wordings.map((wording) => [wording.language.toLowerCase(), wording] as const),
]);

/** Returns the wording of a language tag, else of its prefix (`ar-EG` → `ar`), else the English one. */
export function chooseWording(tag: string): Wording {
  const parts = tag.toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const wording = byTag.get(parts.slice(0, length).join('-'));
    if (wording) return wording;
  }
  // What Hebrew was called until 1989 is what some systems still send.
  return parts[0] === 'iw' ? hebrew : english;
}

function prefixOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
