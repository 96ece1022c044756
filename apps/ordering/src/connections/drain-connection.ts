import type { EventEnvelope } from '@assay/contracts';
import { type ConnectionChange, connectionDraining } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KeepConnection } from './keep-connection.js';

/** The company orders nothing new; what it ordered before is finished. */
@Controller()
export class DrainConnection {
  constructor(private readonly connection: KeepConnection) {}

  @Consumes(connectionDraining, 'drain-connection')
  async run({ companyId, data }: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    await this.connection.run(tx, companyId, 'draining', data);
  }
}
