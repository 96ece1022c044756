import type { SavedAccount } from '@assay/contracts/consent';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './account.entity.js';

/** The accounts as consent last described them. */
@Injectable()
export class Accounts {
  constructor(@InjectRepository(Account) private readonly rows: Repository<Account>) {}

  find(tx: Tx, accountId: string): Promise<Account | null> {
    return tx.of(this.rows).findOneBy({ id: accountId });
  }

  /** Keeps what an event said, unless a newer one was here first; events of old have no revision, only a time. */
  async keep(tx: Tx, account: SavedAccount, savedAt: string): Promise<void> {
    await tx.execute(
      `${insert} ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, engine_url = excluded.engine_url, language = excluded.language,
             webhook_url = excluded.webhook_url, webhook_types = excluded.webhook_types,
             revision = excluded.revision, saved_at = excluded.saved_at
       WHERE CASE WHEN accounts.revision IS NOT NULL AND excluded.revision IS NOT NULL
         THEN accounts.revision < excluded.revision
         ELSE accounts.saved_at IS NULL OR accounts.saved_at <= excluded.saved_at END`,
      [...values(account), savedAt],
    );
  }

  /** Keeps what consent answered, unless an event was here first. */
  async keepAnswer(tx: Tx, account: SavedAccount): Promise<void> {
    await tx.execute(`${insert} ON CONFLICT (id) DO NOTHING`, [...values(account), null]);
  }

  /** Makes two changes of the same account's packages wait for each other. */
  async lock(tx: Tx, accountId: string): Promise<void> {
    await tx.query('SELECT id FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
  }
}

const insert = `INSERT INTO accounts
  (id, name, engine_url, language, webhook_url, webhook_types, revision, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

function values(account: SavedAccount): unknown[] {
  const { accountId, name, engineUrl, language, webhookUrl, webhookTypes, revision } = account;
  const optional = [language, webhookUrl, webhookTypes, revision].map((value) => value ?? null);
  return [accountId, name, engineUrl, ...optional];
}
