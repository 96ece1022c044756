import { type BrandLayer, mergeBrand, withoutTexts } from '@assay/brand';
import { Problem } from '@assay/contracts';
import { type BrandBody, draftBrand, showAccount, showBrand } from '@assay/contracts/consent';
import { brandedMails, previewBrand } from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';
import { pagePreview } from './page-preview.js';
import { type BrandPreview, type PreviewedView, previewedPages } from './previewed-view.js';

/** A brand that nobody has saved, of an account or of the installation, and where it is looked at. */
export interface DraftToPreview extends PreviewedView {
  readonly accountId?: string;
  readonly body: BrandBody;
  /** Which version the saved one must have; any when absent. */
  readonly ifVersion?: string[];
}

/** What a page or a mail would look like if this brand were saved; refused for what saving it would be refused for, and nothing is kept. */
export async function brandDraftPreview(
  bus: Bus,
  publicUrl: string,
  draft: DraftToPreview,
): Promise<BrandPreview> {
  const { accountId, view = 'landing-ready', language = 'en' } = draft;
  if (accountId !== undefined && view.startsWith('consent-')) throw shownBeforeAnAccount();
  const accountName =
    accountId === undefined ? 'Example Company' : (await bus.ask(showAccount, { accountId })).name;
  const brand = mergeBrand(publicUrl, await layersOf(bus, draft));
  const page = previewedPages.find((one) => one === view);
  if (page !== undefined) return { html: pagePreview(page, { brand, accountName, language }) };
  const mail = brandedMails.find((one) => `mail-${one}` === view);
  const look = withoutTexts(brand);
  return bus.ask(previewBrand, { brand: look, accountName, language, ...(mail ? { mail } : {}) });
}

async function layersOf(bus: Bus, { accountId, body, ifVersion }: DraftToPreview): Promise<BrandLayer[]> {
  const draft = { ...body, ...(ifVersion ? { ifVersion } : {}) };
  if (accountId === undefined) return [await bus.ask(draftBrand, draft)];
  return Promise.all([bus.ask(draftBrand, { ...draft, accountId }), bus.ask(showBrand, {})]);
}

// The page would not look as it is shown.
function shownBeforeAnAccount(): Problem {
  const message = 'is seen before an account is known: look at it under the brand of the installation';
  return new Problem('invalid-input', {}, { errors: [{ pointer: '/view', message }] });
}
