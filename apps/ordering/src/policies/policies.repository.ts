import type { AccountPolicy, PolicyBody } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What each account says about its orders. */
@Injectable()
export class Policies {
  /** The account's policy; empty where it never said anything. */
  async find(tx: Tx, accountId: string): Promise<AccountPolicy> {
    const [row] = await tx.query<{ policy_document: PolicyBody }>(
      'SELECT policy_document FROM account_policies WHERE account_id = $1',
      [accountId],
    );
    return { ...row?.policy_document, accountId };
  }

  /** The same of an account that is known, or nothing. */
  async findKnown(tx: Tx, accountId: string): Promise<AccountPolicy | undefined> {
    const [row] = await tx.query<{ policy_document: PolicyBody | null }>(
      `SELECT p.policy_document FROM accounts a LEFT JOIN account_policies p ON p.account_id = a.id WHERE a.id = $1`,
      [accountId],
    );
    return row && { ...row.policy_document, accountId };
  }

  /** The policy, as nobody else changes it until the transaction ends. */
  async hold(tx: Tx, accountId: string): Promise<AccountPolicy> {
    await tx.execute(
      `INSERT INTO account_policies (account_id, policy_document) VALUES ($1, '{}') ON CONFLICT DO NOTHING`,
      [accountId],
    );
    await tx.query('SELECT 1 FROM account_policies WHERE account_id = $1 FOR UPDATE', [accountId]);
    return this.find(tx, accountId);
  }

  async save(tx: Tx, { accountId, ...policy }: AccountPolicy): Promise<void> {
    await tx.execute(
      `INSERT INTO account_policies (account_id, policy_document) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET policy_document = excluded.policy_document`,
      [accountId, JSON.stringify(policy)],
    );
  }
}
