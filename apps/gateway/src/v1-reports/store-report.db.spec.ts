import { subscribe } from 'node:diagnostics_channel';
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Gateway, startGateway, vendorToken } from '../gateway.fixture.js';

const MIB = 1024 * 1024;
const file = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(19 * MIB, 'x'), Buffer.from('%%EOF')]);
const head =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="r.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
const form = Buffer.concat([Buffer.from(head), file, Buffer.from('\r\n--b--\r\n')]);

let gateway: Gateway;
let results: Server;
/** Decides when results reads what the gateway streams to it. */
let takes: () => Promise<void>;
const inbound = new Set<Socket>();
const outbound = new Set<Socket>();

beforeAll(async () => {
  results = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => results.listen(0, '127.0.0.1', resolve));
  const port = (results.address() as AddressInfo).port;
  gateway = await startGateway({ RESULTS_URL: `http://127.0.0.1:${port}` });
  gateway.app.getHttpServer().on('connection', (socket: Socket) => inbound.add(socket));
  await gateway.app.listen(0, '127.0.0.1');
  subscribe('undici:client:connected', (message) => outbound.add((message as { socket: Socket }).socket));
});
afterAll(async () => {
  await gateway.close();
  results.closeAllConnections();
  results.close();
});

it('a vendor is slowed down to what results takes: the gateway holds next to nothing of a report', async () => {
  const go = Promise.withResolvers<void>();
  onTestFinished(() => go.resolve());
  takes = () => go.promise;
  const answered = send();
  await eventually(() => expect(accepted()).toBeGreaterThan(0));
  // What the kernel takes of the file is not ours, but must be far from all of it.
  expect(await standsStill(accepted)).toBeLessThan(10 * MIB);
  expect(accepted() - handedOn()).toBeLessThan(MIB);
  go.resolve();
  const answer = await answered;
  expect(answer).toContain('HTTP/1.1 200');
  expect(answer).toContain(createHash('sha256').update(file).digest('hex'));
  expect(accepted()).toBeGreaterThan(form.length);
});

it.each([
  ['a body of another type', 'application/pdf', '%PDF-1.7'],
  [
    'a file of another type',
    'multipart/form-data; boundary=b',
    `--b\r\n${head.replace('/pdf', '/zip')}x\r\n--b--`,
  ],
])('%s is refused in the same words', async (_title, type, payload) => {
  const headers = { authorization: `Bearer ${vendorToken}`, 'content-type': type };
  const url = `/v1/orders/${randomUUID()}/report`;
  takes = () => Promise.resolve();
  const answer = await gateway.app.inject({ method: 'PUT', url, headers, payload });
  expect(answer.statusCode).toBe(415);
  expect(answer.json()).toMatchObject({
    code: 'unsupported-media-type',
    title: 'The body has to be sent as multipart/form-data with one file of the type application/pdf.',
  });
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const hash = createHash('sha256');
  await takes();
  for await (const chunk of request) hash.update(chunk as Buffer);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ sha256: hash.digest('hex') }));
}

const sumOf = (sockets: Iterable<Socket>, value: (socket: Socket) => number): number =>
  [...sockets].reduce((sum, socket) => sum + value(socket), 0);
const accepted = (): number => sumOf(inbound, ({ bytesRead }) => bytesRead);
const handedOn = (): number =>
  sumOf(outbound, ({ bytesWritten, writableLength }) => bytesWritten - writableLength);

/** The value once it has not changed for a while. */
async function standsStill(value: () => number): Promise<number> {
  for (let before = -1; before !== value(); await sleep(300)) before = value();
  return value();
}

/** Sends the form as fast as the gateway takes it; what it answers. */
async function send(): Promise<string> {
  const { port } = gateway.app.getHttpServer().address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    `PUT /v1/orders/${randomUUID()}/report HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${vendorToken}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${form.length}\r\n\r\n`,
  );
  socket.write(form);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
