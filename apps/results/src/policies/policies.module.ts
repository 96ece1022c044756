import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { NoteWishes } from './note-wishes.repository.js';
import { Policies } from './policies.js';

/** What accounts switched on. */
@Module({ imports: [MessagingModule], providers: [NoteWishes, Policies], exports: [NoteWishes, Policies] })
export class PoliciesModule {}
