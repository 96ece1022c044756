import { Problem } from '@assay/contracts';
import { type Invitee, showInvitee } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

/** Asks ordering whom to write to, at the moment of writing. */
@Injectable()
export class AskInvitee {
  constructor(
    private readonly bus: Bus,
    private readonly logger: Logger,
  ) {}

  async run({
    orderId,
    companyId,
  }: {
    orderId: string;
    companyId: string;
  }): Promise<Invitee | 'gone' | 'not-answered'> {
    try {
      return await this.bus.ask(showInvitee, { orderId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'order-not-found') return 'gone';
      this.logger.warn('ordering did not name the invitee', { code: error.code, companyId });
      return 'not-answered';
    }
  }
}
