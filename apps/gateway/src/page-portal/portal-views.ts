import { Problem } from '@assay/contracts';
import {
  type ConnectionReply,
  listApiKeys,
  listConnections,
  type PortalVisit,
  showApiKey,
} from '@assay/contracts/consent';
import { explainPackages, showFieldMappings, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import type { Job, PortalView, ShownKey } from '../portal-markup/portal-view.js';

/** Gathers what the portal page of one account shows, and nothing of any other account. */
@Injectable()
export class PortalViews {
  constructor(private readonly bus: Bus) {}

  async gather(visit: PortalVisit, job: Job): Promise<PortalView> {
    const { accountId } = visit;
    const [keys, connections, policy, fields, packages] = await Promise.all([
      this.keys(visit),
      this.connections(accountId),
      orNothing(this.bus.ask(showPolicy, { accountId })),
      orNothing(this.bus.ask(showFieldMappings, { accountId })),
      orNothing(this.bus.ask(explainPackages, { accountId, ...job })),
    ]);
    return {
      visit,
      job,
      keys,
      connections,
      ...(policy ? { policy } : {}),
      ...(fields ? { fields } : {}),
      ...(packages ? { packages } : {}),
    };
  }

  /** The connections of the account, the newest first. */
  async connections(accountId: string): Promise<ConnectionReply[]> {
    const { items } = await this.bus.ask(listConnections, { accountId });
    return items.filter((connection) => connection.accountId === accountId);
  }

  private async keys({ accountId, confirmed, permissions }: PortalVisit): Promise<ShownKey[]> {
    const { items } = await this.bus.ask(listApiKeys, { accountId });
    const live = items.filter(({ revokedAt }) => revokedAt === undefined);
    const mayRead = confirmed && permissions.includes('keys');
    return Promise.all(
      live.map(async (key) => {
        const kept = key.lastUsedAt === undefined;
        const value = kept && mayRead ? await this.valueOf(accountId, key.keyId) : undefined;
        return { ...key, kept, ...(value === undefined ? {} : { value }) };
      }),
    );
  }

  private async valueOf(accountId: string, keyId: string): Promise<string | undefined> {
    try {
      return (await this.bus.ask(showApiKey, { accountId, keyId })).apiKey;
    } catch (error) {
      if (error instanceof Problem && error.code === 'api-key-used') return undefined;
      throw error;
    }
  }
}

/** Nothing, where an app cannot be asked at the moment: the rest of the page is still of use. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.retry === 'later') return undefined;
    throw error;
  }
}
