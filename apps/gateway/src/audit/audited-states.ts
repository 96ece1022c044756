import { createHmac } from 'node:crypto';
import { Problem } from '@assay/contracts';
import { showAccount, showBrand, showConnection } from '@assay/contracts/consent';
import { showFieldMappings, showPolicy } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Database, sealedBy, Vault } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';
import { canonicalHash } from '../sr-orders/canonical-hash.js';
import type { NewAuditEntry } from './audit-entries.repository.js';

/** What stands instead of a hash where nobody could say how something stood. */
export const unread = 'unread';

type Named = Pick<NewAuditEntry, 'accountId' | 'companyId' | 'subject'>;
type Kind = 'account' | 'brand' | 'connection' | 'field-mappings' | 'policy' | 'token';

/** What a call changes that stands one way before and another way after; the roles of people are the provider's and no state of ours. */
export const stateOf: ReadonlyMap<string, Kind> = new Map([
  ['ConfirmConnection', 'connection'],
  ['CreateVendorToken', 'token'],
  ['DisableCompany', 'connection'],
  ['DisconnectCompany', 'connection'],
  ['EndConnection', 'connection'],
  ['EndFromConsole', 'connection'],
  ['GiveConsent', 'connection'],
  ['PatchAccount', 'account'],
  ['PatchPolicy', 'policy'],
  ['RefuseConnection', 'connection'],
  ['RemoveAccount', 'account'],
  ['RemoveAccountBrand', 'brand'],
  ['RemoveAccountBrandLogo', 'brand'],
  ['RemoveBrand', 'brand'],
  ['RemoveBrandLogo', 'brand'],
  ['RemoveLogoFromConsole', 'brand'],
  ['RevokeVendorToken', 'token'],
  ['SaveAccount', 'account'],
  ['SaveAccountBrand', 'brand'],
  ['SaveAccountBrandLogo', 'brand'],
  ['SaveBrand', 'brand'],
  ['SaveBrandFromConsole', 'brand'],
  ['SaveBrandLogo', 'brand'],
  ['SaveFieldMappings', 'field-mappings'],
  ['SaveLogoFromConsole', 'brand'],
  ['SavePolicy', 'policy'],
  ['SaveWordsFromConsole', 'brand'],
  ['SwitchPolicy', 'policy'],
]);

const tokenSql = `SELECT name, scopes, account_ids, expires_at FROM vendor_tokens WHERE id::text = $1`;
// Nobody waits long for a hash: that there is none is said.
const patience = { timeoutMs: 2000 };

/** How something stands that a call changes, as a keyed hash of all that its owner shows, which is no secret. */
@Injectable()
export class AuditedStates {
  private readonly key: Buffer;
  private readonly keyId: string;

  constructor(
    private readonly bus: Bus,
    private readonly database: Database,
    { ENCRYPTION_KEY }: GatewayConfig,
  ) {
    const vault = new Vault(ENCRYPTION_KEY);
    [this.key] = vault.deriveEach('audited-states');
    this.keyId = sealedBy(vault.seam);
  }

  /** The hash; nothing where nothing is there, or where the call changes no such thing. */
  async look(operation: string, named: Named): Promise<string | undefined> {
    const kind = stateOf.get(operation);
    try {
      const state = kind && (await this.read(kind, named));
      return state && this.mark(state);
    } catch (error) {
      return error instanceof Problem && error.kind === 'not-found' ? undefined : unread;
    }
  }

  // Keyed: a trail that is only added to must not help to try an address, or anything else, until it fits.
  private mark(state: object): string {
    const hash = createHmac('sha256', this.key).update(canonicalHash(state)).digest('hex');
    return `hmac:${this.keyId}:${hash}`;
  }

  private async read(kind: Kind, { accountId, companyId, subject }: Named): Promise<object | undefined> {
    // That of the installation where no account is named.
    if (kind === 'brand')
      return this.bus.ask(showBrand, accountId === undefined ? {} : { accountId }, patience);
    if (kind === 'token') return this.token(subject['tokenId']);
    if (kind === 'connection') return companyId === undefined ? undefined : this.connection(companyId);
    if (accountId === undefined) return undefined;
    if (kind === 'account') return this.bus.ask(showAccount, { accountId }, patience);
    if (kind === 'policy') return this.bus.ask(showPolicy, { accountId }, patience);
    const { mappings } = await this.bus.ask(showFieldMappings, { accountId }, patience);
    return mappings;
  }

  // Without when what was said last, which nobody changes.
  private async connection(companyId: string): Promise<object> {
    const shown = await this.bus.ask(showConnection, { companyId }, patience);
    const { connectionId, accountId, status, connectedWith, scopes, heldSince, contenderAccountId } = shown;
    return { connectionId, accountId, status, connectedWith, scopes, heldSince, contenderAccountId };
  }

  private async token(tokenId: string | undefined): Promise<object | undefined> {
    if (tokenId === undefined) return undefined;
    const [row] = await this.database.read((tx) => tx.query<object>(tokenSql, [tokenId]));
    return row;
  }
}
