import { MessagingModule } from '@assay/messaging';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Lanes } from './lanes.repository.js';
import { LentTokens } from './lent-tokens.js';
import { SendPermits } from './send-permits.repository.js';

const client = {
  provide: SmartRecruitersClient,
  inject: [ResultsConfig],
  useFactory: (config: ResultsConfig) =>
    new SmartRecruitersClient({
      apiUrl: config.SMARTRECRUITERS_API_URL,
      resultOrigins: config.SMARTRECRUITERS_CALLBACK_ORIGINS,
      timeouts: { resultMs: config.SUBMISSION_TIMEOUT_MS },
    }),
};

/** What calls to SmartRecruiters need: a lent token, leave within the company's limits, and the client for what is about orders. */
@Module({
  imports: [MessagingModule],
  providers: [client, Lanes, LentTokens, SendPermits],
  exports: [Lanes, LentTokens, SendPermits, SmartRecruitersClient],
})
export class CallsModule {}
