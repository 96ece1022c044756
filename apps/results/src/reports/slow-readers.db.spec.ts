import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { Database } from '@assay/persistence';
import { correlateHttp, Logger } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { expect, it, onTestFinished } from 'vitest';
import { ResultsConfig } from '../app.config.js';
import { ReportFiles } from '../files/report-files.js';
import { resultsSpec } from '../results-spec.fixture.js';
import { GiveReportFile } from './give-report-file.js';
import { Reports } from './reports.repository.js';

const world = resultsSpec();

async function* large(): AsyncGenerator<Buffer> {
  yield Buffer.from('%PDF-1.7\n');
  for (let part = 0; part < 19 * 16; part += 1) yield Buffer.alloc(64 * 1024, part);
  yield Buffer.from('%%EOF\n');
}

it('readers who take nothing keep their company waiting and nobody else, until they go away', async () => {
  const [slow, other] = [await world.placed(), await world.placed({ companyId: 'Initech' })];
  const { sha256 } = await world.app.storeReport.run(slow.orderId, large());
  const pdf = Readable.from([Buffer.from('%PDF-1.7 short %%EOF')]);
  const { sha256: short } = await world.app.storeReport.run(other.orderId, pdf);
  const app = await listening();
  onTestFinished(() => app.close());
  const { port } = app.getHttpServer().address() as AddressInfo;
  const authorization = `Bearer ${world.app.config.REPORTS_TOKEN}`;
  const readers: Socket[] = [];
  const ask = async (orderId: string, hash: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/reports/${orderId}/${hash}`, {
      headers: { authorization },
    });
    return { status: answer.status, body: (await answer.text()).slice(0, 100) };
  };
  for (let each = 0; each < 20; each += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.write(
      `GET /reports/${slow.orderId}/${sha256} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n\r\n`,
    );
    readers.push(socket);
  }
  onTestFinished(() => readers.forEach((socket) => socket.destroy()));
  // Something of their reports has come to all of them, and stays where it is.
  await Promise.all(readers.map((socket) => once(socket, 'readable')));
  const refused = { status: 422, body: expect.stringContaining('unavailable') as unknown };
  expect(await ask(slow.orderId, sha256)).toMatchObject(refused);
  expect(await ask(other.orderId, short)).toMatchObject({ status: 200 });
  for (const socket of readers) socket.destroy();
  await eventually(async () => expect((await ask(slow.orderId, sha256)).status).toBe(200));
});

async function listening(): Promise<NestFastifyApplication> {
  const providers = [
    { provide: Database, useValue: world.spec.database },
    { provide: Logger, useValue: new Logger({ app: 'results', level: 'silent' }) },
    { provide: ReportFiles, useValue: world.app.files },
    { provide: Reports, useValue: new Reports() },
    { provide: ResultsConfig, useValue: world.app.config },
  ];
  class PrivatePort {}
  Module({ controllers: [GiveReportFile], providers })(PrivatePort);
  const adapter = new FastifyAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(PrivatePort, adapter, { logger: false });
  correlateHttp(app);
  await app.listen(0, '127.0.0.1');
  return app;
}
