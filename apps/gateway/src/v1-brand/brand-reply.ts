import { logoPath } from '@assay/brand';
import type { BrandReply, SavedBrand } from '@assay/contracts/consent';

/** A brand as the vendor sees it. */
export function brandReply(
  { logo, revision: _counted, ...brand }: SavedBrand,
  publicUrl: string,
): BrandReply {
  if (!logo) return brand;
  const { hash, width, height } = logo;
  return { ...brand, logo: { url: `${publicUrl.replace(/\/+$/, '')}${logoPath(hash)}`, width, height } };
}
