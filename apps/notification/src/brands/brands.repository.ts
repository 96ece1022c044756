import type { BrandLayer } from '@assay/brand';
import type { SavedBrand } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** The brands as consent last announced them. */
@Injectable()
export class Brands {
  /** Keeps what an event said, unless a newer one was here first. */
  async keep(tx: Tx, { accountId, revision, ...said }: SavedBrand): Promise<void> {
    await tx.execute(
      `INSERT INTO brands (scope, said, revision) VALUES ($1, $2, $3)
       ON CONFLICT (scope) DO UPDATE SET said = $2, revision = $3 WHERE brands.revision < $3`,
      [scopeOf(accountId), JSON.stringify(said), revision],
    );
  }

  /** What was said for this account, and for the installation: the nearest first. */
  async layers(tx: Tx, accountId: string | null): Promise<BrandLayer[]> {
    const rows = await tx.query<{ said: BrandLayer }>(
      'SELECT said FROM brands WHERE scope = ANY($1) ORDER BY scope DESC',
      [[scopeOf(undefined), scopeOf(accountId ?? undefined)]],
    );
    return rows.map(({ said }) => said);
  }
}

// No account has an empty id, and every id comes after it.
function scopeOf(accountId: string | undefined): string {
  return accountId ?? '';
}
