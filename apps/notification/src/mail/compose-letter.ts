import type { Invitee } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { Invitation } from '../invitations/invitation.entity.js';
import type { LeasedInvitation } from '../invitations/invitations.repository.js';
import { MessageIds } from '../invitations/message-ids.js';
import type { LeasedNotice } from '../notices/notices.repository.js';
import { laterMessage, ReturnPaths } from '../returns/return-paths.js';
import { Templates } from '../templates/templates.repository.js';
import { composeInvitation, type MailMessage } from './compose-invitation.js';
import type { InvitationContent } from './invitation-blocks.js';
import { addressOf } from './mailbox.js';

/** Writes what a candidate is sent: under the account's name, in their language, or in the account's own words. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly database: Database,
    private readonly templates: Templates,
    private readonly returnPaths: ReturnPaths,
    private readonly messageIds: MessageIds,
    private readonly config: NotificationConfig,
  ) {}

  /** Returns the invitation; in the account's own words where its package names them. */
  async invitation(row: LeasedInvitation, invitee: Invitee): Promise<MailMessage> {
    const { account_id: accountId } = row;
    const { templateId } = invitee;
    const template =
      accountId === null || templateId === undefined
        ? undefined
        : await this.database.read((tx) => this.templates.find(tx, accountId, templateId));
    return composeInvitation({
      ...this.letter(invitee),
      ...(template ? { language: template.language, ownWords: template } : {}),
      messageId: row.message_id,
      returnPath: this.returnPaths.addressFor(row.id, row.version),
    });
  }

  /** Returns a reminder, which can be stopped, or word of another deadline; both belong to the invitation. */
  async notice({ id, order_id: orderId, kind }: LeasedNotice, invitee: Invitee): Promise<MailMessage> {
    const invitation = await this.database.read((tx) => tx.manager.findOneByOrFail(Invitation, { orderId }));
    const letter = this.letter(invitee);
    return composeInvitation({
      ...letter,
      kind,
      ...(kind === 'reminder' ? { stopLink: `${letter.link}/reminders/stop` } : {}),
      messageId: this.messageIds.of(id, 1),
      references: invitation.messageId,
      returnPath: this.returnPaths.addressFor(invitation.id, laterMessage),
    });
  }

  private letter(invitee: Invitee) {
    const { expiresAt, timeZone, quietHours, linkToken } = invitee;
    const { PUBLIC_URL, MAIL_FROM } = this.config;
    const deadline: InvitationContent['deadline'] =
      expiresAt === undefined
        ? undefined
        : { at: new Date(expiresAt), timeZone: timeZone ?? quietHours?.timeZone ?? 'UTC' };
    return {
      ...contentOf(invitee),
      link: `${PUBLIC_URL.replace(/\/+$/, '')}/c/${encodeURIComponent(linkToken)}`,
      fromAddress: addressOf(MAIL_FROM),
      ...(deadline ? { deadline } : {}),
    };
  }
}

// By name: an invitee has a kind too, which is the order's.
function contentOf({ accountName, packageName, firstName, lastName, email, language, ...more }: Invitee) {
  const { durationMinutes, replyTo } = more;
  return {
    accountName,
    packageName,
    firstName,
    lastName,
    email,
    language,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
