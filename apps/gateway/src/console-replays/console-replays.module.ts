import { MessagingModule } from '@assay/messaging';
import { Module } from '@nestjs/common';
import { ConsoleDoorModule } from '../console-door/console-door.module.js';
import { ReplayNoteFromConsole } from './replay-note-from-console.js';
import { ReplayReportFromConsole } from './replay-report-from-console.js';
import { ReplaySubmissionFromConsole } from './replay-submission-from-console.js';
import { ResendWebhookFromConsole } from './resend-webhook-from-console.js';

/** What of an order is handed over once more from the console. */
@Module({
  imports: [ConsoleDoorModule, MessagingModule],
  controllers: [
    ReplayNoteFromConsole,
    ReplayReportFromConsole,
    ReplaySubmissionFromConsole,
    ResendWebhookFromConsole,
  ],
})
export class ConsoleReplaysModule {}
