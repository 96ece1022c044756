import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { RatingsModule } from '../ratings/ratings.module.js';
import { CompanyOf } from './company-of.js';
import { CreateCandidate } from './create-candidate.js';
import { DescribePerson } from './describe-person.js';
import { FindCandidate } from './find-candidate.js';
import { LinkProfile } from './link-profile.js';
import { People } from './people.repository.js';
import { RatePerson } from './rate-person.js';
import { RegisterPerson } from './register-person.js';
import { Registrations } from './registrations.repository.js';
import { RenameCandidate } from './rename-candidate.js';
import { ResumePeople } from './resume-people.js';
import { ShowPerson } from './show-person.js';
import { TellRegistration } from './tell-registration.js';

/** The vendor's people, and how they stand at SmartRecruiters. */
@Module({
  imports: [CallsModule, MessagingModule, PoliciesModule, RatingsModule],
  controllers: [LinkProfile, RatePerson, RegisterPerson, ResumePeople, ShowPerson],
  providers: [
    CompanyOf,
    CreateCandidate,
    DescribePerson,
    FindCandidate,
    People,

    Registrations,
    RenameCandidate,
    TellRegistration,
  ],
})
export class PeopleModule {}
