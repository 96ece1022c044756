import { Nothing, Problem } from '@assay/contracts';
import { stopReminders } from '@assay/contracts/notification';
import type { CandidateLink } from '@assay/contracts/ordering';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { Notices } from './notices.repository.js';

/** No reminder about what is behind the link is sent any more; the invitation stays, and repeating it changes nothing. */
@Controller()
export class StopReminders {
  constructor(
    private readonly database: Database,
    private readonly notices: Notices,
  ) {}

  @Answers(stopReminders)
  async run({ linkToken }: CandidateLink): Promise<Nothing> {
    const found = await this.database.transaction((tx) => this.notices.stop(tx, linkToken));
    if (!found) throw new Problem('link-not-found');
    return new Nothing();
  }
}
