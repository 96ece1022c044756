import { Problem } from '@assay/contracts';
import {
  type ConnectionReply,
  listApiKeys,
  listConnections,
  type PortalVisit,
  showApiKey,
} from '@assay/contracts/consent';
import { explainPackages, listOrders, showFieldMappings, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { orNothing } from '../answers/or-nothing.js';
import type { PortalSection } from '../portal-texts/portal-sections.js';
import type { Job, PortalView, ShownKey } from '../portal-markup/portal-view.js';

type Need = 'keys' | 'connections' | 'policy' | 'fields' | 'packages' | 'orders';

const needs: Readonly<Record<PortalSection, readonly Need[]>> = {
  overview: ['keys', 'connections', 'policy', 'packages'],
  keys: ['keys'],
  connections: ['connections'],
  packages: ['packages'],
  fields: ['fields', 'packages'],
  rules: ['policy'],
  activity: ['orders'],
};

const newestOrders = 20;

/** Gathers what a section of one account's portal shows, and nothing of any other account. */
@Injectable()
export class PortalViews {
  constructor(private readonly bus: Bus) {}

  async gather(
    visit: PortalVisit,
    section: PortalSection,
    job: Job,
  ): Promise<Omit<PortalView, 'place' | 'texts'>> {
    const { accountId } = visit;
    const when = <T>(need: Need, ask: () => Promise<T>): Promise<T | undefined> =>
      needs[section].includes(need) ? ask() : Promise.resolve(undefined);
    const [keys, connections, policy, fields, packages, page] = await Promise.all([
      when('keys', () => this.keys(visit, section === 'keys')),
      when('connections', () => this.connections(accountId)),
      when('policy', () => orNothing(this.bus.ask(showPolicy, { accountId }))),
      when('fields', () => orNothing(this.bus.ask(showFieldMappings, { accountId }))),
      when('packages', () => orNothing(this.bus.ask(explainPackages, { accountId, ...job }))),
      when('orders', () => orNothing(this.bus.ask(listOrders, { accountId, limit: newestOrders }))),
    ]);
    return { visit, section, job, keys, connections, policy, fields, packages, orders: page?.items };
  }

  /** The connections of the account, the newest first. */
  async connections(accountId: string): Promise<ConnectionReply[]> {
    const { items } = await this.bus.ask(listConnections, { accountId });
    return items.filter((connection) => connection.accountId === accountId);
  }

  private async keys(
    { accountId, confirmed, permissions }: PortalVisit,
    isValueWanted: boolean,
  ): Promise<ShownKey[]> {
    const { items } = await this.bus.ask(listApiKeys, { accountId });
    const live = items.filter(({ revokedAt }) => revokedAt === undefined);
    const mayRead = isValueWanted && confirmed && permissions.includes('keys');
    return Promise.all(
      live.map(async (key) => {
        if (key.lastUsedAt !== undefined) return { ...key, kept: false };
        if (!mayRead) return { ...key, kept: true };
        // Of a key that an earlier integration made nobody kept the value, though nobody used it here.
        const value = await this.valueOf(accountId, key.keyId);
        return value === undefined ? { ...key, kept: false } : { ...key, kept: true, value };
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
