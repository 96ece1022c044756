import { Optional, Text } from '@assay/contracts';
import type { SavedBrand } from '@assay/contracts/consent';
import { PreviewedView } from '../brand-previews/previewed-view.js';

/** What of a brand a form of the console has, each with its label; its logo and own words stay as they are. */
export const brandLabels = {
  productName: 'Product',
  accent: 'Colour',
  onAccent: 'Words on it',
  senderName: 'Mails come from',
  replyTo: 'Answers go to',
  contact: 'Contact',
  helpUrl: 'Help',
  privacyUrl: 'Privacy',
  imprintUrl: 'Imprint',
} as const;
export type BrandFieldName = keyof typeof brandLabels;

/** Those whose look can be tried by whoever may not save. */
export const triedNames = ['productName', 'accent', 'onAccent'] as const satisfies BrandFieldName[];
export const brandNames = Object.keys(brandLabels) as BrandFieldName[];

const longest = 2048;

/** What the form sends: what the brand is to say, the version that it was read from, and where it is looked at. What each may hold, the brand says. */
export class BrandForm extends PreviewedView {
  @Optional() @Text(100) form?: string;
  @Optional() @Text(20) revision?: string;
  @Optional() @Text(longest, 0) productName?: string;
  @Optional() @Text(longest, 0) accent?: string;
  @Optional() @Text(longest, 0) onAccent?: string;
  @Optional() @Text(longest, 0) senderName?: string;
  @Optional() @Text(longest, 0) replyTo?: string;
  @Optional() @Text(longest, 0) contact?: string;
  @Optional() @Text(longest, 0) helpUrl?: string;
  @Optional() @Text(longest, 0) privacyUrl?: string;
  @Optional() @Text(longest, 0) imprintUrl?: string;
}

/** The brand as the form would leave it: what it has empty is the installation's, and what it has not stays as it is saved. */
export function brandDraft(form: BrandForm, saved: SavedBrand): object {
  const { accountId: _whose, logo: _kept, revision: _counted, ...said } = saved;
  const given = brandNames.flatMap((name) => (form[name] === undefined ? [] : [[name, form[name].trim()]]));
  const draft = Object.entries({ ...said, ...(Object.fromEntries(given) as object) });
  return Object.fromEntries(draft.filter(([, value]) => value !== ''));
}
