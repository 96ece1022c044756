import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { SrTokenModule } from '../sr-token/sr-token.module.js';
import { DecisionNotes } from './decision-notes.js';
import { HandOverOrder } from './hand-over-order.js';
import { IntakeRetention } from './intake-retention.js';
import { intakeDatabase } from './intake-database.js';
import { Intake } from './intake.repository.js';
import { ReceiveInlineOrder } from './receive-inline-order.js';
import { ReceiveOrder } from './receive-order.js';

/** Receiving orders, and handing them over when that could not be done at once. */
@Module({
  imports: [MessagingModule, SrTokenModule],
  controllers: [ReceiveOrder, ReceiveInlineOrder],
  providers: [DecisionNotes, HandOverOrder, Intake, IntakeRetention, intakeDatabase],
  exports: [Intake],
})
export class SrOrdersModule {}
