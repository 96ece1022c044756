import { MessagingModule } from '@assay/messaging';
import { SmartRecruitersClient, SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { Attempts } from './attempts.repository.js';
import { CompanyCalls } from './company-calls.js';
import { Lanes } from './lanes.repository.js';
import { LentTokens } from './lent-tokens.js';
import { OwedWork } from './owed.repository.js';
import { Parking } from './parking.js';
import { SearchTurns } from './search-turns.repository.js';
import { SendPermits } from './send-permits.repository.js';
import { SettleOwed } from './settle-owed.js';
import { Turns } from './turns.js';

const clients = [
  {
    provide: SmartRecruitersClient,
    inject: [ResultsConfig],
    useFactory: (config: ResultsConfig) =>
      new SmartRecruitersClient({
        apiUrl: config.SMARTRECRUITERS_API_URL,
        resultOrigins: config.SMARTRECRUITERS_CALLBACK_ORIGINS,
        timeouts: { resultMs: config.SUBMISSION_TIMEOUT_MS },
      }),
  },
  {
    provide: SmartRecruitersPeople,
    inject: [ResultsConfig],
    useFactory: (config: ResultsConfig) =>
      new SmartRecruitersPeople({
        apiUrl: config.SMARTRECRUITERS_API_URL,
        timeoutMs: config.SUBMISSION_TIMEOUT_MS,
      }),
  },
];

/** What is owed to SmartRecruiters, and the one way to call it for a company. */
@Module({
  imports: [MessagingModule],
  providers: [
    ...clients,
    Attempts,
    CompanyCalls,
    Lanes,
    LentTokens,
    OwedWork,
    Parking,
    SearchTurns,
    SendPermits,
    SettleOwed,
    Turns,
  ],
  exports: [
    Attempts,
    CompanyCalls,
    Lanes,
    LentTokens,
    OwedWork,
    Parking,
    SettleOwed,
    SmartRecruitersClient,
    SmartRecruitersPeople,
  ],
})
export class CallsModule {}
