import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { Vault, type Tx } from '@assay/persistence';
import type { Credential } from '@assay/smartrecruiters';
import { Injectable } from '@nestjs/common';
import { randomBase62 } from '../secrets/base62.js';
import { pepperedHash } from '../secrets/peppered-hash.js';
import { newSecret } from '../secrets/secret-text.js';

/** The live credentials a company may have: the one in use, and the one that is replacing it. */
const mostLive = 2;

/** How client ids begin that are made here. */
const ownClientId = 'assay_';

/** After so many seconds an exchange that was never finished does not stand in the way of another. */
const staleSeconds = 60;

/** A credential of ours on its way to SmartRecruiters. */
export interface PendingCredential extends Credential {
  readonly id: string;
}

/** What a client id stands for. */
export interface IssuedGrant {
  readonly secretHash: Buffer;
  readonly companyId: string;
  readonly accountId: string;
  readonly connectionId: string;
}

/** The credentials SmartRecruiters has from us, per company; of their secrets only hashes are kept. */
@Injectable()
export class IssuedCredentials {
  constructor(private readonly vault: Vault) {}

  /** A credential that opens nothing yet, or nothing when an exchange for that company or key is under way. */
  async claim(tx: Tx, companyId: string, apiKeyId: string): Promise<PendingCredential | undefined> {
    await tx.execute(
      `DELETE FROM issued_credentials WHERE connection_id IS NULL AND (company_id = $1 OR api_key_id = $2)
        AND created_at < now() - make_interval(secs => $3)`,
      [companyId, apiKeyId, staleSeconds],
    );
    const pending = {
      id: randomUUID(),
      clientId: `${ownClientId}${randomBase62(22)}`,
      clientSecret: newSecret('secret'),
    };
    const inserted = await tx.execute(
      `INSERT INTO issued_credentials (id, client_id, secret_hash, company_id, api_key_id)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [pending.id, pending.clientId, this.hashOf(pending), companyId, apiKeyId],
    );
    return inserted === 1 ? pending : undefined;
  }

  /** Gives the claim back, as if it had never been there. */
  async abandon(tx: Tx, companyId: string, pendingId: string): Promise<void> {
    await tx.execute(
      'DELETE FROM issued_credentials WHERE company_id = $1 AND id = $2 AND connection_id IS NULL',
      [companyId, pendingId],
    );
  }

  /**
   * Makes the credential live for the connection, also when its claim was given away meanwhile: SmartRecruiters has it.
   * Older ones go, those of an earlier connection all of them.
   */
  async activate(
    tx: Tx,
    { companyId, apiKeyId, connectionId }: { companyId: string; apiKeyId: string; connectionId: string },
    pending: PendingCredential,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO issued_credentials (id, client_id, secret_hash, company_id, api_key_id, connection_id)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO UPDATE SET connection_id = excluded.connection_id`,
      [pending.id, pending.clientId, this.hashOf(pending), companyId, apiKeyId, connectionId],
    );
    await this.endOlder(tx, companyId, connectionId);
  }

  /** The same with a credential that an earlier integration issued, or the problem `client-id-taken`. */
  async adopt(
    tx: Tx,
    { companyId, apiKeyId, connectionId }: { companyId: string; apiKeyId: string; connectionId: string },
    { clientId, secretHash }: { clientId: string; secretHash: Buffer },
  ): Promise<void> {
    const adopted = await tx.execute(
      `INSERT INTO issued_credentials (id, client_id, secret_hash, company_id, api_key_id, connection_id)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (client_id) DO UPDATE SET secret_hash = excluded.secret_hash,
          api_key_id = excluded.api_key_id, connection_id = excluded.connection_id, created_at = now()
        WHERE issued_credentials.company_id = excluded.company_id`,
      [randomUUID(), clientId, secretHash, companyId, apiKeyId, connectionId],
    );
    if (adopted !== 1) throw new Problem('client-id-taken', { companyId });
    await this.endOlder(tx, companyId, connectionId);
  }

  /** Whether SmartRecruiters has a credential of this connection that was made here, and not by an earlier integration. */
  async isRenewed(tx: Tx, connectionId: string): Promise<boolean> {
    const sql = `SELECT 1 FROM issued_credentials WHERE connection_id = $1 AND starts_with(client_id, $2) LIMIT 1`;
    return (await tx.query(sql, [connectionId, ownClientId])).length > 0;
  }

  /** Whose a client id is, and what is kept of its secret. */
  async known(tx: Tx, clientId: string): Promise<Pick<IssuedGrant, 'companyId' | 'secretHash'> | undefined> {
    const sql = `SELECT company_id AS "companyId", secret_hash AS "secretHash"
      FROM issued_credentials WHERE client_id = $1 AND connection_id IS NOT NULL`;
    return (await tx.query<Pick<IssuedGrant, 'companyId' | 'secretHash'>>(sql, [clientId]))[0];
  }

  /** What SmartRecruiters has from us for one connection counts for the one that takes its place. */
  async handOver(tx: Tx, companyId: string, from: string, to: string): Promise<void> {
    const sql =
      'UPDATE issued_credentials SET connection_id = $3 WHERE company_id = $1 AND connection_id = $2';
    await tx.execute(sql, [companyId, from, to]);
  }

  /** What the client id stands for, as long as its connection is active. */
  async live(tx: Tx, clientId: string): Promise<IssuedGrant | undefined> {
    const [row] = await tx.query<IssuedGrant>(
      `SELECT i.secret_hash AS "secretHash", c.company_id AS "companyId", c.account_id AS "accountId",
          c.id AS "connectionId"
        FROM issued_credentials i JOIN connections c ON c.id = i.connection_id
        WHERE i.client_id = $1 AND c.status = 'active'`,
      [clientId],
    );
    return row;
  }

  async destroy(tx: Tx, companyId: string): Promise<void> {
    await tx.execute('DELETE FROM issued_credentials WHERE company_id = $1', [companyId]);
  }

  private async endOlder(tx: Tx, companyId: string, connectionId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM issued_credentials WHERE company_id = $1 AND connection_id IS NOT NULL AND id NOT IN (
        SELECT id FROM issued_credentials WHERE company_id = $1 AND connection_id = $2
        ORDER BY created_at DESC LIMIT $3)`,
      [companyId, connectionId, mostLive],
    );
  }

  private hashOf({ clientSecret }: Credential): Buffer {
    return pepperedHash(this.vault, 'issued-credentials', clientSecret);
  }
}
