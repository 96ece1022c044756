import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { SandboxConfig } from '../app.config.js';
import { returnedMessage, type ReturnKind } from './returned-message.js';

const mostTries = 20;
const pauseMs = 500;

/** Delivers reports about mails to their senders, again while it is asked to come later, as mail servers do. */
@Injectable()
export class ReturnMail {
  constructor(
    private readonly config: SandboxConfig,
    private readonly logger: Logger,
  ) {}

  async run(kind: ReturnKind, recipient: string, sender: string): Promise<void> {
    const { ASSAY_BOUNCE_SMTP: server } = this.config;
    if (server === undefined || sender === '') return;
    const raw = returnedMessage(kind, recipient, sender);
    const transport = createTransport({ url: `smtp://${server}`, ignoreTLS: true });
    try {
      for (let tries = 1; tries <= mostTries; tries += 1) {
        // A report has no sender of its own, so that it never comes back itself.
        const refusal = await transport.sendMail({ envelope: { from: '', to: [sender] }, raw }).then(
          () => null,
          (error: unknown) => error as { responseCode?: number },
        );
        if (!refusal || (refusal.responseCode ?? 0) >= 500) return;
        await sleep(pauseMs);
      }
    } finally {
      transport.close();
      this.logger.info('a mail was returned', { kind });
    }
  }
}
