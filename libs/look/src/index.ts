export {
  darkPalette,
  focusRing,
  letters,
  lightPalette,
  type Palette,
  radius,
  spacing,
  type Tone,
  typeScale,
} from './tokens.js';
export { partStyle } from './part-style.js';
export { shellStyle } from './shell-style.js';
export { chooseLanguage, type KnownLanguages } from './choose-language.js';
export { spokenDuration } from './spoken-duration.js';
export { styleVariables, type Theme } from './style-variables.js';
export { type Page, type WrittenPage, writePage } from './page.js';
export {
  badge,
  card,
  crumbs,
  emptyState,
  facts,
  notice,
  scoreBar,
  type Section,
  sectionLinks,
  table,
} from './parts.js';
export { button, type Field, field, hiddenFields, linkButton } from './form-parts.js';
