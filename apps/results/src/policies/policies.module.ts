import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { Policies } from './policies.js';

/** What accounts switched on. */
@Module({ imports: [MessagingModule], providers: [Policies], exports: [Policies] })
export class PoliciesModule {}
