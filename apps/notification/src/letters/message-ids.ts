import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../app.config.js';
import { domainOf } from '../mail/mailbox.js';

/** Names invitations, and the message that each of them is. */
@Injectable()
export class MessageIds {
  private readonly domain: string;

  constructor(config: NotificationConfig) {
    // The sender's domain, which the sender is allowed to speak for; mail filters compare the two.
    this.domain = domainOf(config.MAIL_FROM);
  }

  /** Returns a new id with the Message-ID that every copy of its first message carries. */
  next(): { readonly id: string; readonly messageId: string } {
    const id = randomUUID();
    return { id, messageId: this.of(id, 1) };
  }

  /** Returns the Message-ID of the message to the candidate's first, second or later address. */
  of(id: string, version: number): string {
    return version === 1 ? `<${id}@${this.domain}>` : `<${id}.v${version}@${this.domain}>`;
  }
}
