import { Problem } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, type Repository } from 'typeorm';
import { ApiKey } from './api-key.entity.js';

@Injectable()
export class ApiKeys {
  constructor(@InjectRepository(ApiKey) private readonly rows: Repository<ApiKey>) {}

  /** An account's keys, newest first. */
  async ofAccount(tx: Tx, accountId: string): Promise<ApiKey[]> {
    return tx.of(this.rows).find({ where: { accountId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** The account's key, if there is one. */
  async find(tx: Tx, accountId: string, keyId: string): Promise<ApiKey | null> {
    return tx.of(this.rows).findOneBy({ id: keyId, accountId });
  }

  /** The account's key, or the problem `api-key-not-found`. */
  async get(tx: Tx, accountId: string, keyId: string): Promise<ApiKey> {
    const key = await this.find(tx, accountId, keyId);
    if (!key) throw new Problem('api-key-not-found', { keyId });
    return key;
  }

  /** The same, changed by nobody else until the transaction ends. */
  async lock(tx: Tx, accountId: string, keyId: string): Promise<ApiKey> {
    const where = { id: keyId, accountId };
    const key = await tx.of(this.rows).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!key) throw new Problem('api-key-not-found', { keyId });
    return key;
  }

  /** The key that was issued instead of this one, if any. */
  async successor(tx: Tx, accountId: string, keyId: string): Promise<ApiKey | null> {
    return tx.of(this.rows).findOneBy({ accountId, replaces: keyId });
  }

  /** The key with that hash, unless it was revoked. */
  async usable(tx: Tx, keyHash: Buffer): Promise<ApiKey | null> {
    return tx.of(this.rows).findOneBy({ keyHash, revokedAt: IsNull() });
  }

  /** The key with that hash, whosever it is, revoked or not. */
  async withHash(tx: Tx, keyHash: Buffer): Promise<ApiKey | null> {
    return tx.of(this.rows).findOneBy({ keyHash });
  }

  /** Keeps the key; false where one with that hash is there, or is being kept at this moment. */
  async insert(tx: Tx, key: ApiKey): Promise<boolean> {
    const insert = tx
      .of(this.rows)
      .createQueryBuilder()
      .insert()
      .values({ ...key });
    const inserted = await insert.orIgnore().returning('id').execute();
    return (inserted.raw as unknown[]).length === 1;
  }

  /** The key that was found before, as long as it still opens something. */
  async stillUsable(tx: Tx, keyId: string): Promise<ApiKey | null> {
    return tx.of(this.rows).findOneBy({ id: keyId, revokedAt: IsNull() });
  }

  /** Whether there is a key that was made for the company, and can be used. */
  async isReserved(tx: Tx, companyId: string): Promise<boolean> {
    return tx.of(this.rows).existsBy({ companyId, revokedAt: IsNull() });
  }

  /** A company is connected with the key: its value is not kept any longer. */
  async markUsed(tx: Tx, keyId: string): Promise<void> {
    await tx.execute('UPDATE api_keys SET last_used_at = now(), sealed_value = NULL WHERE id = $1', [keyId]);
  }

  /** Revokes the key once and for all; false when the account has no such key. */
  async revoke(tx: Tx, accountId: string, keyId: string): Promise<boolean> {
    const sql = `UPDATE api_keys SET revoked_at = coalesce(revoked_at, now()), sealed_value = NULL
      WHERE account_id = $1 AND id = $2`;
    return (await tx.execute(sql, [accountId, keyId])) === 1;
  }

  /** Revokes every key of the account, once and for all. */
  async revokeAll(tx: Tx, accountId: string): Promise<void> {
    const sql = `UPDATE api_keys SET revoked_at = now(), sealed_value = NULL WHERE account_id = $1 AND revoked_at IS NULL`;
    await tx.execute(sql, [accountId]);
  }
}
