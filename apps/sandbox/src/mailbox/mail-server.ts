import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenHost, Logger } from '@assay/runtime';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  SMTPServer,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import { SandboxConfig } from '../app.config.js';
import type { FaultKind } from '../fault-rules/fault-matrix.js';
import { Faults, matches } from '../faults/faults.js';
import { Swaps } from '../faults/swaps.js';
import { Seen } from '../seen/seen.js';
import { Mails } from './mails.js';
import { noteMail } from './note-mail.js';
import { ReturnMail } from './return-mail.js';
import { returnKinds } from './returned-message.js';

/** Nobody has a mailbox here: for addresses that shall bounce without any rule. */
const nobody = '*@bounce.example';
const atConnect: readonly FaultKind[] = ['421', 'hang', 'delay'];
const atRecipient: readonly FaultKind[] = ['451', '550'];
const atData: readonly FaultKind[] = ['drop-answer', 'drop', 'reorder', ...returnKinds];
const cuts: readonly FaultKind[] = ['drop-answer', 'drop'];
const texts: Partial<Record<FaultKind, string>> = {
  '421': '4.3.2 Service not available, closing transmission channel',
  '451': '4.3.0 Requested action aborted: try again later',
  '550': '5.1.1 No such mailbox here',
};

type Done = (error?: Error | null) => void;

/** Accepts every mail over SMTP, as the candidates' mail server would, and misbehaves on demand. */
@Injectable()
export class MailServer implements BeforeApplicationShutdown {
  private server: SMTPServer | null = null;
  private port: number;

  constructor(
    private readonly config: SandboxConfig,
    private readonly mails: Mails,
    private readonly faults: Faults,
    private readonly swaps: Swaps,
    private readonly returnMail: ReturnMail,
    private readonly seen: Seen,
    private readonly logger: Logger,
  ) {
    this.port = config.SANDBOX_SMTP_PORT;
  }

  /** The port, also while the server is down. */
  get listensOn(): number {
    return this.port;
  }

  /** Starts listening, unless a rule says that the server is down; gives the port. */
  async start(): Promise<number> {
    await this.listen();
    await this.obey();
    return this.port;
  }

  /** Stops or starts listening as the rule `down` demands; the port stays the same. */
  async obey(): Promise<void> {
    const down = this.faults.all().some((fault) => fault.where === 'smtp' && fault.kind === 'down');
    if (down) await this.close();
    else if (!this.server) await this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }

  private async listen(): Promise<void> {
    const server = new SMTPServer({
      ...this.door(),
      disableReverseLookup: true,
      closeTimeout: 500,
      onConnect: (session, done) => void this.connected(session, done),
      onRcptTo: (address, _session, done) => this.addressed(address.address, done),
      onData: (stream, session, done) => void this.take(server, stream, session, done),
    });
    server.on('error', (error) => this.logger.warn('mail connection failed', { error }));
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(this.port, listenHost(this.config), resolve);
    });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Whom it lets in: everybody, or who has one of the logins, if need be in the clear on this machine. */
  private door(): SMTPServerOptions {
    const logins = this.config.SANDBOX_SMTP_LOGINS?.split(',');
    if (!logins) return { authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'] };
    return {
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username = '', password = '' }, _session, done) =>
        logins.includes(`${username}:${password}`)
          ? done(null, { user: username })
          : done(Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 })),
    };
  }

  private async close(): Promise<void> {
    const server = this.server;
    this.server = null;
    if (!server) return;
    for (const connection of server.connections as Set<{ _socket: Socket }>) connection._socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async connected(_session: SMTPServerSession, done: Done): Promise<void> {
    const fault = this.faults.strike('smtp', {}, atConnect);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'delay') await sleep(fault.ms ?? 3000);
    done(fault?.kind === '421' ? refusal('421') : null);
  }

  private addressed(recipient: string, done: Done): void {
    const fault = this.faults.strike('smtp', { recipient }, atRecipient);
    const kind = fault?.kind ?? (matches(nobody, recipient) ? '550' : null);
    done(kind ? refusal(kind) : null);
  }

  private async take(
    server: SMTPServer,
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: Done,
  ): Promise<void> {
    try {
      if (await this.received(server, stream, session)) done(null);
    } catch (error) {
      this.logger.error('mail was not kept', { error });
      done(refusal('451'));
    }
  }

  /** Keeps a mail; false when the sender shall hear nothing. */
  private async received(
    server: SMTPServer,
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<boolean> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
    const to = session.envelope.rcptTo.map((recipient) => recipient.address);
    const fault = this.faults.strike('smtp', { recipient: to[0] ?? '' }, atData);
    const turn = await this.swaps.turn('smtp', fault);
    const silent = fault !== null && cuts.includes(fault.kind);
    if (fault?.kind !== 'drop')
      noteMail(this.seen, await this.mails.add(from, to, Buffer.concat(chunks)), !silent);
    turn.passed();
    const returned = returnKinds.find((kind) => kind === fault?.kind);
    if (returned) void this.returnMail.run(returned, to[0] ?? '', from);
    if (silent) cut(server, session);
    return !silent;
  }
}

function refusal(kind: FaultKind): Error {
  return Object.assign(new Error(texts[kind] ?? 'refused'), { responseCode: Number(kind) });
}

// smtp-server has no public way to drop one connection without a word
function cut(server: SMTPServer, session: SMTPServerSession): void {
  for (const connection of server.connections as Set<{ id: string; _socket: Socket }>)
    if (connection.id === session.id) connection._socket.destroy();
}
