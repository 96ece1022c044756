import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { listenHost, Logger, whose } from '@assay/runtime';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { NotificationConfig } from '../app.config.js';
import { DoorKeeper, type DoorLimits } from './door-keeper.js';
import { ReceiveReturn } from './receive-return.js';
import { ReturnPaths } from '../letters/return-paths.js';

// A report and a whole invitation fit.
const largest = 64 * 1024;
const silenceMs = 30_000;
const sweepMs = 1000;
const closeMs = 1000;
const mostMessages = 20;
// One relay may be all that ever comes; whoever keeps its connections busy must not keep others out.
const limits: DoorLimits = {
  connections: 50,
  reserved: 20,
  perNetwork: 10,
  sessionMs: 120_000,
  bytes: 20 * largest,
};

type Done = (error?: Error | null, message?: string) => void;

/** Takes mail over SMTP for our own return addresses only; it relays nothing and answers nobody. */
@Injectable()
export class ReturnDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly keeper = new DoorKeeper(limits);
  private server: SMTPServer | undefined;
  private front: Server | undefined;
  private sweeping: NodeJS.Timeout | undefined;
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
    const front = createServer((socket) => this.letIn(server, socket));
    await new Promise<void>((resolve, reject) => {
      front.once('error', reject);
      front.listen(port, listenHost(this.config), resolve);
    });
    front.on('error', ({ message }) => this.logger.warn('the door for returned mail failed', { message }));
    this.server = server;
    this.front = front;
    this.port = (front.address() as AddressInfo).port;
    this.sweeping = setInterval(() => this.keeper.sweep(), sweepMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { server, front } = this;
    this.server = undefined;
    clearInterval(this.sweeping);
    if (!server || !front) return;
    const closed = new Promise<void>((resolve) => front.close(() => resolve()));
    const late = setTimeout(() => this.keeper.clear(), closeMs);
    await closed;
    clearTimeout(late);
    server.close();
  }

  private letIn(server: SMTPServer, socket: Socket): void {
    if (this.keeper.admit(socket)) {
      server.server.emit('connection', socket);
      return;
    }
    // Whoever hangs up on us meanwhile is no fault of ours.
    socket.on('error', () => undefined);
    socket.end('421 4.7.0 Too many connections, please come again later\r\n', () => socket.destroy());
  }

  private create(): SMTPServer {
    const tls = this.certificate();
    const server = new SMTPServer({
      banner: 'returned mail only',
      authOptional: true,
      disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
      ...tls,
      disableReverseLookup: true,
      size: largest,
      socketTimeout: silenceMs,
      closeTimeout: closeMs,
      logger: false,
      onMailFrom: (_address, { transaction }, done) =>
        done(transaction > mostMessages ? refusal(421, '4.7.0 Enough for now, please connect again') : null),
      onRcptTo: ({ address }, session, done) => done(this.refusalOf(address, session)),
      // Whose mail it was is found by the address that it comes back to.
      onData: (stream, session, done) => void whose.everyCompany(() => this.take(stream, session, done)),
    });
    server.on('error', ({ message }) =>
      this.logger.warn('a connection for returned mail failed', { message }),
    );
    return server;
  }

  private certificate(): { cert: string; key: string } | undefined {
    const { BOUNCE_TLS_CERTIFICATE: cert, BOUNCE_TLS_KEY: key } = this.config;
    return cert === undefined || key === undefined ? undefined : { cert, key };
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
