import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { PeopleCallsModule } from '../people-calls/people-calls.module.js';
import { Ratings } from './ratings.repository.js';
import { TagCandidate } from './tag-candidate.js';

/** Ratings that become tags. */
@Module({
  imports: [CallsModule, PeopleCallsModule],
  providers: [Ratings, TagCandidate],
  exports: [Ratings],
})
export class RatingsModule {}
