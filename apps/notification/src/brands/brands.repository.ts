import type { BrandLayer } from '@assay/brand';
import type { AnnouncedBrand } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** SQL for what was said for the account of this parameter, which may be null, and for the installation: the nearest first. */
export const layersOf = (accountId: string): string =>
  `(SELECT coalesce(jsonb_agg(b.said ORDER BY b.scope DESC), '[]') FROM brands b
     WHERE b.scope IN ('', coalesce(${accountId}::text, '')))`;

/** The brands as consent last announced them. */
@Injectable()
export class Brands {
  /** Keeps what an event said, unless a newer one was here first. */
  async keep(tx: Tx, { accountId, revision, ...said }: AnnouncedBrand): Promise<void> {
    await tx.execute(
      `INSERT INTO brands (scope, said, revision) VALUES ($1, $2, $3)
       ON CONFLICT (scope) DO UPDATE SET said = $2, revision = $3 WHERE brands.revision < $3`,
      [scopeOf(accountId), JSON.stringify(said), revision],
    );
  }

  /** What was said for this account, and for the installation: the nearest first. */
  async layers(tx: Tx, accountId: string | null): Promise<BrandLayer[]> {
    const [row] = await tx.query<{ layers: BrandLayer[] }>(`SELECT ${layersOf('$1')} AS layers`, [accountId]);
    return row?.layers ?? [];
  }
}

// No account has an empty id, and every id comes after it.
function scopeOf(accountId: string | undefined): string {
  return accountId ?? '';
}
