import { Problem } from '@assay/contracts';
import { showConnection } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { Connection } from './connection.entity.js';

/** What consent says about a company at this moment: its connection, or the problem that it has none. */
@Injectable()
export class AskConnection {
  constructor(private readonly bus: Bus) {}

  async run(companyId: string): Promise<Connection | Problem> {
    try {
      return Connection.asTold(await this.bus.ask(showConnection, { companyId }));
    } catch (error) {
      if (error instanceof Problem && error.code === 'company-not-connected') return error;
      throw error;
    }
  }
}
