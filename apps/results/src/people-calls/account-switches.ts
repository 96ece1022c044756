import { type AccountPolicy, Problem, showPolicy } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';

const LASTS_MS = 30_000;

interface Known {
  readonly policy: AccountPolicy;
  readonly untilMs: number;
}

/** What each account switched on, as ordering said at most 30 seconds ago. */
@Injectable()
export class AccountSwitches {
  private readonly known = new Map<string, Known>();

  constructor(private readonly bus: Bus) {}

  /** The account's policy; nothing while ordering cannot be asked. */
  async of(accountId: string): Promise<AccountPolicy | undefined> {
    const known = this.known.get(accountId);
    if (known && known.untilMs > performance.now()) return known.policy;
    try {
      return this.keep(await this.bus.ask(showPolicy, { accountId }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return error.kind === 'not-found' ? this.keep({ accountId }) : undefined;
    }
  }

  private keep(policy: AccountPolicy): AccountPolicy {
    this.known.set(policy.accountId, { policy, untilMs: performance.now() + LASTS_MS });
    return policy;
  }
}
