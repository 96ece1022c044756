import type { BrandBody, SavedBrand } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

interface BrandRow {
  readonly said: BrandBody;
  readonly logo_id: string | null;
  readonly logo_width: number | null;
  readonly logo_height: number | null;
  readonly revision: number;
}

// Nobody opens an invitation again that is older.
const shownDays = 400;
const columns = 'said, logo_id, logo_width, logo_height, revision';

/** The brands of accounts and of the installation, whose account has no id, and the pictures of all logos. */
@Injectable()
export class Brands {
  /** What was saved; nothing of it, in revision 0, where nobody saved anything. */
  async find(tx: Tx, accountId: string | undefined): Promise<SavedBrand> {
    const [row] = await tx.query<BrandRow>(`SELECT ${columns} FROM brands WHERE scope = $1`, [
      scopeOf(accountId),
    ]);
    return brandOf(accountId, row);
  }

  /** The same, changed by nobody else until the transaction ends. */
  async lock(tx: Tx, accountId: string | undefined): Promise<SavedBrand> {
    const scope = [scopeOf(accountId)];
    await tx.execute('INSERT INTO brands (scope) VALUES ($1) ON CONFLICT DO NOTHING', scope);
    const [row] = await tx.query<BrandRow>(
      `SELECT ${columns} FROM brands WHERE scope = $1 FOR UPDATE`,
      scope,
    );
    return brandOf(accountId, row);
  }

  /** Keeps the brand as it is now. */
  async keep(tx: Tx, { accountId, logo, revision, ...said }: SavedBrand): Promise<void> {
    const { hash = null, width = null, height = null } = logo ?? {};
    await tx.execute(
      `UPDATE brand_logos SET wanted_at = now()
       WHERE id = (SELECT logo_id FROM brands WHERE scope = $1 AND logo_id IS DISTINCT FROM $2)`,
      [scopeOf(accountId), hash],
    );
    await tx.execute(
      `UPDATE brands SET said = $2, logo_id = $3, logo_width = $4, logo_height = $5, revision = $6,
         updated_at = now() WHERE scope = $1`,
      [scopeOf(accountId), JSON.stringify(said), hash, width, height, revision],
    );
  }

  /** Keeps a picture under its hash; one that is there already stays for as long as a new one. */
  async keepLogo(tx: Tx, hash: string, png: Buffer): Promise<void> {
    await tx.execute(
      `INSERT INTO brand_logos (id, png) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET wanted_at = now()`,
      [hash, png],
    );
  }

  /** Counts one more logo within 24 hours of the first; false where there are as many already. */
  async countLogo(tx: Tx, accountId: string | undefined, limit: number): Promise<boolean> {
    const over = `(b.logos_since IS NULL OR b.logos_since <= now() - interval '24 hours')`;
    const counted = await tx.execute(
      `INSERT INTO brands AS b (scope, logos_since, logos_sent) VALUES ($1, now(), 1)
       ON CONFLICT (scope) DO UPDATE SET
         logos_since = CASE WHEN ${over} THEN now() ELSE b.logos_since END,
         logos_sent = CASE WHEN ${over} THEN 1 ELSE b.logos_sent + 1 END
       WHERE ${over} OR b.logos_sent < $2`,
      [scopeOf(accountId), limit],
    );
    return counted === 1;
  }

  /** Forgets up to `limit` pictures that nobody has had for as long as mails that show them may be read. */
  async forgetLogos(tx: Tx, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM brand_logos WHERE id IN (
         SELECT id FROM brand_logos l WHERE wanted_at < now() - interval '${shownDays} days'
           AND NOT EXISTS (SELECT 1 FROM brands WHERE logo_id = l.id)
         ORDER BY wanted_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  }

  /** The picture with that hash, or nothing. */
  async findLogo(tx: Tx, hash: string): Promise<Buffer | undefined> {
    const [row] = await tx.query<{ png: Buffer }>('SELECT png FROM brand_logos WHERE id = $1', [hash]);
    return row?.png;
  }
}

// No account has an empty id.
function scopeOf(accountId: string | undefined): string {
  return accountId ?? '';
}

function brandOf(accountId: string | undefined, row: BrandRow | undefined): SavedBrand {
  const named = accountId === undefined ? {} : { accountId };
  if (!row) return { ...named, revision: 0 };
  const { said, logo_id: hash, logo_width: width, logo_height: height, revision } = row;
  const drawn = hash !== null && width !== null && height !== null;
  return { ...named, ...said, ...(drawn ? { logo: { hash, width, height } } : {}), revision };
}
