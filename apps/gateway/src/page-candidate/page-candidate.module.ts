import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { BrandsModule } from '../brands/brands.module.js';
import { SrOrdersModule } from '../sr-orders/sr-orders.module.js';
import { AskToStopReminders } from './ask-to-stop-reminders.js';
import { NoteTimeZone } from './note-time-zone.js';
import { ReturnCandidate } from './return-candidate.js';
import { ShowLanding } from './show-landing.js';
import { StartOrder } from './start-order.js';
import { StopReminders } from './stop-reminders.js';

/** What a candidate sees, invited (`/c`) or applying (`/i`). */
@Module({
  imports: [MessagingModule, BrandsModule, SrOrdersModule],
  controllers: [AskToStopReminders, NoteTimeZone, ReturnCandidate, ShowLanding, StartOrder, StopReminders],
})
export class PageCandidateModule {}
