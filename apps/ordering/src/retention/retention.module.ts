import { Module } from '@nestjs/common';
import { CandidateRetention } from './candidate-retention.js';

/** What is forgotten some time after the end. */
@Module({ providers: [CandidateRetention] })
export class RetentionModule {}
