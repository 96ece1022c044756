import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { type ConnectionNoticeRow, dueConnectionNotices } from './connection-notices.repository.js';
import { SendConnectionNotice } from './send-connection-notice.js';

/** Sends due notices of connections from the start of the app to its end. */
@Injectable()
export class ConnectionNoticeLoop extends DueLoop<ConnectionNoticeRow> {
  constructor(database: Database, send: SendConnectionNotice, config: NotificationConfig, logger: Logger) {
    super({
      name: 'send-connection-notice',
      rows: dueConnectionNotices,
      database,
      concurrency: config.INVITATION_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => send.run(row),
      logger,
    });
  }
}
