import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ShowLanding } from './show-landing.js';
import { StartOrder } from './start-order.js';

/** What a candidate sees. */
@Module({ imports: [MessagingModule], controllers: [ShowLanding, StartOrder] })
export class CandidateModule {}
