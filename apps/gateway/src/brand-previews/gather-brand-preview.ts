import { type Brand, mergeBrand, withoutTexts } from '@assay/brand';
import { showAccount, showBrand } from '@assay/contracts/consent';
import { previewBrand } from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';
import { brandPreviewPage } from './brand-preview-page.js';

/** What a candidate of an account sees, page and mail, as saved this very moment; and the brand that is under it. */
export async function gatherBrandPreview(
  bus: Bus,
  publicUrl: string,
  { accountId, language }: { readonly accountId: string; readonly language: string },
): Promise<{ readonly brand: Brand; readonly page: string }> {
  const { name: accountName } = await bus.ask(showAccount, { accountId });
  const layers = await Promise.all([{ accountId }, {}].map((named) => bus.ask(showBrand, named)));
  const brand = mergeBrand(publicUrl, layers);
  const mail = await bus.ask(previewBrand, { brand: withoutTexts(brand), accountName, language });
  return { brand, page: brandPreviewPage({ brand, mail, accountName, language }) };
}
