export {
  logoPath,
  mergeBrand,
  neutralBrand,
  shownLogo,
  type Brand,
  type BrandLayer,
  type Logo,
} from './brand.js';
export { brandLinks, type BrandLink } from './brand-links.js';
export { contrastOf, isReadable, nearestReadable, wordsOn, type ColourPair } from './contrast.js';
