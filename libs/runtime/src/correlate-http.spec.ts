import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { correlateHttp } from './correlate-http.js';
import { correlation } from './correlation.js';
import { recordSteps, type Step, type StepFacts } from './step.js';
import { type SpanPlace, writeTraceparent } from './trace-context.js';

@Controller()
class Echo {
  @Post('echo')
  run(@Body() body: object): object {
    return { ...body, id: correlation.current(), carried: correlation.carried() };
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(EchoModule, new FastifyAdapter(), { logger: false });
  correlateHttp(app);
  await app.listen(0, '127.0.0.1');
});
afterEach(() => recordSteps(undefined));
afterAll(() => app.close());

async function post(
  headers: Record<string, string>,
): Promise<{ id: string; carried: string; header: string | null }> {
  const response = await fetch(`${await app.getUrl()}/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ filler: 'x'.repeat(200_000) }),
  });
  const { id, carried } = (await response.json()) as { id: string; carried: string };
  return { id, carried, header: response.headers.get('x-correlation-id') };
}

it('every request has an id of its own, also past a large body', async () => {
  const { id, header } = await post({});
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(header).toBe(id);
});

it('an id from outside is not taken over', async () => {
  const { id, header } = await post({ 'x-correlation-id': 'caller-0001', 'x-request-id': 'caller-0001' });
  expect(id).toMatch(/^[\da-f-]{36}$/);
  expect(header).toBe(id);
});

it('where steps are recorded each request is one, by its route and in the trace of its caller, also past a large body', async () => {
  const place: SpanPlace = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: true };
  const caller: SpanPlace = { traceId: 'a'.repeat(32), spanId: 'c'.repeat(16), sampled: false };
  const begun: { step: Step; parent: SpanPlace | undefined; facts: StepFacts; ended?: unknown }[] = [];
  recordSteps({
    begin: (step, parent) => {
      const one = { step, parent, facts: {}, ended: false as unknown };
      begun.push(one);
      return {
        place,
        note: (facts) => void (one.facts = facts),
        end: (error) => void (one.ended = error ?? true),
      };
    },
  });
  const { id, carried, header } = await post({ traceparent: writeTraceparent(caller) });
  expect(carried).toBe(`${id}/${writeTraceparent(place)}`);
  expect(header).toBe(id);
  await post({ traceparent: 'no such thing' });
  await fetch(`${await app.getUrl()}/someone@example.org`);
  await expect.poll(() => begun.map(({ ended }) => ended)).toEqual([true, true, true]);
  expect(begun.map(({ step, parent }) => [step.name, parent])).toEqual([
    ['POST /echo', { ...caller, foreign: true }],
    ['POST /echo', undefined],
    ['any none', undefined],
  ]);
  expect(begun.map(({ facts }) => facts['http.response.status_code'])).toEqual([201, 201, 404]);
});
