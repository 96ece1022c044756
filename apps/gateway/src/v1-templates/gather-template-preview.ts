import { type Brand, withoutTexts } from '@assay/brand';
import { showAccount } from '@assay/contracts/consent';
import {
  type CandidateLetter,
  previewTemplate,
  type TemplateBody,
  type TemplatePreview,
} from '@assay/contracts/notification';
import type { Bus } from '@assay/messaging';
import type { BrandOf } from '../brands/brand-of.js';

/** Which mail of which template is looked at; the invitation where none is said. */
export interface Previewed {
  readonly accountId: string;
  readonly templateId: string;
  readonly letter?: CandidateLetter | undefined;
  /** The words it is looked at in; those that are saved where there are none. */
  readonly draft?: TemplateBody;
}

/** A mail as an invented candidate would read it, under the account's brand as saved this very moment; nothing is sent. */
export async function gatherTemplatePreview(
  bus: Bus,
  brands: BrandOf,
  { accountId, templateId, letter, draft }: Previewed,
): Promise<{ readonly brand: Brand; readonly preview: TemplatePreview }> {
  const { name: accountName } = await bus.ask(showAccount, { accountId });
  const brand = withoutTexts(await brands.account(accountId));
  const which = { ...(letter === undefined ? {} : { letter }), ...(draft ? { draft } : {}) };
  const preview = await bus.ask(previewTemplate, { accountId, templateId, accountName, brand, ...which });
  return { brand, preview };
}
