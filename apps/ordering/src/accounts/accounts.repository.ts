import type { AccountSummary } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Account } from './account.entity.js';

/** The accounts as consent last described them. */
@Injectable()
export class Accounts {
  find(tx: Tx, accountId: string): Promise<Account | null> {
    return tx.manager.findOneBy(Account, { id: accountId });
  }

  /** Keeps what an event said, unless a newer one was here first. */
  async keep(tx: Tx, account: AccountSummary, savedAt: string): Promise<void> {
    await tx.execute(
      `${insert} ON CONFLICT (id) DO UPDATE
         SET name = excluded.name, engine_url = excluded.engine_url, language = excluded.language,
             saved_at = excluded.saved_at
       WHERE accounts.saved_at IS NULL OR accounts.saved_at <= excluded.saved_at`,
      [...values(account), savedAt],
    );
  }

  /** Keeps what consent answered, unless an event was here first. */
  async keepAnswer(tx: Tx, account: AccountSummary): Promise<void> {
    await tx.execute(`${insert} ON CONFLICT (id) DO NOTHING`, [...values(account), null]);
  }

  /** Makes two changes of the same account's packages wait for each other. */
  async lock(tx: Tx, accountId: string): Promise<void> {
    await tx.query('SELECT id FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
  }
}

const insert = 'INSERT INTO accounts (id, name, engine_url, language, saved_at) VALUES ($1, $2, $3, $4, $5)';

function values({ accountId, name, engineUrl, language }: AccountSummary): unknown[] {
  return [accountId, name, engineUrl, language ?? null];
}
