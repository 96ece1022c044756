import { placeOrder } from '@assay/contracts/ordering';
import { Metrics } from '@assay/runtime';
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
