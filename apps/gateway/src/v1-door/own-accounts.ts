import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import { showOrder, showWebhook } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { accountIdPipe, companyIdPipe, orderIdPipe, webhookIdPipe } from './path-ids.pipe.js';

/** Parts of an address that belong to one account, each with how its account is found; what is not there is its own problem. */
type Owners = Readonly<
  Record<string, { of: (id: string) => Promise<string>; missing: (id: string) => Problem }>
>;

const unused = {} as never;

/**
 * Keeps a token that is bound to accounts away from everything else: before an operation runs, its owner is asked whose it is.
 *
 * What belongs to another account is answered like what does not exist.
 */
@Injectable()
export class OwnAccounts {
  private readonly owners: Owners;

  constructor(bus: Bus) {
    const read = (pipe: typeof orderIdPipe, id: string) => pipe.transform(id, unused) as string;
    this.owners = {
      accountId: {
        of: async (id) => read(accountIdPipe, id),
        missing: (accountId) => new Problem('account-not-found', { accountId }),
      },
      orderId: {
        of: async (id) => (await bus.ask(showOrder, { orderId: read(orderIdPipe, id) })).accountId,
        missing: (id) => new Problem('order-not-found', { orderId: id.toLowerCase() }),
      },
      companyId: {
        of: async (id) => (await bus.ask(showConnection, { companyId: read(companyIdPipe, id) })).accountId,
        missing: (companyId) => new Problem('company-not-connected', { companyId }),
      },
      webhookId: {
        of: async (id) => (await bus.ask(showWebhook, { webhookId: read(webhookIdPipe, id) })).accountId,
        missing: (id) => new Problem('webhook-not-found', { webhookId: id.toLowerCase() }),
      },
    };
  }

  /** Refuses what these parts of an address or a body name where another account owns it, and where they name no account's. */
  async refuseOthers(parts: Readonly<Record<string, string>>, accountIds: readonly string[]): Promise<void> {
    const named = Object.entries(parts).flatMap(([name, id]) => {
      const owner = this.owners[name];
      return owner ? [{ ...owner, id }] : [];
    });
    if (named.length === 0) throw new Problem('token-bound');
    for (const { of, missing, id } of named) if (!accountIds.includes(await of(id))) throw missing(id);
  }
}
