import { Problem } from '@assay/contracts';
import { type AccountOwner, showAccountOwner } from '@assay/contracts/consent';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

/** Asks consent whom to tell, at the moment of writing. */
@Injectable()
export class AskOwner {
  constructor(
    private readonly bus: Bus,
    private readonly logger: Logger,
  ) {}

  async run(accountId: string, keyId: string): Promise<AccountOwner | 'gone' | 'not-answered'> {
    try {
      return await this.bus.ask(showAccountOwner, { accountId, keyId });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'account-not-found' || error.code === 'api-key-not-found') return 'gone';
      this.logger.warn('consent did not name the owner', { code: error.code, accountId });
      return 'not-answered';
    }
  }
}
