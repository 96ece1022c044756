import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { correlateHttp } from './correlate-http.js';
import { correlation } from './correlation.js';

@Controller()
class Echo {
  @Post('echo')
  run(@Body() body: object): object {
    return { ...body, id: correlation.current() };
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
afterAll(() => app.close());

async function post(headers: Record<string, string>): Promise<{ id: string; header: string | null }> {
  const response = await fetch(`${await app.getUrl()}/echo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ filler: 'x'.repeat(200_000) }),
  });
  const { id } = (await response.json()) as { id: string };
  return { id, header: response.headers.get('x-correlation-id') };
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
