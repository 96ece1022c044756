import { type ConnectionChange, connectionDraining, type EventEnvelope } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Connections } from './connections.repository.js';

/** The company orders nothing new; what it ordered before is finished. */
@Controller()
export class DrainConnection {
  constructor(private readonly connections: Connections) {}

  @Consumes(connectionDraining, 'drain-connection')
  async run({ companyId, data }: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    await this.connections.keep(tx, companyId, 'draining', data);
  }
}
