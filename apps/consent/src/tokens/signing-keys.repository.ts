import { Vault, type Tx } from '@assay/persistence';
import { failpoint } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/** A key as it is used for signing. */
export interface PrivateSigningKey {
  readonly kid: string;
  /** The private half as a JWK, in JSON. */
  readonly privateJwk: string;
}

/** Everybody who verifies has a new key long before the first token is signed with it. */
const aheadSeconds = 600;
/** No token signed with an old key is alive any more when it goes: they live 30 minutes. */
const lingerSeconds = 7200;

/** What the private half of a signing key is sealed for. */
export const signingKeyPurpose = (kid: string): string => `signing_keys.private.${kid}`;

/** The keys that access tokens are signed with; the private halves are sealed. */
@Injectable()
export class SigningKeys {
  constructor(private readonly vault: Vault) {}

  /** Makes a first key, or a next one when the newest is older than `days`, and drops what nobody needs; safe at once. */
  async rotate(tx: Tx, days: number): Promise<boolean> {
    await tx.execute('LOCK TABLE signing_keys IN SHARE ROW EXCLUSIVE MODE');
    const [newest] = await tx.query<{ old: boolean }>(
      `SELECT created_at < now() - make_interval(days => $1) AS old FROM signing_keys ORDER BY created_at DESC LIMIT 1`,
      [days],
    );
    const needed = newest === undefined || newest.old;
    if (needed) await this.add(tx, newest === undefined ? 0 : aheadSeconds);
    await tx.execute(
      `DELETE FROM signing_keys k WHERE EXISTS (SELECT 1 FROM signing_keys n
        WHERE n.signs_from > k.signs_from AND n.signs_from < now() - make_interval(secs => $1))`,
      [lingerSeconds],
    );
    if (needed) await failpoint('signing-keys.before-commit');
    return needed;
  }

  /** The key to sign with now. */
  async current(tx: Tx): Promise<PrivateSigningKey> {
    const [row] = await tx.query<{ kid: string; sealed: string }>(
      `SELECT kid, sealed_private_jwk AS sealed FROM signing_keys WHERE signs_from <= now()
        ORDER BY signs_from DESC LIMIT 1`,
    );
    if (!row) throw new Error('there is no signing key');
    return { kid: row.kid, privateJwk: this.vault.open(row.sealed, signingKeyPurpose(row.kid)) };
  }

  /** The public halves of all keys that a token may be, or will be, signed with. */
  async published(tx: Tx): Promise<{ kid: string; publicJwk: string }[]> {
    return tx.query('SELECT kid, public_jwk AS "publicJwk" FROM signing_keys ORDER BY created_at DESC');
  }

  private async add(tx: Tx, leadSeconds: number): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const publicJwk = await exportJWK(publicKey);
    const kid = await calculateJwkThumbprint(publicJwk);
    const sealed = this.vault.seal(JSON.stringify(await exportJWK(privateKey)), signingKeyPurpose(kid));
    await tx.execute(
      `INSERT INTO signing_keys (kid, public_jwk, sealed_private_jwk, signs_from)
        VALUES ($1, $2, $3, now() + make_interval(secs => $4))`,
      [kid, JSON.stringify({ ...publicJwk, kid, alg: 'ES256', use: 'sig' }), sealed, leadSeconds],
    );
  }
}
