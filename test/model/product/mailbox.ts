import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerError } from 'smtp-server';

/** A message that the mail server took, whether or not we heard so. */
export interface Mail {
  readonly to: string;
  readonly messageId: string;
  readonly heard: boolean;
  /** It repeats nothing that was said before. */
  readonly invites: boolean;
}

/** What befalls the next message. */
export type MailMishap = 'answer-lost' | 'refused-for-now' | { readonly meanwhile: () => Promise<void> };

/** A real mail server that keeps what it took. */
export class Mailbox {
  readonly mails: Mail[] = [];
  /** Nobody is let in. */
  away = false;
  mishap: MailMishap | undefined;
  private server: SMTPServer | undefined;

  async start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      logger: false,
      onMailFrom: (_address, _session, callback) => callback(this.away ? refusal(451) : null),
      onData: (stream, { envelope }, callback) => {
        void buffer(stream).then((raw) =>
          this.take(envelope.rcptTo[0]?.address ?? '', raw.toString(), callback),
        );
      },
    });
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise<void>((resolve) => this.server?.close(resolve));
  }

  forget(): void {
    this.mails.length = 0;
    Object.assign(this, { away: false, mishap: undefined });
  }

  private async take(to: string, raw: string, answer: (error?: Error | null) => void): Promise<void> {
    const { mishap } = this;
    this.mishap = undefined;
    if (mishap === 'refused-for-now') return answer(refusal(451));
    const messageId = /^message-id:\s*(\S+)/im.exec(raw)?.[1] ?? '';
    this.mails.push({ to, messageId, heard: mishap === undefined, invites: !/^references:/im.test(raw) });
    if (mishap === 'answer-lost') return this.hangUp();
    await mishap?.meanwhile();
    answer();
  }

  private hangUp(): void {
    for (const connection of this.server?.connections ?? [])
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
  }
}

function refusal(responseCode: number): SMTPServerError {
  return Object.assign(new Error('try again later'), { responseCode });
}
