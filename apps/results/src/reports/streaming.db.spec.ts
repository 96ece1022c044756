import { randomUUID } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { readdirSync, statSync } from 'node:fs';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect, it, onTestFinished } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { configureHttp } from './configure-http.js';
import { StoreReport } from './store-report.js';
import { TakeReport } from './take-report.js';

const world = resultsSpec({ SUBMISSION_TIMEOUT_MS: 20_000 });
const MIB = 1024 * 1024;
const chunk = Buffer.alloc(64 * 1024, 'x');
async function* large(): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7\n');
  for (let part = 0; part < 19 * 16; part += 1) yield chunk;
  yield Buffer.from('%%EOF\n');
}

it('the gateway is slowed down to what is stored: results holds next to nothing of a report', async () => {
  const go = Promise.withResolvers<void>();
  onTestFinished(() => go.resolve());
  const inbound = new Set<Socket>();
  let taken = 0;
  const app = await listening(inbound, async (content) => {
    for await (const { byteLength } of content) {
      taken += byteLength;
      await go.promise;
    }
  });
  onTestFinished(() => app.close());
  const answered = send((app.getHttpServer().address() as AddressInfo).port);
  const accepted = (): number => [...inbound].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  await eventually(() => expect(taken).toBeGreaterThan(0));
  expect(await standsStill(accepted)).toBeLessThan(MIB);
  go.resolve();
  expect(await answered).toContain('HTTP/1.1 200');
  expect(taken).toBeGreaterThan(19 * MIB);
});

it('a report is on disk as fast as it comes', async () => {
  const folder = join(world.app.config.REPORTS_DIR, 'incoming');
  const onDisk = (): number =>
    readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  let [given, mostHeld] = [0, 0];
  async function* watched(): AsyncGenerator<Buffer> {
    for await (const part of large()) {
      mostHeld = Math.max(mostHeld, given - onDisk());
      given += part.length;
      yield part;
    }
  }
  await world.app.files.receive(watched());
  expect(given).toBeGreaterThan(19 * MIB);
  expect(mostHeld).toBeLessThan(MIB);
});

it('a report is read no faster than SmartRecruiters takes it', async () => {
  const go = Promise.withResolvers<void>();
  onTestFinished(() => go.resolve());
  world.server.stalled = go.promise;
  const outbound = new Set<Socket>();
  subscribe('undici:client:connected', (message) => outbound.add((message as { socket: Socket }).socket));
  const open = world.app.files.open.bind(world.app.files);
  let read = (): number => 0;
  world.app.files.open = async (name) => {
    const stream = await open(name);
    let passed = 0;
    read = () => passed + stream.readableLength;
    return Readable.from(counted());
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        passed += chunk.length;
        yield chunk;
      }
    }
  };
  const { orderId } = await world.placed();
  await world.app.storeReport.run(orderId, large());
  world.app.reportLoop.start();
  await eventually(() => expect(read()).toBeGreaterThan(0));
  // What the kernel takes of the file is not ours, but must be far from all of it.
  expect(await standsStill(read)).toBeLessThan(10 * MIB);
  const handedOn = [...outbound].reduce((sum, one) => sum + one.bytesWritten - one.writableLength, 0);
  expect(read() - handedOn).toBeLessThan(MIB / 2);
  go.resolve();
  await eventually(
    () => expect(world.server.files.get(orderId)?.[0]?.length).toBeGreaterThan(19 * MIB),
    10_000,
  );
});

/** The value once it has not changed for a while. */
async function standsStill(value: () => number): Promise<number> {
  for (let before = -1; before !== value(); await sleep(300)) before = value();
  return value();
}

/** The private port with this in the place of what stores reports. */
async function listening(
  sockets: Set<Socket>,
  store: (content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<NestFastifyApplication> {
  const providers = [
    { provide: StoreReport, useValue: { run: async (_id: string, content: Readable) => store(content) } },
    { provide: ResultsConfig, useValue: world.app.config },
    { provide: Logger, useValue: new Logger({ app: 'results', level: 'silent' }) },
  ];
  class PrivatePort {}
  Module({ controllers: [TakeReport], providers })(PrivatePort);
  const app = await NestFactory.create<NestFastifyApplication>(PrivatePort, new FastifyAdapter(), {
    logger: false,
  });
  configureHttp(app);
  app.getHttpServer().on('connection', (socket: Socket) => sockets.add(socket));
  await app.listen(0, '127.0.0.1');
  return app;
}

/** Sends a report as fast as it is taken; what is answered. */
async function send(port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  const { REPORTS_TOKEN } = world.app.config;
  socket.write(
    `PUT /reports/${randomUUID()} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${REPORTS_TOKEN}\r\n` +
      `Content-Type: application/pdf\r\nContent-Length: ${20 * MIB}\r\n\r\n`,
  );
  socket.write(Buffer.alloc(20 * MIB, 'x'));
  let answer = '';
  for await (const part of socket) answer += String(part);
  return answer;
}
