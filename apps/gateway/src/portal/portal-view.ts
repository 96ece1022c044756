import {
  type ApiKey,
  type AccountPolicy,
  type Connection,
  explainPackages,
  type FieldMappings,
  listApiKeys,
  listConnections,
  type OfferLocation,
  type PackageExplanations,
  type PortalVisit,
  Problem,
  showApiKey,
  showFieldMappings,
  showPolicy,
} from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';

/** A key as the page shows it: its value only where that is there and may be seen. */
export interface ShownKey extends ApiKey {
  readonly value?: string;
  /** False once a company was connected with it. */
  readonly kept: boolean;
}

/** The job for which the page says which packages are not listed. */
export interface Job {
  readonly location: OfferLocation;
  readonly fields: Record<string, string>;
}

/** Everything the portal page shows; what could not be asked for is absent. */
export interface PortalView {
  readonly visit: PortalVisit;
  readonly keys: readonly ShownKey[];
  readonly connections: readonly Connection[];
  readonly policy?: AccountPolicy;
  readonly fields?: FieldMappings;
  readonly packages?: PackageExplanations;
  readonly job: Job;
}

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
  async connections(accountId: string): Promise<Connection[]> {
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
