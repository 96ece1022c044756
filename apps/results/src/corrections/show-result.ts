import type { NamedOrder } from '@assay/contracts';
import { showResult, type ShownResult } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { ReadResult } from './read-result.js';

@Controller()
export class ShowResult {
  constructor(
    private readonly database: Database,
    private readonly result: ReadResult,
  ) {}

  /** The newest result of the order, with the review of every flag. */
  @Answers(showResult)
  async run({ orderId }: NamedOrder): Promise<ShownResult> {
    return this.database.read((tx) => this.result.run(tx, orderId));
  }
}
