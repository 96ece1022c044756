export { logoPath, mergeBrand, shownLogo, withoutTexts, type Brand, type BrandLayer } from './brand.js';
export { brandLinks, type BrandLink } from './brand-links.js';
export { contrastOf, isColour, mixed, readableOn } from './colour.js';
export { isReadable, nearestReadable, wordsOn, type ColourPair } from './contrast.js';
export { neutralBrand, type Logo, type PageBrand } from './page-brand.js';
export {
  isSaidBeforeAccounts,
  mergeTexts,
  mostOwnCharacters,
  pageLanguages,
  pageTextNames,
  pageTexts,
  placeholdersWrong,
  type OwnText,
  type PageLanguage,
  type PageTextName,
} from './page-texts.js';
