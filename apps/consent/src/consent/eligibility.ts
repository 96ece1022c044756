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
    if (!(await this.apiKeys.isUsable(tx, by.apiKeyId))) throw new Problem('api-key-refused');
    if (await this.connections.isKeyTaken(tx, companyId, by.apiKeyId)) throw new Problem('api-key-in-use');
    const known = await this.connections.find(tx, companyId);
    const elsewhere = known?.status === 'active' && known.accountId !== by.accountId;
    if (elsewhere) throw new Problem('company-connected-elsewhere');
    return known;
  }
}
