import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DocumentsModule } from '../documents/documents.module.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { NotesModule } from '../notes/notes.module.js';
import { SubmissionsModule } from '../submissions/submissions.module.js';
import { ResultSheet } from './result-sheet.entity.js';
import { KeepSheet } from './keep-sheet.js';
import { LearnOrder } from './learn-order.js';
import { NoteInvitation } from './note-invitation.js';
import { NoteProgress } from './note-progress.js';
import { OweNews } from './owe-news.js';
import { Sheets } from './sheets.repository.js';

/** What SmartRecruiters shall see of each order. */
@Module({
  imports: [
    TypeOrmModule.forFeature([ResultSheet]),
    DocumentsModule,
    JobsModule,
    MessagingModule,
    NotesModule,
    SubmissionsModule,
  ],
  controllers: [KeepSheet, NoteInvitation, NoteProgress],
  providers: [LearnOrder, OweNews, Sheets],
  exports: [LearnOrder, OweNews, Sheets],
})
export class SheetsModule {}
