import { backoffSeconds, Database, ownFault, WorksOff } from '@assay/persistence';
import { failpoint, Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { holdWhile } from '../mail/hold-while.js';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { MailTransport } from '../mail/mail-transport.js';
import { AskOwner } from './ask-owner.js';
import { ComposeConnectionNotice } from './compose-connection-notice.js';
import {
  ConnectionNotices,
  dueConnectionNotices,
  type LeasedConnectionNotice,
} from './connection-notices.repository.js';

/**
 * Walks one due notice a step further, by the rules of invitations: in doubt one more copy, and never a third.
 *
 * @again {soon}, after a 5xx that is not about the address {slowly}; while consent is silent, {ownFault}
 * @ends like an invitation, with an error in the log
 * @replay by nobody: the owner is told by a person
 */
@Injectable()
export class SendConnectionNotice {
  constructor(
    private readonly database: Database,
    private readonly notices: ConnectionNotices,
    private readonly owner: AskOwner,
    private readonly letters: ComposeConnectionNotice,
    private readonly transport: MailTransport,
    private readonly config: NotificationConfig,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-connection-notice', dueConnectionNotices, {
    concurrency: ({ INVITATION_CONCURRENCY }: NotificationConfig) => INVITATION_CONCURRENCY,
  })
  async run(row: LeasedConnectionNotice): Promise<void> {
    const outcome = await this.advance(row);
    const { company_id: companyId, account_id: accountId, attempt } = row;
    const fields = { operation: 'send-connection-notice', companyId, accountId, attempt, outcome };
    this.logger.info('notice of a connection attempted', fields);
  }

  private async advance(row: LeasedConnectionNotice): Promise<string> {
    if (row.status === 'in-flight') return this.record(row, processDied);
    const owner = await this.owner.run(row.account_id, row.key_id);
    if (owner === 'not-answered') return this.later(row);
    if (owner === 'gone') return this.drop(row, 'The account or its key is gone.');
    const { ownerEmail } = owner;
    if (ownerEmail === undefined) return this.drop(row, 'The account names no owner.');
    const message = this.letters.run(row, { ...owner, ownerEmail });
    if (!(await this.database.transaction((tx) => this.notices.begin(tx, row)))) return 'lost';
    await failpoint('send-connection-notice.in-flight');
    const outcome = await holdWhile(
      () => this.database.transaction((tx) => this.notices.renew(tx, row)),
      () => this.transport.send(message),
      (error) => this.logger.warn('a lease was not renewed', { id: row.id, error }),
    );
    await failpoint('send-connection-notice.answered');
    return this.record(row, outcome);
  }

  private async record(row: LeasedConnectionNotice, outcome: MailOutcome): Promise<string> {
    return this.database.transaction(async (tx) => {
      const next = await this.notices.record(tx, row, outcome, this.config.INVITATION_GIVE_UP_HOURS);
      if (!next) return 'lost';
      if (next.step === 'retry')
        await dueConnectionNotices.postpone(tx, row, backoffSeconds(row.attempt, next.pace));
      else await this.notices.settle(tx, row, next.step, 'reason' in next ? next.reason : undefined);
      if ('reason' in next) {
        const { company_id: companyId, account_id: accountId } = row;
        this.logger.error('an owner could not be told of a connection', { companyId, accountId });
      }
      return next.step;
    });
  }

  private async drop(row: LeasedConnectionNotice, why: string): Promise<string> {
    await this.database.transaction((tx) => this.notices.settle(tx, row, 'dropped', why));
    return 'dropped';
  }

  private async later(row: LeasedConnectionNotice): Promise<string> {
    const seconds = backoffSeconds(row.attempt, ownFault);
    await this.database.transaction((tx) => dueConnectionNotices.postpone(tx, row, seconds));
    return 'not-answered';
  }
}

const processDied: MailOutcome = {
  kind: 'uncertain',
  response: 'The process that sent the message ended before it recorded an answer.',
};
