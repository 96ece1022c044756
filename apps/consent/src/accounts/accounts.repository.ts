import { Problem } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './account.entity.js';

@Injectable()
export class Accounts {
  constructor(@InjectRepository(Account) private readonly rows: Repository<Account>) {}

  /** The account, or the problem `account-not-found`. */
  async get(tx: Tx, accountId: string): Promise<Account> {
    const account = await tx.of(this.rows).findOneBy({ id: accountId });
    if (!account) throw new Problem('account-not-found', { accountId });
    return account;
  }

  /** The account, changed by nobody else until the transaction ends, or the problem `account-not-found`. */
  async lock(tx: Tx, accountId: string): Promise<Account> {
    const lock = { mode: 'pessimistic_write' } as const;
    const account = await tx.of(this.rows).findOne({ where: { id: accountId }, lock });
    if (!account) throw new Problem('account-not-found', { accountId });
    return account;
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
