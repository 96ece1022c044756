import { placeOrder, showOrder } from '@assay/contracts/ordering';
import { Metrics, whose } from '@assay/runtime';
import { capturedLogs, eventually } from '@assay/testing';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { expect, it } from 'vitest';
import type { AnswersExtras } from './answers.js';
import { RequestServer } from './request-server.js';

it('a company with one request waits for one of each other company, behind 20,000 of one', async () => {
  let ask: (error: null, message: Msg) => void = () => undefined;
  const subscribe = (_subject: string, { callback }: { callback: typeof ask }) => void (ask = callback);
  const connection = { subscribe } as unknown as NatsConnection;
  const begun: string[] = [];
  const open: (() => void)[] = [];
  const { logger } = capturedLogs();
  const extras = { contract: placeOrder, atOnce: 1 } as AnswersExtras;
  new RequestServer('ordering', logger, new Metrics(logger)).serve(connection, extras, async (request) => {
    begun.push((request as { companyId: string }).companyId);
    await new Promise<void>((resolve) => open.push(resolve));
  });
  const from = (companyId: string): Msg =>
    ({ json: () => ({ companyId }), respond: () => true }) as unknown as Msg;
  for (let number = 0; number < 20_000; number += 1) ask(null, from('flood'));
  for (const companyId of ['acme', 'northwind', 'umbrella']) ask(null, from(companyId));
  for (let turn = 1; turn <= 6; turn += 1) {
    await eventually(() => expect(begun).toHaveLength(turn));
    open.shift()?.();
  }
  expect(begun).toEqual(['flood', 'flood', 'acme', 'northwind', 'umbrella', 'flood']);
});

it.each([
  ['for that company where the contract says so', placeOrder, { companyId: 'acme' }],
  ['for every company otherwise, whatever it names', showOrder, 'every-company'],
] as const)('a request is answered %s', async (_how, contract, whom) => {
  let ask: (error: null, message: Msg) => void = () => undefined;
  const subscribe = (_subject: string, { callback }: { callback: typeof ask }) => {
    ask = callback;
    return { drain: () => Promise.resolve() };
  };
  const { logger } = capturedLogs();
  const server = new RequestServer('ordering', logger, new Metrics(logger));
  const seen: unknown[] = [];
  server.serve({ subscribe } as unknown as NatsConnection, { contract }, async () => {
    await Promise.resolve();
    seen.push(whose.current());
  });
  ask(null, { json: () => ({ companyId: 'acme' }), respond: () => true } as unknown as Msg);
  await server.stop();
  expect(seen).toEqual([whom]);
});

it('a request for a company that names none is not answered', async () => {
  let ask: (error: null, message: Msg) => void = () => undefined;
  const subscribe = (_subject: string, { callback }: { callback: typeof ask }) => {
    ask = callback;
    return { drain: () => Promise.resolve() };
  };
  const { logger } = capturedLogs();
  const server = new RequestServer('ordering', logger, new Metrics(logger));
  const [begun, told]: [unknown[], string[]] = [[], []];
  server.serve({ subscribe } as unknown as NatsConnection, { contract: placeOrder }, async (request) =>
    begun.push(request),
  );
  ask(null, { json: () => ({}), respond: (text: string) => told.push(text) } as unknown as Msg);
  await server.stop();
  expect([begun, told]).toEqual([[], [expect.stringContaining('internal')]]);
});
