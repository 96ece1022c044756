import { isDeepStrictEqual } from 'node:util';
import { refuseOtherVersion } from '@assay/contracts';
import {
  type AnnouncedBrand,
  brandChanged,
  type ChangeBrandRequest,
  type SavedBrand,
} from '@assay/contracts/consent';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import { Brands } from './brands.repository.js';

/** What a change makes of a brand. */
export type BrandChange = (brand: SavedBrand, tx: Tx) => SavedBrand | Promise<SavedBrand>;

/** Changes the brand of one account, or of the installation, and announces it; what changes nothing is not announced. */
@Injectable()
export class ChangeBrand {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly brands: Brands,
    private readonly outbox: Outbox,
  ) {}

  /** Returns the brand as it is then, or throws the problem `account-not-found`, or that it has none of the wanted versions. */
  async run({ accountId, ifVersion }: ChangeBrandRequest, change: BrandChange): Promise<SavedBrand> {
    return this.database.transaction(async (tx) => {
      if (accountId !== undefined) await this.accounts.get(tx, accountId);
      const before = await this.brands.lock(tx, accountId);
      refuseOtherVersion(before.revision, ifVersion);
      const after = await change(before, tx);
      if (isDeepStrictEqual({ ...before }, { ...after })) return before;
      const data = { ...after, revision: before.revision + 1 };
      await this.brands.keep(tx, data);
      await this.outbox.add(tx, brandChanged, { companyId: null, data: announced(data) });
      return data;
    });
  }
}

function announced({ texts: _ofPages, ...brand }: SavedBrand): AnnouncedBrand {
  return brand;
}
