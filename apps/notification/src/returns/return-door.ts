import type { AddressInfo } from 'node:net';
import { listenHost, Logger } from '@assay/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { NotificationConfig } from '../app.config.js';
import { ReceiveReturn } from './receive-return.js';
import { ReturnPaths } from './return-paths.js';

// A report and a whole invitation fit; what reads it takes ever longer for hostile mail the larger that is.
const largest = 64 * 1024;
const mostConnections = 50;
const silenceMs = 60_000;

type Done = (error?: Error | null, message?: string) => void;

/** Takes mail over SMTP for our own return addresses only; it relays nothing and answers nobody. */
@Injectable()
export class ReturnDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: SMTPServer | undefined;
  /** The port it listens on; nothing where it is closed. */
  port: number | undefined;

  constructor(
    private readonly config: NotificationConfig,
    private readonly returnPaths: ReturnPaths,
    private readonly receive: ReceiveReturn,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { BOUNCE_SMTP_PORT: port, MAIL_RETURN_PATH } = this.config;
    if (port === undefined || MAIL_RETURN_PATH === undefined) return;
    const server = this.create();
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, listenHost(this.config), resolve);
    });
    this.server = server;
    this.port = (server.server.address() as AddressInfo).port;
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private create(): SMTPServer {
    const server = new SMTPServer({
      banner: 'returned mail only',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: largest,
      maxClients: mostConnections,
      socketTimeout: silenceMs,
      closeTimeout: 1000,
      logger: false,
      onRcptTo: ({ address }, session, done) => done(this.refusalOf(address, session)),
      onData: (stream, session, done) => void this.take(stream, session, done),
    });
    server.on('error', ({ message }) =>
      this.logger.warn('a connection for returned mail failed', { message }),
    );
    return server;
  }

  private refusalOf(address: string, { envelope }: SMTPServerSession): Error | null {
    if (envelope.rcptTo.length > 0) return refusal(452, '4.5.3 One recipient at a time');
    return this.returnPaths.read(address) ? null : refusal(550, '5.1.1 No such mailbox here');
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done): Promise<void> {
    try {
      const raw = await contentOf(stream);
      if (raw === 'too-large') return done(refusal(552, '5.3.4 Message too large'));
      const message = this.returnPaths.read(session.envelope.rcptTo[0]?.address ?? '');
      const reception = message ? await this.receive.run(message, raw) : 'ignored';
      done(reception === 'too-early' ? refusal(451, '4.3.0 Please come again in a moment') : null);
    } catch (error) {
      this.logger.error('returned mail was not taken', { error });
      done(refusal(451, '4.3.0 Please come again later'));
    }
  }
}

async function contentOf(stream: SMTPServerDataStream): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= largest) chunks.push(chunk);
  }
  return bytes > largest ? 'too-large' : Buffer.concat(chunks);
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
