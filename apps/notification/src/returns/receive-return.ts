import { invitationFailed } from '@assay/contracts';
import { Outbox } from '@assay/messaging';
import { Database, type Tx } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { ConnectionNotices } from '../connection-notices/connection-notices.repository.js';
import { type DeliveryReport, readDeliveryReport } from './delivery-report.js';
import type { ReturnedMessage } from './return-paths.js';
import { ReturnedMail } from './returned-mail.repository.js';

/** `too-early` asks the mail server to come again: we have not recorded yet that the message left. */
export type Reception = 'bounced' | 'noted' | 'ignored' | 'too-early';

/** Takes what came back: a permanent failure ends the invitation once, a delay is noted, anything else is ignored. */
@Injectable()
export class ReceiveReturn {
  constructor(
    private readonly database: Database,
    private readonly returned: ReturnedMail,
    private readonly connectionNotices: ConnectionNotices,
    private readonly outbox: Outbox,
    private readonly logger: Logger,
  ) {}

  async run(message: ReturnedMessage, raw: Buffer): Promise<Reception> {
    const report = await readDeliveryReport(raw).catch(() => undefined);
    const reception = report
      ? await this.database.transaction((tx) => this.receive(tx, message, report))
      : 'ignored';
    this.logger.info('mail came back', {
      operation: 'receive-return',
      mailId: message.mailId,
      reception,
    });
    return reception;
  }

  private async receive(tx: Tx, message: ReturnedMessage, report: DeliveryReport): Promise<Reception> {
    const invitation = await this.returned.lock(tx, message);
    if (!invitation) return this.receiveNotice(tx, message, report);
    const isCurrent = invitation.version === message.version;
    if (isCurrent && invitation.status === 'due') return 'too-early';
    if (!(await this.returned.add(tx, message, report))) return 'ignored';
    // A report about an earlier address, or about a reminder, says nothing about the invitation to the present one.
    const wasSent = invitation.status === 'sent' || invitation.status === 'uncertain';
    if (report.outcome === 'delayed' || !isCurrent || !wasSent) return 'noted';
    const reason = reasonOf(report);
    await this.returned.bounce(tx, message, reason);
    const { companyId, orderId, addressRevision } = invitation;
    const data = { orderId, reason, bounced: true, addressRevision };
    await this.outbox.add(tx, invitationFailed, { companyId, data });
    return 'bounced';
  }

  private async receiveNotice(
    tx: Tx,
    { mailId }: ReturnedMessage,
    report: DeliveryReport,
  ): Promise<Reception> {
    if (report.outcome === 'delayed') return 'ignored';
    const reason = `The notice came back, because the owner's mail server did not deliver it: ${toldBy(report)}`;
    const reception = await this.connectionNotices.bounce(tx, mailId, reason);
    if (reception === 'bounced') this.logger.error('an owner could not be told of a connection', { mailId });
    return reception;
  }
}

function reasonOf(report: DeliveryReport): string {
  return `The invitation came back, because the candidate's mail server did not deliver it: ${toldBy(report)}`;
}

function toldBy({ statusCode, diagnostic }: DeliveryReport): string {
  return diagnostic || statusCode || 'no reason was given';
}
