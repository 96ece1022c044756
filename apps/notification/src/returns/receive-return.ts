import { invitationFailed } from '@assay/contracts/notification';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { ConnectionNotices } from '../connection-notices/connection-notices.repository.js';
import { historyOf } from '../invitations/invitation-rows.js';
import { Invitations } from '../invitations/invitations.repository.js';
import { type DeliveryReport, readDeliveryReport } from './delivery-report.js';
import type { ReturnedMessage } from '../letters/return-paths.js';
import { ReturnedMail } from './returned-mail.repository.js';
import { whatFollows } from './what-follows.js';

/** `too-early` asks the mail server to come again: we have not recorded yet that the message left. */
export type Reception = 'bounced' | 'sent-again' | 'noted' | 'ignored' | 'unreadable' | 'too-early';

/** Takes what came back: an address that takes no mail ends the invitation once, what is our fault or passes is sent again, anything else is noted or ignored. */
@Injectable()
export class ReceiveReturn {
  /** Since the process started. */
  private unreadable = 0;

  constructor(
    private readonly database: Database,
    private readonly invitations: Invitations,
    private readonly returned: ReturnedMail,
    private readonly connectionNotices: ConnectionNotices,
    private readonly outbox: Outbox,
    private readonly config: NotificationConfig,
    private readonly logger: Logger,
  ) {}

  async run(message: ReturnedMessage, raw: Buffer): Promise<Reception> {
    const reception = await this.read(message, raw);
    this.logger.info('mail came back', {
      operation: 'receive-return',
      mailId: message.mailId,
      reception,
    });
    return reception;
  }

  private async read(message: ReturnedMessage, raw: Buffer): Promise<Reception> {
    let report: DeliveryReport | undefined;
    try {
      report = readDeliveryReport(raw);
    } catch {
      this.unreadable += 1;
      const { mailId } = message;
      this.logger.warn('returned mail could not be read', {
        mailId,
        bytes: raw.length,
        unreadable: this.unreadable,
      });
      return 'unreadable';
    }
    if (!report) return 'ignored';
    const found = report;
    return this.database.transaction((tx) => this.receive(tx, message, found));
  }

  private async receive(tx: Tx, message: ReturnedMessage, report: DeliveryReport): Promise<Reception> {
    const invitation = await this.invitations.lock(tx, message.mailId);
    if (!invitation) return this.receiveNotice(tx, message, report);
    if (invitation.erasedAt !== null) return 'ignored';
    const history = await historyOf(tx, invitation.id);
    const next = whatFollows(invitation, message, report, history, this.config.INVITATION_GIVE_UP_HOURS);
    if (next.step === 'too-early') return next.step;
    if (!(await this.returned.add(tx, message, report, history))) return 'ignored';
    const { companyId, orderId, addressRevision } = invitation;
    if (next.step === 'again') {
      await this.returned.sendAgain(tx, message, next.seconds);
      const { fault, because } = report.verdict;
      if (fault === 'us')
        this.logger.error('a mail server refuses our mail', { companyId, orderId, because });
      return 'sent-again';
    }
    if (next.step === 'noted') return 'noted';
    const reason = `The invitation came back, because the candidate's mail server did not deliver it: ${toldBy(report)}`;
    await this.returned.bounce(tx, message, reason);
    const data = { orderId, reason, bounced: true, addressRevision };
    await this.outbox.add(tx, invitationFailed, { companyId, data });
    return 'bounced';
  }

  private async receiveNotice(
    tx: Tx,
    { mailId }: ReturnedMessage,
    report: DeliveryReport,
  ): Promise<Reception> {
    if (report.outcome !== 'failed') return 'ignored';
    const reason = `The notice came back, because the owner's mail server did not deliver it: ${toldBy(report)}`;
    const reception = await this.connectionNotices.bounce(tx, mailId, reason);
    if (reception === 'bounced') this.logger.error('an owner could not be told of a connection', { mailId });
    return reception;
  }
}

// Whoever holds the message knows its return address: their words go no further than the timeline.
function toldBy({ statusCode, verdict }: DeliveryReport): string {
  return statusCode === undefined ? verdict.because : `${verdict.because} (${statusCode})`;
}
