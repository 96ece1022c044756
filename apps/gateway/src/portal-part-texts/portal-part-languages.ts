import { InLanguages } from '../page-languages/in-languages.js';
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
import type { PortalPartTexts } from './portal-part-texts.js';

/** What the parts of the portal say, in every language that pages have. */
export const portalPartTexts = new InLanguages<PortalPartTexts>(english, [
  arabic,
  brazilianPortuguese,
  dutch,
  french,
  german,
  hebrew,
  italian,
  polish,
  spanish,
]);
