import { type ChangedPolicy, type EventEnvelope, policyChanged } from '@assay/contracts';
import { Consumes } from '@assay/messaging';
import type { Tx } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { RatingLoop } from '../ratings/rating-loop.js';
import { Ratings } from '../ratings/ratings.repository.js';
import { RegistrationLoop } from './registration-loop.js';
import { Registrations } from './registrations.repository.js';

@Controller()
export class ResumePeople {
  constructor(
    private readonly registrations: Registrations,
    private readonly ratings: Ratings,
    private readonly registrationLoop: RegistrationLoop,
    private readonly ratingLoop: RatingLoop,
  ) {}

  /** An account allows something else about people: whatever its policy held back is decided anew. */
  @Consumes(policyChanged, 'resume-people')
  async run({ data: { accountId, changed } }: EventEnvelope<ChangedPolicy>, tx: Tx): Promise<void> {
    if (!changed.includes('people')) return;
    await this.registrations.reconsider(tx, accountId);
    await this.ratings.reconsider(tx, accountId);
    tx.afterCommit(() => {
      this.registrationLoop.wake();
      this.ratingLoop.wake();
    });
  }
}
