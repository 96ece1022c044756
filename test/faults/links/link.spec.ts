import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@assay/testing';
import { freePort } from '../../../tools/servers/child.mjs';
import { numbers } from '../stage/draw.js';
import { Link } from './link.js';

/** What one end of a connection has seen. */
interface Seen {
  readonly pieces: Buffer[];
  ended: boolean;
  closed: boolean;
  code: string | undefined;
}

function watch(socket: Socket): Seen {
  const seen: Seen = { pieces: [], ended: false, closed: false, code: undefined };
  socket
    .on('data', (piece: Buffer) => seen.pieces.push(piece))
    .on('end', () => (seen.ended = true))
    .on('close', () => (seen.closed = true))
    .on('error', ({ code }: NodeJS.ErrnoException) => (seen.code = code));
  return seen;
}

const text = ({ pieces }: Seen): string => Buffer.concat(pieces).toString('latin1');
const bytes = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 31) % 251));

let server: Server;
let served: { socket: Socket; seen: Seen }[];
let link: Link;
let clients: Socket[];

beforeEach(async () => {
  served = [];
  clients = [];
  server = createServer({ allowHalfOpen: true }, (socket) => served.push({ socket, seen: watch(socket) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  link = await Link.open({
    port: await freePort(),
    to: (server.address() as AddressInfo).port,
    seed: 7,
  });
});
afterEach(async () => {
  for (const { socket } of served) socket.destroy();
  for (const client of clients) client.destroy();
  await link.close();
  server.close();
});

function dial(): { client: Socket; seen: Seen } {
  const client = connect({ port: link.port, host: '127.0.0.1', allowHalfOpen: true });
  clients.push(client);
  return { client, seen: watch(client) };
}

/** A connection over which each end has heard of the other. */
async function conversation() {
  const { client, seen } = dial();
  client.write('?');
  const before = served.length;
  const there = await eventually(() => {
    // One that was reset on its way may be served late, and says nothing.
    const found = served.slice(before).find(({ seen: heard }) => text(heard) === '?');
    if (!found) throw new Error('the server heard nothing yet');
    return found;
  });
  there.socket.write('!');
  await eventually(() => expect(text(seen)).toBe('!'));
  there.seen.pieces.length = 0;
  seen.pieces.length = 0;
  return { client, atClient: seen, socket: there.socket, atServer: there.seen };
}

/** Waits until exactly this has arrived, whole and in order. */
async function heard(seen: Seen, what: Buffer | string): Promise<void> {
  const length = (): number => seen.pieces.reduce((sum, piece) => sum + piece.length, 0);
  await eventually(() => expect(length()).toBe(what.length));
  expect(Buffer.concat(seen.pieces).equals(Buffer.from(what))).toBe(true);
}

describe('a link without toxics', () => {
  it('passes bytes on whole both ways, and each end as an end', async () => {
    const { client, atClient, socket, atServer } = await conversation();
    const many = bytes(3_000_000);
    client.end(many);
    await heard(atServer, many);
    await eventually(() => expect(atServer.ended).toBe(true));
    expect(atClient.ended).toBe(false);
    socket.end(many);
    await heard(atClient, many);
    await eventually(() =>
      expect([atClient.closed, atServer.closed, link.connections]).toEqual([true, true, 0]),
    );
    expect([atClient.code, atServer.code]).toEqual([undefined, undefined]);
  });

  it('passes a reset on as a reset', async () => {
    const { client, atServer } = await conversation();
    client.resetAndDestroy();
    await eventually(() => expect(atServer.code).toBe('ECONNRESET'));
  });
});

describe('latency', () => {
  it('delays bytes of one way by at least what it says, and keeps their order', async () => {
    const { client, atClient, socket, atServer } = await conversation();
    link.add({ kind: 'latency', ms: 60, jitterMs: 30, way: 'back' });
    const begun = performance.now();
    for (const word of ['a', 'b', 'c', 'd']) socket.write(word);
    client.write('x');
    await heard(atServer, 'x');
    await heard(atClient, 'abcd');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(30);
  });

  it('lets go at once of what it holds when it is taken away', async () => {
    const { client, atServer } = await conversation();
    link.add({ kind: 'latency', ms: 3_600_000, way: 'there' });
    client.write('late');
    await eventually(() => expect(link.tally.get('latency')?.connections).toBe(1));
    expect(text(atServer)).toBe('');
    await link.clear();
    await heard(atServer, 'late');
  });
});

describe('down', () => {
  it('cuts what is open, refuses who comes, and is over when it is taken away', async () => {
    const { atClient, atServer } = await conversation();
    link.add({ kind: 'down' });
    await eventually(() => expect([atClient.code, atServer.code]).toEqual(['ECONNRESET', 'ECONNRESET']));
    const { seen } = dial();
    await eventually(() => expect(seen.code).toBe('ECONNREFUSED'));
    await link.clear();
    await conversation();
  });

  it('can come and go in one breath', async () => {
    for (let times = 0; times < 20; times += 1) {
      link.add({ kind: 'down' });
      await link.clear();
    }
    await conversation();
  });
});

describe('bandwidth', () => {
  it('passes bytes on whole, no faster than it says', async () => {
    const { client, atServer } = await conversation();
    link.add({ kind: 'bandwidth', bytesPerSecond: 100_000 });
    const begun = performance.now();
    client.write(bytes(20_000));
    await heard(atServer, bytes(20_000));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(190);
  });
});

describe('slow close', () => {
  it('delivers the bytes, and keeps the end back until it is taken away', async () => {
    const { client, atServer } = await conversation();
    link.add({ kind: 'slow-close', ms: 3_600_000 });
    client.end('last');
    await heard(atServer, 'last');
    await eventually(() => expect(link.tally.get('slow-close')?.connections).toBe(1));
    expect(atServer.ended).toBe(false);
    await link.clear();
    await eventually(() => expect(atServer.ended).toBe(true));
  });
});

describe('timeout', () => {
  it('holds everything back, and delivers it whole once it is taken away', async () => {
    const { client, atClient, socket, atServer } = await conversation();
    const toxic = { kind: 'timeout', way: 'there' } as const;
    link.add(toxic);
    client.write(bytes(100_000));
    socket.write('heard');
    await heard(atClient, 'heard');
    await eventually(() => expect(link.tally.get('timeout')?.connections).toBe(1));
    expect(text(atServer)).toBe('');
    await link.remove(toxic);
    await heard(atServer, bytes(100_000));
  });

  it('ends connections that were silent for so long', async () => {
    const { client, atClient, atServer } = await conversation();
    link.add({ kind: 'timeout', endsAfterMs: 20 });
    client.write('lost');
    await eventually(() => expect([atClient.closed || atClient.ended, atServer.ended]).toEqual([true, true]));
    expect(text(atServer)).toBe('');
  });
});

describe('reset', () => {
  it('is a reset at both ends, of what is open and of who comes', async () => {
    const { atClient, atServer } = await conversation();
    link.add({ kind: 'reset' });
    await eventually(() => expect([atClient.code, atServer.code]).toEqual(['ECONNRESET', 'ECONNRESET']));
    const { seen } = dial();
    await eventually(() => expect(seen.code).toBe('ECONNRESET'));
    await link.clear();
    await conversation();
    expect(link.tally.get('reset')).toEqual({ begun: 1, ended: 1, connections: 2 });
  });
});

describe('slicer', () => {
  it('delivers bytes whole in small pieces', async () => {
    const { client, atServer } = await conversation();
    link.add({ kind: 'slicer', bytes: 7, pauseMs: 1, way: 'there' });
    client.write(bytes(700));
    await heard(atServer, bytes(700));
    // Pieces may be read together, but not all of them: there is a pause after each.
    expect(atServer.pieces.length).toBeGreaterThan(1);
  });
});

describe('a limit of data', () => {
  it('ends the connection after so many bytes of that way', async () => {
    const { atClient, socket } = await conversation();
    link.add({ kind: 'limit-data', bytes: 11, way: 'back' });
    socket.write('0123456789abcdef');
    await heard(atClient, '0123456789');
    await eventually(() => expect(atClient.ended).toBe(true));
    expect(link.tally.get('limit-data')?.connections).toBe(1);
  });

  it('cuts an answer off before its first byte', async () => {
    const { client, atClient, socket, atServer } = await conversation();
    link.add({ kind: 'limit-data', bytes: 0, way: 'back' });
    client.write('question');
    await heard(atServer, 'question');
    socket.write('answer');
    await eventually(() => expect(atClient.ended || atClient.closed).toBe(true));
    expect(text(atClient)).toBe('');
  });
});

describe('half-open', () => {
  it('accepts who comes and what they say, and delivers nothing', async () => {
    const { client, atClient, atServer } = await conversation();
    const quiet = await conversation();
    link.add({ kind: 'half-open' });
    client.write('into the void');
    const late = dial();
    await eventually(() => expect(late.client.readyState).toBe('open'));
    late.client.write('hello');
    await eventually(() => expect(link.tally.get('half-open')?.connections).toBe(2));
    expect([text(atServer), atClient.closed, late.seen.closed]).toEqual(['', false, false]);
    await link.clear();
    // Who said something finds out that nobody remembers it; who said nothing goes on.
    await eventually(() => expect([atClient.code, late.seen.code]).toEqual(['ECONNRESET', 'ECONNRESET']));
    quiet.client.write('still here');
    await heard(quiet.atServer, 'still here');
  });

  it('hides that one end has gone', async () => {
    const { client, atServer } = await conversation();
    link.add({ kind: 'half-open' });
    client.resetAndDestroy();
    await eventually(() => expect(client.closed).toBe(true));
    const { seen } = dial();
    await eventually(() => expect(link.connections).toBe(2));
    expect([atServer.closed, seen.closed]).toEqual([false, false]);
    await link.clear();
    await eventually(() => expect(atServer.code).toBe('ECONNRESET'));
  });
});

describe('what a link has done', () => {
  it('is counted, with the connections that felt it', async () => {
    await conversation();
    const slow = { kind: 'latency', ms: 1 } as const;
    link.add(slow);
    link.add({ kind: 'slicer', bytes: 1 });
    await conversation();
    await link.remove(slow);
    await link.remove(slow);
    await conversation();
    await link.clear();
    expect(link.tally.get('latency')).toEqual({ begun: 1, ended: 1, connections: 1 });
    expect(link.tally.get('slicer')).toEqual({ begun: 1, ended: 1, connections: 2 });
  });

  it('is the same jitter again for the same seed', () => {
    const draw = (): number[] => Array.from({ length: 3 }, numbers('7:1'));
    expect(draw()).toEqual(draw());
    expect(numbers('8:1')()).not.toBe(numbers('7:1')());
  });
});
