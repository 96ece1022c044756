import type { AccountOwner } from '@assay/contracts/consent';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import type { MailMessage } from '../mail/compose-invitation.js';
import { addressOf, nameOf } from '../mail/mailbox.js';
import { printable } from '../mail/printable.js';
import { ReturnPaths } from '../letters/return-paths.js';
import type { LeasedConnectionNotice } from './connection-notices.repository.js';
import { renderConnectionNotice } from './render-connection-notice.js';

/** Somebody who can be told. */
export type KnownOwner = AccountOwner & { readonly ownerEmail: string };

/** Writes what the owner of an account is sent, under the name of whoever runs Assay. */
@Injectable()
export class ComposeConnectionNotice {
  constructor(
    private readonly returnPaths: ReturnPaths,
    private readonly config: NotificationConfig,
  ) {}

  run(row: LeasedConnectionNotice, owner: KnownOwner): MailMessage {
    const { id, company_id: companyId, connected_at: at, message_id: messageId, kind } = row;
    const { MAIL_FROM } = this.config;
    const returnPath = this.returnPaths.addressFor(id, 1);
    const { language, ...parts } = renderConnectionNotice(owner.language ?? 'en', {
      ...owner,
      companyId,
      at,
      kind,
    });
    return {
      from: { name: printable(nameOf(MAIL_FROM)), address: addressOf(MAIL_FROM) },
      to: { name: '', address: owner.ownerEmail },
      ...parts,
      messageId,
      ...(returnPath === undefined ? {} : { returnPath }),
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    };
  }
}
