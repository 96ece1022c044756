import { Database, DueLoop } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { dueInvitations, type InvitationRow } from './invitations.repository.js';
import { SendInvitation } from './send-invitation.js';

/** Sends due invitations from the start of the app to its end. */
@Injectable()
export class InvitationLoop extends DueLoop<InvitationRow> {
  constructor(database: Database, send: SendInvitation, config: NotificationConfig, logger: Logger) {
    super({
      name: 'send-invitation',
      rows: dueInvitations,
      database,
      concurrency: config.INVITATION_CONCURRENCY,
      sweepMs: config.SWEEP_INTERVAL_MS,
      work: (row) => send.run(row),
      logger,
    });
  }
}
