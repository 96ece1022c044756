import { Problem } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ApiKeys } from '../api-keys/api-keys.repository.js';
import type { Connection } from '../connections/connection.entity.js';
import { Connections } from '../connections/connections.repository.js';

/** Says whether a company may be connected to an account by an API key. */
@Injectable()
export class Eligibility {
  constructor(
    private readonly apiKeys: ApiKeys,
    private readonly connections: Connections,
  ) {}

  /** The company's connection so far, if any; a problem when the key is not to be used or the account not to be changed. */
  async check(
    tx: Tx,
    companyId: string,
    by: { apiKeyId: string; accountId: string },
  ): Promise<Connection | null> {
    const key = await this.apiKeys.stillUsable(tx, by.apiKeyId);
    if (!key) throw new Problem('api-key-refused');
    await this.checkPurpose(tx, companyId, key.companyId);
    await this.checkFree(tx, companyId, by.apiKeyId);
    const known = await this.connections.find(tx, companyId);
    if (known?.heldSince && key.companyId === null) throw new Problem('connection-held');
    const elsewhere = known?.status === 'active' && known.accountId !== by.accountId;
    if (elsewhere) throw new Problem('company-connected-elsewhere');
    return known;
  }

  /** A problem when the key was revoked, or another company lives on it. */
  async checkKey(tx: Tx, companyId: string, apiKeyId: string): Promise<void> {
    if (!(await this.apiKeys.stillUsable(tx, apiKeyId))) throw new Problem('api-key-refused');
    await this.checkFree(tx, companyId, apiKeyId);
  }

  private async checkPurpose(tx: Tx, companyId: string, madeFor: string | null): Promise<void> {
    if (madeFor !== null && madeFor !== companyId) throw new Problem('api-key-of-another-company');
    if (madeFor === null && (await this.apiKeys.isReserved(tx, companyId)))
      throw new Problem('company-reserved');
  }

  private async checkFree(tx: Tx, companyId: string, apiKeyId: string): Promise<void> {
    if (await this.connections.isKeyTaken(tx, companyId, apiKeyId)) throw new Problem('api-key-in-use');
  }
}
