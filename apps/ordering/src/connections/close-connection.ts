import type { EventEnvelope } from '@assay/contracts';
import { type ConnectionChange, connectionClosed } from '@assay/contracts/consent';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { KeepConnection } from './keep-connection.js';

/** The company cannot order, nor can anything be handed to it. */
@Controller()
export class CloseConnection {
  constructor(private readonly connection: KeepConnection) {}

  @Consumes(connectionClosed, 'close-connection')
  async run({ companyId, data }: EventEnvelope<ConnectionChange>, tx: Tx): Promise<void> {
    await this.connection.run(tx, companyId, 'closed', data);
  }
}
