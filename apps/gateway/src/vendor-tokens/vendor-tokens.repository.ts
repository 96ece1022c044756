import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { VendorScope } from './vendor-pass.js';

/** A token of the vendor API as it is kept. */
export interface VendorTokenRow {
  readonly id: string;
  readonly prefix: string;
  readonly name: string;
  readonly scopes: VendorScope[];
  /** The only accounts it is good for; none where it is good for all. */
  readonly accountIds: string[] | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** How many may be good at once, and how many of them for any one account: nobody uses up what is there for all. */
export const mostTokens = 1000;
export const mostOfAccount = 100;

const isGood = '(expires_at IS NULL OR expires_at > now())';

const columns = `id, prefix, name, scopes, account_ids AS "accountIds", created_at AS "createdAt",
  expires_at AS "expiresAt", last_used_at AS "lastUsedAt"`;
// Whoever is bound to accounts knows of the tokens that are bound to some of them, and of no other.
const inSight = '($1::text[] IS NULL OR account_ids <@ $1::text[])';

type NewToken = Pick<VendorTokenRow, 'id' | 'prefix' | 'name' | 'scopes' | 'accountIds'> & {
  readonly hash: Buffer;
  readonly expiresAt: string | null;
  /** The token that asked for it; none where that is the configured one. */
  readonly madeBy: string | null;
  /** The number of the try that makes it. */
  readonly attempt: number;
};

/** The tokens of the vendor API that were made through it. */
@Injectable()
export class VendorTokens {
  /** The token that is kept as this hash, unless it has expired. */
  async find(tx: Tx, hash: Buffer): Promise<VendorTokenRow | undefined> {
    const [row] = await tx.query<VendorTokenRow>(
      `SELECT ${columns} FROM vendor_tokens WHERE token_hash = $1 AND ${isGood}`,
      [hash],
    );
    return row;
  }

  /** Notes that it was used, unless that was noted in the last minute. */
  async noteUse(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE vendor_tokens SET last_used_at = now()
       WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }

  /**
   * Keeps a new token, unless there are as many as there may be. One of that id was made by an earlier try whose answer nobody
   * got: the new one takes its place.
   */
  async add(tx: Tx, token: NewToken): Promise<VendorTokenRow | undefined> {
    const [row] = await tx.query<VendorTokenRow>(
      `INSERT INTO vendor_tokens (id, token_hash, prefix, name, scopes, account_ids, expires_at, made_by, attempt)
       SELECT $1, $2, $3, $4, $5::text[], $6::text[], $7::timestamptz, $8::uuid, $9::int
       WHERE (SELECT count(*) FROM vendor_tokens WHERE ${isGood}) < ${mostTokens}
         AND NOT EXISTS (SELECT 1 FROM unnest($6::text[]) AS account
           WHERE (SELECT count(*) FROM vendor_tokens WHERE account = ANY (account_ids) AND ${isGood}) >= ${mostOfAccount})
       ON CONFLICT (id) DO UPDATE SET token_hash = excluded.token_hash, prefix = excluded.prefix, attempt = excluded.attempt
         WHERE vendor_tokens.attempt < excluded.attempt
       RETURNING ${columns}`,
      [
        token.id,
        token.hash,
        token.prefix,
        token.name,
        token.scopes,
        token.accountIds,
        token.expiresAt,
        token.madeBy,
        token.attempt,
      ],
    );
    return row;
  }

  /** The tokens, newest first; to somebody bound to accounts, those bound to some of them. */
  async list(tx: Tx, accountIds: readonly string[] | undefined): Promise<VendorTokenRow[]> {
    return tx.query<VendorTokenRow>(
      `SELECT ${columns} FROM vendor_tokens WHERE ${inSight} ORDER BY created_at DESC, id LIMIT ${mostTokens}`,
      [accountIds ?? null],
    );
  }

  /** Keeps a token from being taken out of use until the transaction ends; false where it already was. */
  async hold(tx: Tx, id: string): Promise<boolean> {
    const rows = await tx.query('SELECT 1 FROM vendor_tokens WHERE id = $1 FOR KEY SHARE', [id]);
    return rows.length > 0;
  }

  /** Takes a token and all that it made out of use, everywhere and at once; false where there is none in sight. */
  async remove(tx: Tx, accountIds: readonly string[] | undefined, id: string): Promise<boolean> {
    const sql = `DELETE FROM vendor_tokens WHERE ${inSight} AND id = $2`;
    return (await tx.execute(sql, [accountIds ?? null, id])) > 0;
  }
}
