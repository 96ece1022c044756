import type { EventEnvelope } from '@assay/contracts';
import { type ConnectionChange, connectionActivated } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KeepConnection } from './keep-connection.js';

/** The company may order. */
@Controller()
export class ActivateConnection {
  constructor(private readonly connection: KeepConnection) {}

  @Consumes(connectionActivated, 'activate-connection')
  async run({ companyId, data }: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    await this.connection.run(tx, companyId, 'active', data);
  }
}
