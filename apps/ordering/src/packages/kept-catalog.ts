import type { KeptCatalog } from '@assay/contracts/ordering';
import { leadingThatFit, omittedOf } from '@assay/messaging';
import type { Package } from './package.entity.js';

/** The catalogue as the vendor sees it: what is offered comes first and always fits, for it came in one body. */
export function keptCatalog(accountId: string, kept: readonly Package[]): KeptCatalog {
  const packages = leadingThatFit(kept.map((offered) => offered.catalogEntry()));
  return { accountId, packages, ...omittedOf(kept.length, packages.length) };
}
