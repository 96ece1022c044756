import type { Brand } from '@assay/brand';
import { type AccountOwner, showAccountOwner } from '@assay/contracts/consent';
import { Database, type Leased, WorksOff } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { SendingBrand } from '../brands/sending-brand.js';
import { atOnce } from '../letters/letter-rows.js';
import { Recipients } from '../letters/recipients.js';
import { ReturnPaths } from '../letters/return-paths.js';
import { type Draft, SendLetter } from '../letters/send-letter.js';
import type { MailMessage } from '../mail/compose-invitation.js';
import { addressOf, isSingleAddress, nameOf } from '../mail/mailbox.js';
import { printable } from '../mail/printable.js';
import { type ConnectionNoticeRow, dueConnectionNotices } from './connection-notices.repository.js';
import { renderConnectionNotice } from './render-connection-notice.js';

/** The owner of an account, and the brand under which the account's mail leaves. */
type BrandedOwner = AccountOwner & { readonly brand: Brand };

/**
 * Tells one owner what is due, under the sender's name of the brand, else of whoever runs Assay; an account that names no owner gets no mail.
 *
 * @again {soon}, after a 5xx that is not about the address {slowly}; while consent is silent, {ownFault}
 * @ends like an invitation, with an error in the log
 * @replay by nobody: the owner is told by a person
 */
@Injectable()
export class SendConnectionNotice {
  constructor(
    private readonly send: SendLetter,
    private readonly database: Database,
    private readonly brands: SendingBrand,
    private readonly recipients: Recipients,
    private readonly returnPaths: ReturnPaths,
    private readonly config: NotificationConfig,
    private readonly logger: Logger,
  ) {}

  @WorksOff('send-connection-notice', dueConnectionNotices, atOnce)
  async run(row: Leased<ConnectionNoticeRow>): Promise<void> {
    const about = { companyId: row.company_id, accountId: row.account_id };
    await this.send.run('send-connection-notice', row, {
      kind: 'connection',
      rows: dueConnectionNotices,
      about,
      interrupted: row.status === 'in-flight',
      write: () => this.write(row),
      tell: async (_tx, end) => {
        if (end.step !== 'sent')
          this.logger.error('an owner could not be told of a connection', { ...about, because: end.reason });
      },
    });
  }

  private async write(row: Leased<ConnectionNoticeRow>): Promise<Draft> {
    const { account_id: accountId, key_id: keyId } = row;
    const owner = await this.recipients.ask(showAccountOwner, { accountId, keyId });
    if (owner === 'not-answered') return owner;
    if (owner === 'gone') return { unwanted: 'The account or its key is gone.' };
    if (owner.ownerEmail === undefined) return { unwanted: 'The account names no owner.' };
    const brand = await this.database.read((tx) => this.brands.of(tx, accountId));
    return { message: this.compose(row, { ...owner, brand }, owner.ownerEmail) };
  }

  private compose(row: Leased<ConnectionNoticeRow>, owner: BrandedOwner, address: string): MailMessage {
    const { id, company_id: companyId, connected_at: at, message_id: messageId, kind } = row;
    const content = { ...owner, companyId, at, kind };
    const { language, ...parts } = renderConnectionNotice(owner.language ?? 'en', content);
    const { MAIL_FROM } = this.config;
    const { senderName, replyTo } = owner.brand;
    const returnPath = this.returnPaths.addressFor(id, 1);
    return {
      from: { name: printable(senderName ?? nameOf(MAIL_FROM)), address: addressOf(MAIL_FROM) },
      to: { name: '', address },
      ...parts,
      messageId,
      ...(returnPath === undefined ? {} : { returnPath }),
      ...(replyTo !== undefined && isSingleAddress(replyTo) ? { replyTo } : {}),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    };
  }
}
