import type { NamedBrand } from '@assay/contracts/consent';
import type { PipeTransform } from '@nestjs/common';
import { accountPath } from '../console-markup/account-path.js';
import { accountIdPipe } from '../v1-door/path-ids.pipe.js';

const ofInstallation = {
  save: { call: 'PUT /v1/brand' },
  preview: { call: 'POST /v1/brand/preview' },
  saveLogo: { call: 'PUT /v1/brand/logo' },
  removeLogo: { call: 'DELETE /v1/brand/logo' },
} as const;
const ofAccount = {
  save: { call: 'PUT /v1/accounts/{accountId}/brand' },
  preview: { call: 'POST /v1/accounts/{accountId}/brand/preview' },
  saveLogo: { call: 'PUT /v1/accounts/{accountId}/brand/logo' },
  removeLogo: { call: 'DELETE /v1/accounts/{accountId}/brand/logo' },
} as const;

/** Whose brand a page of the console is about, and where that is seen and changed. */
export interface BrandPlace {
  /** As messages name it: nobody for the installation. */
  readonly named: NamedBrand;
  /** The page that the brand stands on. */
  readonly page: string;
  /** What the addresses of its forms begin with. */
  readonly root: string;
  /** The calls of the vendor API that its forms are. */
  readonly calls: typeof ofInstallation | typeof ofAccount;
}

/** Where the brand of an account stands, or of the installation where none is named. */
export function placeOf({ accountId }: NamedBrand): BrandPlace {
  if (accountId === undefined)
    return { named: {}, page: '/console/brand', root: '/console', calls: ofInstallation };
  const root = accountPath(accountId);
  return { named: { accountId }, page: root, root, calls: ofAccount };
}

/** The place that an address names, with or without an account. */
export const brandPlacePipe: PipeTransform<{ readonly accountId?: string }, BrandPlace> = {
  transform({ accountId }) {
    if (accountId === undefined) return placeOf({});
    accountIdPipe.transform(accountId, { type: 'param' });
    return placeOf({ accountId });
  },
};
