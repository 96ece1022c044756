import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/documents.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { KeepSheet } from './keep-sheet.js';
import { LearnOrder } from './learn-order.js';
import { NoteExpiry } from './note-expiry.js';
import { NoteInvitation } from './note-invitation.js';
import { NoteProgress } from './note-progress.js';
import { NoteRejection } from './note-rejection.js';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

/** What SmartRecruiters shall see of each order. */
@Module({
  imports: [DocumentsModule, MessagingModule, NotesModule, SubmissionsModule],
  controllers: [KeepSheet, NoteExpiry, NoteInvitation, NoteProgress, NoteRejection],
  providers: [LearnOrder, OweNews, Sheets],
  exports: [LearnOrder, OweNews, Sheets],
})
export class SheetsModule {}
