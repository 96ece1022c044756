import { Problem } from '@assay/contracts';
import { type AccountPolicy, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

const askTimeoutMs = 2000;

/** What accounts switched on, and how they want their results handed on. */
@Injectable()
export class Policies {
  constructor(
    private readonly bus: Bus,
    private readonly database: Database,
  ) {}

  /** The policy as ordering says at this moment, so that what was switched off counts at once; nothing while it is away. */
  async current(accountId: string): Promise<AccountPolicy | undefined> {
    return this.ask(accountId);
  }

  /** The same, or what it was when ordering last answered here; nothing when it never did. */
  async of(accountId: string): Promise<AccountPolicy | undefined> {
    return (await this.ask(accountId, (policy) => this.keep(policy))) ?? this.last(accountId);
  }

  private async ask(
    accountId: string,
    heard?: (policy: AccountPolicy) => Promise<void>,
  ): Promise<AccountPolicy | undefined> {
    try {
      const policy = await this.bus.ask(showPolicy, { accountId }, { timeoutMs: askTimeoutMs });
      await heard?.(policy);
      return policy;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.kind === 'not-found' ? { accountId } : undefined;
    }
  }

  private async keep(policy: AccountPolicy): Promise<void> {
    await this.database.alone((tx) =>
      tx.execute(
        `INSERT INTO policies AS p (account_id, policy_document) VALUES ($1, $2)
         ON CONFLICT (account_id) DO UPDATE SET policy_document = excluded.policy_document, read_at = now()
         WHERE p.policy_document <> excluded.policy_document`,
        [policy.accountId, policy],
      ),
    );
  }

  private async last(accountId: string): Promise<AccountPolicy | undefined> {
    const [row] = await this.database.read((tx) =>
      tx.query<{ policy: AccountPolicy }>(
        'SELECT policy_document AS policy FROM policies WHERE account_id = $1',
        [accountId],
      ),
    );
    return row?.policy;
  }
}
