import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import type { ConsolePerson } from './console-person.js';

/** Notes who looked at personal data, before they see it. */
@Injectable()
export class ConsoleReadings {
  constructor(private readonly logger: Logger) {}

  /** Somebody is about to see whom an order is about. */
  async note({ subject, role }: ConsolePerson, { orderId }: { readonly orderId: string }): Promise<void> {
    this.logger.info('personal data was read in the console', { subject, role, orderId });
  }
}
