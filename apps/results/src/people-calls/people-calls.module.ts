import { MessagingModule } from '@assay/messaging';
import { SmartRecruitersPeople } from '@assay/smartrecruiters';
import { Module } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { CallsModule } from '../calls/calls.module.js';
import { AccountSwitches } from './account-switches.js';
import { PeopleAttempts } from './people-attempts.repository.js';
import { PeopleCalls } from './people-calls.js';
import { PeopleTurns } from './people-turns.js';
import { PeopleWork } from './people-work.repository.js';
import { SearchTurns } from './search-turns.repository.js';
import { SettlePeople } from './settle-people.js';

const client = {
  provide: SmartRecruitersPeople,
  inject: [ResultsConfig],
  useFactory: (config: ResultsConfig) =>
    new SmartRecruitersPeople({
      apiUrl: config.SMARTRECRUITERS_API_URL,
      timeoutMs: config.SUBMISSION_TIMEOUT_MS,
    }),
};

/** Calls to SmartRecruiters about people, within the limits that submissions keep, too. */
@Module({
  imports: [CallsModule, MessagingModule],
  providers: [
    AccountSwitches,
    client,
    PeopleAttempts,
    PeopleCalls,
    PeopleTurns,
    PeopleWork,
    SearchTurns,
    SettlePeople,
  ],
  exports: [AccountSwitches, SmartRecruitersPeople, PeopleAttempts, PeopleCalls, PeopleWork, SettlePeople],
})
export class PeopleCallsModule {}
