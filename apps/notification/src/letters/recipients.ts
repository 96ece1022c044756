import { Problem, type RequestContract } from '@assay/contracts';
import { Bus } from '@assay/messaging';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';

/** Whom to write to, asked at the moment of writing, because nothing of it is kept here. */
@Injectable()
export class Recipients {
  constructor(
    private readonly bus: Bus,
    private readonly logger: Logger,
  ) {}

  /** Returns the recipient; `gone` where there is none any more. */
  async ask<Q extends object, R>(
    contract: RequestContract<Q, R>,
    request: Q,
  ): Promise<R | 'gone' | 'not-answered'> {
    try {
      return await this.bus.ask(contract, request);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (contract.problems.includes(error.code)) return 'gone';
      this.logger.warn('nobody says whom to write to', { code: error.code, ...request });
      return 'not-answered';
    }
  }
}
