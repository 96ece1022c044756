import { importApiKey, type ImportApiKeyRequest, type ImportReply } from '@assay/contracts/consent';
import { Answers } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Problem } from '@assay/contracts';
import { Controller } from '@nestjs/common';
import { Accounts } from '../accounts/accounts.repository.js';
import type { ApiKey } from '../api-keys/api-key.entity.js';
import { Connections } from '../connections/connections.repository.js';
import { EarlierKeys } from './earlier-keys.js';
import { outcomeOf, type ToDo } from './outcome.js';

/** A key of an earlier integration opens the consent page from now on; again, it changes nothing. */
@Controller()
export class ImportApiKey {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly connections: Connections,
    private readonly keys: EarlierKeys,
  ) {}

  @Answers(importApiKey)
  async run({ accountId, companyId, key, apply }: ImportApiKeyRequest): Promise<ImportReply> {
    const earlier = { ...this.keys.read(key, '/key'), companyId };
    if (!apply) return this.database.read((tx) => this.tell(tx, accountId, earlier));
    return this.database.transaction(async (tx) => {
      await this.accounts.lock(tx, accountId);
      const known = await this.keys.find(tx, accountId, earlier);
      const toDo = await this.decide(tx, known, earlier);
      if (toDo === 'create') await this.keys.add(tx, accountId, earlier);
      if (toDo === 'change' && known) await tx.manager.save(Object.assign(known, saidOf(earlier)));
      return { outcome: outcomeOf(toDo, true) };
    });
  }

  private async tell(tx: Tx, accountId: string, earlier: Earlier): Promise<ImportReply> {
    const isThere = await this.accounts.exists(tx, accountId);
    const toDo = await this.decide(tx, await this.keys.find(tx, accountId, earlier), earlier);
    return { outcome: outcomeOf(toDo, false), ...(isThere ? {} : { awaitsAccount: true }) };
  }

  private async decide(tx: Tx, known: ApiKey | null, earlier: Earlier): Promise<ToDo> {
    if (!known) return 'create';
    const said = Object.entries(saidOf(earlier));
    if (said.every(([name, value]) => Reflect.get(known, name) === value)) return 'nothing';
    const { companyId } = earlier;
    if (companyId !== undefined && (await this.connections.isKeyTaken(tx, companyId, known.id)))
      throw new Problem('api-key-in-use');
    return 'change';
  }
}

type Earlier = ReturnType<EarlierKeys['read']> & { readonly companyId: string | undefined };

function saidOf({ label, companyId }: Earlier): Partial<Pick<ApiKey, 'label' | 'companyId'>> {
  return { ...(label === undefined ? {} : { label }), ...(companyId === undefined ? {} : { companyId }) };
}
