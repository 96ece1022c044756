import { arabic } from './arabic.js';
import { english } from './english.js';
import type { Wording } from './wording.js';

const wordings: ReadonlyMap<string, Wording> = new Map(
  [english, arabic].map((wording) => [wording.language, wording]),
);

/** Returns the wording of a language tag, else of its prefix (`ar-EG` → `ar`), else the English one. */
export function chooseWording(tag: string): Wording {
  const parts = tag.toLowerCase().split(/[-_]/);
  for (let length = parts.length; length > 0; length -= 1) {
    const wording = wordings.get(parts.slice(0, length).join('-'));
    if (wording) return wording;
  }
  return english;
}
