import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { KeepSheet } from './keep-sheet.js';
import { LearnOrder } from './learn-order.js';
import { NoteExpiry } from './note-expiry.js';
import { NoteInvitation } from './note-invitation.js';
import { NoteProgress } from './note-progress.js';
import { NoteRejection } from './note-rejection.js';
import { Sheets } from './sheets.repository.js';

/** What SmartRecruiters shall see of each order. */
@Module({
  imports: [MessagingModule, SubmissionsModule],
  controllers: [KeepSheet, NoteExpiry, NoteInvitation, NoteProgress, NoteRejection],
  providers: [LearnOrder, Sheets],
  exports: [LearnOrder, Sheets],
})
export class SheetsModule {}
