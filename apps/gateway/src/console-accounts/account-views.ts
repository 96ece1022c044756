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
import { Problem } from '@assay/contracts';
import { showTemplate, type Template } from '@assay/contracts/notification';
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
import type { NamedTemplates } from './account-look-parts.js';
import type { WebhookFilter } from './account-webhooks-part.js';

const newestWebhooks = 50;
const mostTemplates = 20;

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
  readonly templates: readonly NamedTemplates[] | undefined;
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
    const [account, keys, connections, packages, fields, policy, webhooks, brand] = await Promise.all([
      this.bus.ask(showAccount, asked),
      orNothing(this.bus.ask(listApiKeys, asked)),
      orNothing(this.bus.ask(listConnections, asked)),
      orNothing(this.bus.ask(showPackages, asked)),
      orNothing(this.bus.ask(showFieldMappings, asked)),
      orNothing(this.bus.ask(showPolicy, asked)),
      orNothing(this.bus.ask(listWebhooks, { ...filter, accountId, limit: newestWebhooks })),
      orNothing(this.bus.ask(showBrand, asked)),
    ]);
    const own = connections?.items.filter((one) => one.accountId === accountId);
    const named = packages && fields && templatesOf(packages, fields);
    const templates = named && (await orNothing(this.templates(accountId, named)));
    const shown = { keys, connections: own, packages, fields, policy, webhooks, filter, brand, templates };
    return { account, ...shown, now: this.clock.now() };
  }

  private templates(accountId: string, named: readonly string[]): Promise<NamedTemplates[]> {
    return Promise.all(
      named.slice(0, mostTemplates).map(async (templateId) => ({
        templateId,
        template: await this.template(accountId, templateId),
      })),
    );
  }

  private async template(accountId: string, templateId: string): Promise<Template | undefined> {
    try {
      return await this.bus.ask(showTemplate, { accountId, templateId });
    } catch (error) {
      if (error instanceof Problem && error.code === 'template-not-found') return undefined;
      throw error;
    }
  }
}

function templatesOf({ packages }: KeptCatalog, { mappings }: FieldMappings): string[] {
  const values = mappings.flatMap((mapping) => mapping.values);
  const named = [...packages, ...values].flatMap(({ templateId }) => templateId ?? []);
  return [...new Set(named)].sort();
}
