import { createSocket, type Socket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

const types = { A: 1, MX: 15, TXT: 16 } as const;
type Type = keyof typeof types;
const refused = 5;
const unknownName = 3;

/** A DNS server on this machine that knows what a spec tells it (RFC 1035). */
export class DnsServer {
  /** It refuses every question. */
  isBroken = false;
  private readonly records = new Map<string, { type: Type; data: Buffer }[]>();
  private readonly socket: Socket = createSocket('udp4');

  /** Starts it; gives the address for a resolver. */
  async start(): Promise<string> {
    this.socket.on('message', (question, { port, address }) =>
      this.socket.send(this.answer(question), port, address),
    );
    await new Promise<void>((resolve) => this.socket.bind(0, '127.0.0.1', resolve));
    return `127.0.0.1:${(this.socket.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.socket.close(resolve));
  }

  /** Forgets every record. */
  clear(): void {
    this.records.clear();
    this.isBroken = false;
  }

  txt(name: string, text: string): void {
    const parts = text.match(/.{1,255}/gs) ?? [''];
    this.add(
      name,
      'TXT',
      Buffer.concat(parts.flatMap((part) => [Buffer.from([part.length]), Buffer.from(part)])),
    );
  }

  mx(name: string, host: string): void {
    this.add(name, 'MX', Buffer.concat([Buffer.from([0, 10]), encoded(host)]));
  }

  a(name: string, address: string): void {
    this.add(name, 'A', Buffer.from(address.split('.').map(Number)));
  }

  private add(name: string, type: Type, data: Buffer): void {
    this.records.set(name, [...(this.records.get(name) ?? []), { type, data }]);
  }

  private answer(question: Buffer): Buffer {
    const end = question.indexOf(0, 12) + 5;
    const name = decoded(question.subarray(12, end - 4));
    const wanted = question.readUInt16BE(end - 4);
    const known = this.records.get(name);
    const found = (known ?? []).filter(({ type }) => types[type] === wanted);
    const header = Buffer.from(question.subarray(0, 12));
    const code = known ? 0 : unknownName;
    header.writeUInt16BE(0x8180 | (this.isBroken ? refused : code), 2);
    // One question, so many answers, and nothing of what the question added.
    [1, this.isBroken ? 0 : found.length, 0, 0].forEach((count, index) =>
      header.writeUInt16BE(count, 4 + 2 * index),
    );
    const answers = this.isBroken ? [] : found.map(({ type, data }) => record(types[type], data));
    return Buffer.concat([header, question.subarray(12, end), ...answers]);
  }
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  // The name is that of the question, at byte 12.
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function encoded(name: string): Buffer {
  return Buffer.concat([
    ...name.split('.').flatMap((label) => [Buffer.from([label.length]), Buffer.from(label)]),
    Buffer.from([0]),
  ]);
}

function decoded(bytes: Buffer): string {
  const labels: string[] = [];
  for (let at = 0; (bytes[at] ?? 0) > 0; at += (bytes[at] ?? 0) + 1)
    labels.push(bytes.toString('latin1', at + 1, at + 1 + (bytes[at] ?? 0)));
  return labels.join('.').toLowerCase();
}
