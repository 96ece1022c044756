import {
  type ApiKeyList,
  type ConnectionReply,
  listApiKeys,
  listConnections,
  type SavedAccount,
  type SavedBrand,
  showAccount,
  showBrand,
} from '@assay/contracts/consent';
import { listTemplates, type TemplateList } from '@assay/contracts/notification';
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
import type { WebhookFilter } from './account-webhooks-part.js';

const newestWebhooks = 50;
const mostTemplates = 100;

/** Everything the page of one account shows; what could not be asked for is absent. */
export interface AccountView {
  readonly account: SavedAccount;
  readonly keys: ApiKeyList | undefined;
  readonly connections: readonly ConnectionReply[] | undefined;
  readonly packages: KeptCatalog | undefined;
  readonly fields: FieldMappings | undefined;
  readonly policy: AccountPolicy | undefined;
  readonly webhooks: WebhookPage | undefined;
  readonly filter: WebhookFilter;
  readonly brand: SavedBrand | undefined;
  readonly templates: TemplateList | undefined;
  /** The templates that packages or fields name. */
  readonly named: readonly string[];
  readonly now: Date;
}

/** Gathers what the page of one account shows. */
@Injectable()
export class AccountViews {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  async gather(accountId: string, filter: WebhookFilter): Promise<AccountView> {
    const asked = { accountId };
    const [account, keys, connections, packages, fields, policy, webhooks, brand, templates] =
      await Promise.all([
        this.bus.ask(showAccount, asked),
        orNothing(this.bus.ask(listApiKeys, asked)),
        orNothing(this.bus.ask(listConnections, asked)),
        orNothing(this.bus.ask(showPackages, asked)),
        orNothing(this.bus.ask(showFieldMappings, asked)),
        orNothing(this.bus.ask(showPolicy, asked)),
        orNothing(this.bus.ask(listWebhooks, { ...filter, accountId, limit: newestWebhooks })),
        orNothing(this.bus.ask(showBrand, asked)),
        orNothing(this.bus.ask(listTemplates, { ...asked, limit: mostTemplates })),
      ]);
    const own = connections?.items.filter((one) => one.accountId === accountId);
    const named = packages && fields ? templatesOf(packages, fields) : [];
    const shown = { keys, connections: own, packages, fields, policy, webhooks, filter, brand };
    return { account, ...shown, templates, named, now: this.clock.now() };
  }
}

function templatesOf({ packages }: KeptCatalog, { mappings }: FieldMappings): string[] {
  const values = mappings.flatMap((mapping) => mapping.values);
  const named = [...packages, ...values].flatMap(({ templateId }) => templateId ?? []);
  return [...new Set(named)].sort();
}
