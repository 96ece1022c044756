import { Problem } from '@assay/contracts';
import { type AccountPage, listAccounts, type ListAccountsRequest } from '@assay/contracts/consent';
import { Answers, leadingThatFit } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Accounts } from './accounts.repository.js';

const defaultLimit = 50;

/** Accounts in the order of their ids, page by page; one that is made meanwhile shifts nothing. */
@Controller()
export class ListAccounts {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
  ) {}

  @Answers(listAccounts)
  async run({ limit = defaultLimit, cursor, accountIds }: ListAccountsRequest): Promise<AccountPage> {
    const after = cursor === undefined ? undefined : idIn(cursor);
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read((tx) => this.accounts.page(tx, limit + 1, after, accountIds));
    const items = leadingThatFit(found.slice(0, limit).map((account) => account.summary()));
    const last = items.at(-1);
    const nextCursor = Buffer.from(last?.accountId ?? '').toString('base64url');
    return { items, ...(found.length > items.length && last ? { nextCursor } : {}) };
  }
}

function idIn(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^[\w.-]{1,64}$/.test(id)) return id;
  const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
  throw new Problem('invalid-input', {}, { errors });
}
