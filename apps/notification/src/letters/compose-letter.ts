import type { BrandLayer } from '@assay/brand';
import type { Invitee } from '@assay/contracts/ordering';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { MessageIds } from './message-ids.js';
import { laterMessage, ReturnPaths } from './return-paths.js';
import { SendingBrand } from '../brands/sending-brand.js';
import { type LetterKind, Templates, wordsFor } from '../templates/templates.repository.js';
import { composeInvitation, type MailMessage } from '../mail/compose-invitation.js';
import type { InvitationContent } from '../mail/invitation-blocks.js';
import { chooseWording } from '../wording/choose-wording.js';
import { addressOf } from '../mail/mailbox.js';

/** The invitation that is written. */
export interface InvitationToWrite {
  readonly id: string;
  readonly account_id: string | null;
  readonly message_id: string;
  /** Grows with every address of the candidate. */
  readonly version: number;
  /** The account's brand, where it was read a moment ago, with the row. */
  readonly brand_layers?: readonly BrandLayer[];
}

/** The notice that is written, and the invitation it belongs to. */
export interface NoticeToWrite {
  readonly id: string;
  readonly kind: 'reminder' | 'deadline' | 'ready' | 'ended';
  readonly invitation: {
    readonly id: string;
    readonly messageId: string;
    readonly accountId: string | null;
  };
}

/** Writes what a candidate is sent: under the account's brand, in their language, or in the account's own words. */
@Injectable()
export class ComposeLetter {
  constructor(
    private readonly database: Database,
    private readonly brands: SendingBrand,
    private readonly templates: Templates,
    private readonly returnPaths: ReturnPaths,
    private readonly messageIds: MessageIds,
    private readonly config: NotificationConfig,
  ) {}

  /** Returns the invitation; in the account's own words where its package names them. */
  async invitation(row: InvitationToWrite, invitee: Invitee): Promise<MailMessage> {
    return composeInvitation({
      ...this.letter(invitee),
      ...(await this.dressNow(row, invitee)),
      messageId: row.message_id,
      returnPath: this.returnPaths.addressFor(row.id, row.version),
    });
  }

  /** Returns a reminder, which can be stopped, or word of what changed; all belong to the invitation. */
  async notice({ id, kind, invitation }: NoticeToWrite, invitee: Invitee): Promise<MailMessage> {
    const letter = this.letter(invitee);
    return composeInvitation({
      ...letter,
      ...(await this.dress(invitation.accountId, invitee, kind)),
      kind,
      ...(kind === 'reminder' ? { stopLink: `${letter.link}/reminders/stop` } : {}),
      messageId: this.messageIds.of(id, 1),
      references: invitation.messageId,
      returnPath: this.returnPaths.addressFor(invitation.id, laterMessage),
    });
  }

  private async dressNow(
    { account_id: accountId, brand_layers: layers }: InvitationToWrite,
    invitee: Invitee,
  ) {
    const isOurs = accountId === null || invitee.templateId === undefined;
    if (isOurs && layers) return { brand: this.brands.from(layers) };
    return this.dress(accountId, invitee, 'invitation');
  }

  // The account is the one of the order: nobody else's words or pictures can get into its mail.
  private async dress(accountId: string | null, { templateId }: Invitee, kind: LetterKind) {
    return this.database.read(async (tx) => {
      const brand = await this.brands.of(tx, accountId);
      if (accountId === null || templateId === undefined) return { brand };
      const template = await this.templates.find(tx, accountId, templateId);
      const ownWords = template && wordsFor(kind, template);
      return template && ownWords ? { brand, language: template.language, ownWords } : { brand };
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
function contentOf({ accountName, packageName, firstName, lastName, email, ...more }: Invitee) {
  const { durationMinutes, jobTitle, replyTo, language: own, accountLanguage: account } = more;
  const { language } = chooseWording({ own, account });
  return {
    accountName,
    packageName,
    firstName,
    lastName,
    email,
    language,
    ...(durationMinutes === undefined ? {} : { durationMinutes }),
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
