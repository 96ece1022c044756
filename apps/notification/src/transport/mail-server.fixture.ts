import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerError } from 'smtp-server';

/** What the server does with the next message; `drop` takes all of it and hangs up instead of answering. */
export type Behaviour =
  | 'accept'
  | 'drop'
  /** Hangs up when it hears the recipient. */
  | 'drop-early'
  | { readonly recipient: number; readonly text: string }
  | { readonly data: number; readonly text: string }
  /** Answers when the promise resolves, by accepting unless told otherwise. */
  | { readonly until: Promise<unknown>; readonly answer?: Behaviour };

/** A real mail server on a port of its own that does what a spec tells it to. */
export class MailServer {
  /** Messages it took in full, whatever it answered. */
  readonly received: { readonly from: string; readonly to: string[]; readonly raw: Buffer }[] = [];
  /** Every byte it was sent, as it came. */
  heard = '';
  port = 0;
  private readonly script: Behaviour[] = [];
  private server: SMTPServer;

  constructor(private readonly options: { readonly hideSMTPUTF8?: boolean } = {}) {
    this.server = this.create();
  }

  /** Queues what happens to the next messages; after them every message is accepted. */
  next(...behaviours: Behaviour[]): void {
    this.script.push(...behaviours);
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    this.port = (this.server.server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.hangUp();
    await new Promise<void>((resolve) => this.server.close(resolve));
    this.server = this.create();
  }

  private create(): SMTPServer {
    const server = new SMTPServer({
      ...this.options,
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      logger: false,
      onRcptTo: (_address, _session, callback) => {
        const behaviour = this.script[0];
        if (behaviour === 'drop-early') {
          this.script.shift();
          return this.hangUp();
        }
        if (typeof behaviour !== 'object' || !('recipient' in behaviour)) return callback();
        this.script.shift();
        callback(refusal(behaviour.recipient, behaviour.text));
      },
      onData: (stream, session, callback) => {
        void buffer(stream).then(async (raw) => {
          const { mailFrom, rcptTo } = session.envelope;
          this.received.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw,
          });
          let behaviour = this.script.shift() ?? 'accept';
          if (typeof behaviour === 'object' && 'until' in behaviour) {
            await behaviour.until;
            behaviour = behaviour.answer ?? 'accept';
          }
          if (behaviour === 'drop') return this.hangUp();
          if (typeof behaviour === 'object' && 'data' in behaviour) {
            return callback(refusal(behaviour.data, behaviour.text));
          }
          callback(null, '2.0.0 Ok: queued as 4711');
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
      socket.on('data', (bytes) => (this.heard += bytes.toString('latin1')));
    });
    return server;
  }

  private hangUp(): void {
    for (const connection of this.server.connections) {
      (connection as unknown as { _socket: { destroy(): void } })._socket.destroy();
    }
  }
}

function refusal(responseCode: number, text: string): SMTPServerError {
  return Object.assign(new Error(text), { responseCode });
}
