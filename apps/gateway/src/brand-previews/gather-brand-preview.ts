import { type Brand, type BrandLayer, mergeBrand, withoutTexts } from '@assay/brand';
import { showAccount, showBrand } from '@assay/contracts/consent';
import { previewBrand } from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';
import { brandPreviewPage } from './brand-preview-page.js';

/** Whose candidate looks, of an account or of one without a brand of its own, in which language; and under which logo, if not the one that is saved. */
export interface GatheredBrand {
  readonly accountId?: string | undefined;
  readonly language: string;
  readonly logo?: BrandLayer['logo'];
}

/** What a candidate sees, page and mail, as saved this very moment; and the brand that is under it. */
export async function gatherBrandPreview(
  bus: Bus,
  publicUrl: string,
  { accountId, language, logo }: GatheredBrand,
): Promise<{ readonly brand: Brand; readonly page: string }> {
  const accountName =
    accountId === undefined ? 'Example Company' : (await bus.ask(showAccount, { accountId })).name;
  const scopes = accountId === undefined ? [{}] : [{ accountId }, {}];
  const [nearest, ...others] = await Promise.all(scopes.map((named) => bus.ask(showBrand, named)));
  const brand = mergeBrand(publicUrl, [{ ...nearest, ...(logo ? { logo } : {}) }, ...others]);
  const mail = await bus.ask(previewBrand, { brand: withoutTexts(brand), accountName, language });
  return { brand, page: brandPreviewPage({ brand, mail, accountName, language }) };
}
