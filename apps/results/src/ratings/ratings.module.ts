import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { Ratings } from './ratings.repository.js';
import { TagCandidate } from './tag-candidate.js';

/** Ratings that become tags. */
@Module({
  imports: [CallsModule, PoliciesModule],
  providers: [Ratings, TagCandidate],
  exports: [Ratings],
})
export class RatingsModule {}
