import { PreviewAccountBrand } from './preview-account-brand.js';
import { PreviewAccountBrandDraft } from './preview-account-brand-draft.js';
import { PreviewBrand } from './preview-brand.js';
import { PreviewBrandDraft } from './preview-brand-draft.js';
import { RemoveAccountBrand } from './remove-account-brand.js';
import { RemoveAccountBrandLogo } from './remove-account-brand-logo.js';
import { RemoveBrand } from './remove-brand.js';
import { RemoveBrandLogo } from './remove-brand-logo.js';
import { SaveAccountBrand } from './save-account-brand.js';
import { SaveAccountBrandLogo } from './save-account-brand-logo.js';
import { SaveBrand } from './save-brand.js';
import { SaveBrandLogo } from './save-brand-logo.js';
import { ShowAccountBrand } from './show-account-brand.js';
import { ShowBrand } from './show-brand.js';

/** Every operation on brands, in the order in which the document has them. */
export const brandOperations = [
  SaveBrand,
  ShowBrand,
  RemoveBrand,
  SaveBrandLogo,
  RemoveBrandLogo,
  PreviewBrand,
  PreviewBrandDraft,
  SaveAccountBrand,
  ShowAccountBrand,
  RemoveAccountBrand,
  SaveAccountBrandLogo,
  RemoveAccountBrandLogo,
  PreviewAccountBrand,
  PreviewAccountBrandDraft,
];
