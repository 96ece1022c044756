import {
  type ApiKeyList,
  type ConnectionReply,
  listApiKeys,
  listConnections,
  type SavedAccount,
  showAccount,
} from '@assay/contracts/consent';
import {
  type AccountPolicy,
  type FieldMappings,
  type KeptCatalog,
  listWebhooks,
  showFieldMappings,
  showPackages,
  showPolicy,
  type WebhookPage,
} from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Clock } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';

const newestWebhooks = 50;

/** Everything the page of one account shows; what could not be asked for is absent. */
export interface AccountView {
  readonly account: SavedAccount;
  readonly keys: ApiKeyList | undefined;
  readonly connections: readonly ConnectionReply[] | undefined;
  readonly packages: KeptCatalog | undefined;
  readonly fields: FieldMappings | undefined;
  readonly policy: AccountPolicy | undefined;
  readonly webhooks: WebhookPage | undefined;
  readonly now: Date;
}

/** Gathers what the page of one account shows. */
@Injectable()
export class AccountViews {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async gather(accountId: string): Promise<AccountView> {
    const asked = { accountId };
    const [account, keys, connections, packages, fields, policy, webhooks] = await Promise.all([
      this.bus.ask(showAccount, asked),
      orNothing(this.bus.ask(listApiKeys, asked)),
      orNothing(this.bus.ask(listConnections, asked)),
      orNothing(this.bus.ask(showPackages, asked)),
      orNothing(this.bus.ask(showFieldMappings, asked)),
      orNothing(this.bus.ask(showPolicy, asked)),
      orNothing(this.bus.ask(listWebhooks, { accountId, limit: newestWebhooks })),
    ]);
    const own = connections?.items.filter((one) => one.accountId === accountId);
    return { account, keys, connections: own, packages, fields, policy, webhooks, now: this.clock.now() };
  }
}
