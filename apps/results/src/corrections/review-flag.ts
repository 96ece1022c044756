import { Problem } from '@assay/contracts';
import { reviewFlag, type ReviewFlagRequest, type ShownResult } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { Controller } from '@nestjs/common';
import { Sheets } from '../sheets/sheets.repository.js';
import { OweNews } from '../sheets/owe-news.js';
import { FlagReviews } from '../documents/flag-reviews.repository.js';
import { ReadResult } from './read-result.js';

@Controller()
export class ReviewFlag {
  constructor(
    private readonly database: Database,
    private readonly sheets: Sheets,
    private readonly result: ReadResult,
    private readonly reviews: FlagReviews,
    private readonly owe: OweNews,
    private readonly clock: Clock,
  ) {}

  /** Keeps the decision; SmartRecruiters is owed what it changes. */
  @Answers(reviewFlag)
  async run({ orderId, flagId, by, decision, at }: ReviewFlagRequest): Promise<ShownResult> {
    return this.database.transaction(async (tx) => {
      const sheet = await this.sheets.lock(tx, orderId);
      const { flags } = await this.result.run(tx, orderId);
      if (!sheet || !flags.some((flag) => flag.flagId === flagId))
        throw new Problem('flag-not-found', { flagId });
      const reviewedAt = (at === undefined ? this.clock.now() : new Date(at)).toISOString();
      await this.reviews.keep(tx, orderId, flagId, { by, decision, at: reviewedAt });
      await this.owe.run(tx, sheet);
      return this.result.run(tx, orderId);
    });
  }
}
