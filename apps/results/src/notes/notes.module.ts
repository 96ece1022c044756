import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { CallsModule } from '../calls/calls.module.js';
import { PoliciesModule } from '../policies/policies.module.js';
import { Notes } from './notes.repository.js';
import { OweNotes } from './owe-notes.js';
import { ReplayNote } from './replay-note.js';
import { WriteNote } from './write-note.js';

/** Notes about what happened to an order, on its candidate. */
@Module({
  imports: [CallsModule, MessagingModule, PoliciesModule],
  controllers: [ReplayNote],
  providers: [Notes, OweNotes, WriteNote],
  exports: [Notes, OweNotes],
})
export class NotesModule {}
