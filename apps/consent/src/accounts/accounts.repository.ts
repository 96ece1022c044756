import { Problem } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { And, In, IsNull, MoreThan, type Repository } from 'typeorm';
import { Account } from './account.entity.js';

@Injectable()
export class Accounts {
  constructor(@InjectRepository(Account) private readonly rows: Repository<Account>) {}

  /** The account, or the problem `account-not-found`. */
  async get(tx: Tx, accountId: string): Promise<Account> {
    const account = await tx.of(this.rows).findOneBy({ id: accountId, removedAt: IsNull() });
    if (!account) throw new Problem('account-not-found', { accountId });
    return account;
  }

  /** Whether there is such an account, which was not removed. */
  async exists(tx: Tx, accountId: string): Promise<boolean> {
    return tx.of(this.rows).existsBy({ id: accountId, removedAt: IsNull() });
  }

  /** The account, changed by nobody else until the transaction ends, or the problem `account-not-found`. */
  async lock(tx: Tx, accountId: string): Promise<Account> {
    const lock = { mode: 'pessimistic_write' } as const;
    const account = await tx.of(this.rows).findOne({ where: { id: accountId, removedAt: IsNull() }, lock });
    if (!account) throw new Problem('account-not-found', { accountId });
    return account;
  }

  /** The account, whether it was removed or not: what it was owed before is still told. */
  async getKept(tx: Tx, accountId: string): Promise<Account> {
    const account = await tx.of(this.rows).findOneBy({ id: accountId });
    if (!account) throw new Problem('account-not-found', { accountId });
    return account;
  }

  /** Up to `limit` accounts in the order of their ids, from after that one on; of these alone, where some are named. */
  async page(tx: Tx, limit: number, after = '', accountIds?: readonly string[]): Promise<Account[]> {
    const among = accountIds ? And(MoreThan(after), In(accountIds)) : MoreThan(after);
    const where = { id: among, removedAt: IsNull() };
    return tx.of(this.rows).find({ where, order: { id: 'ASC' }, take: limit });
  }

  /** A company is connected to the account: one that is being removed at this moment waits, and one that was is there again. */
  async revive(tx: Tx, accountId: string): Promise<void> {
    await tx.query('SELECT 1 FROM accounts WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
    await tx.execute('UPDATE accounts SET removed_at = NULL WHERE id = $1 AND removed_at IS NOT NULL', [
      accountId,
    ]);
  }

  /** The database's clock. */
  async now(tx: Tx): Promise<Date> {
    const [row] = await tx.query<{ now: Date }>('SELECT now() AS now');
    return row?.now ?? new Date();
  }

  /** Inserts the account unless it is there, and returns what is there, locked. */
  async claim(tx: Tx, account: Account): Promise<{ account: Account; created: boolean }> {
    const inserted = await tx
      .of(this.rows)
      .createQueryBuilder()
      .insert()
      .values({ ...account })
      .orIgnore()
      .returning('id')
      .execute();
    const there = await tx.of(this.rows).findOneOrFail({
      where: { id: account.id },
      lock: { mode: 'pessimistic_write' },
    });
    return { account: there, created: (inserted.raw as unknown[]).length === 1 };
  }
}
