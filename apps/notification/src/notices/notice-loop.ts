import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { dueNotices, type NoticeRow } from './notices.repository.js';
import { SendNotice } from './send-notice.js';

/** Sends due reminders and notices from the start of the app to its end. */
@Injectable()
export class NoticeLoop extends DueLoop<NoticeRow> {
  constructor(database: Database, send: SendNotice, config: NotificationConfig, logger: Logger) {
    super({
      name: 'send-notice',
      rows: dueNotices,
      database,
      concurrency: config.INVITATION_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => send.run(row),
      logger,
    });
  }
}
