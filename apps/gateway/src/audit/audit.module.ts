import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AuditEntries } from './audit-entries.repository.js';
import { auditWriter } from './audit-writer.js';
import { AuditedStates } from './audited-states.js';
import { AuditTrail } from './audit-trail.js';

/** Who did what, when, to whom. */
@Module({
  imports: [MessagingModule],
  providers: [AuditEntries, AuditedStates, auditWriter, { provide: APP_INTERCEPTOR, useClass: AuditTrail }],
  exports: [AuditEntries],
})
export class AuditModule {}
