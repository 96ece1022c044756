import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CompanyLoops } from './company-loops.js';
import { Lanes } from './lanes.repository.js';
import { LentTokens } from './lent-tokens.js';
import { SendPermits } from './send-permits.repository.js';

/** What every call to SmartRecruiters needs: a lent token and leave within the company's limits. */
@Module({
  imports: [MessagingModule],
  providers: [CompanyLoops, Lanes, LentTokens, SendPermits],
  exports: [CompanyLoops, Lanes, LentTokens, SendPermits],
})
export class CallsModule {}
