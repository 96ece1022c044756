import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { untrustedServer } from '@assay/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OrderingConfig } from '../app.config.js';
import { EngineClient } from './engine-client.js';
import { LocalEngine } from './local-engine.fixture.js';

const message = {
  id: 'm-1',
  timestamp: 1_768_478_400,
  signature: 'v1,abc',
  payload: '{"type":"order.placed"}',
};

const clientWith = (changes: Partial<OrderingConfig>): EngineClient =>
  new EngineClient(Object.assign(new OrderingConfig(), { ENGINE_TIMEOUT_MS: 300 }, changes));

describe('the engine client', () => {
  let engine: LocalEngine;
  let client: EngineClient;
  beforeAll(async () => {
    engine = await LocalEngine.start();
    client = clientWith({ NODE_ENV: 'test' });
  });
  beforeEach(() => {
    engine.received.length = 0;
  });
  afterAll(async () => {
    await client.onApplicationShutdown();
    await engine.stop();
  });

  it('posts the signed message as it is', async () => {
    engine.answers(200, { assessmentUrl: 'https://engine.example/t/1' });
    expect(await client.post(engine.url, message)).toMatchObject({ httpStatus: 200 });
    const [received] = engine.received;
    expect(received).toMatchObject({
      method: 'POST',
      body: message.payload,
      headers: {
        'content-type': 'application/json',
        'webhook-id': 'm-1',
        'webhook-timestamp': '1768478400',
        'webhook-signature': 'v1,abc',
      },
    });
  });

  it('follows no redirect', async () => {
    engine.behaviour = (response) => void response.writeHead(307, { location: engine.url }).end();
    expect(await client.post(engine.url, message)).toEqual({ httpStatus: 307, body: '' });
    expect(engine.received).toHaveLength(1);
  });

  it('gives up on an engine that hangs', async () => {
    engine.behaviour = () => undefined;
    expect(await client.post(engine.url, message)).toEqual({ detail: expect.any(String) as string });
  });

  it('gives up on an answer without end', async () => {
    engine.behaviour = (response) => void response.writeHead(200).end('x'.repeat(70_000));
    expect(await client.post(engine.url, message)).toEqual({ detail: expect.any(String) as string });
  });

  it('asks for no coding, and reads an answer that comes in one', async () => {
    const answer = JSON.stringify({ assessmentUrl: 'https://engine.example/t/1' });
    for (const [coding, content] of [
      ['gzip', gzipSync(answer)],
      ['br', brotliCompressSync(answer)],
      ['deflate', deflateSync(answer)],
    ] as const) {
      const headers = { 'content-type': 'application/json', 'content-encoding': coding };
      engine.behaviour = (response) => void response.writeHead(200, headers).end(content);
      expect(await client.post(engine.url, message)).toMatchObject({ httpStatus: 200 });
    }
    expect(engine.received[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('gives up on a small answer that grows without end', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
    engine.behaviour = (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    expect(await client.post(engine.url, message)).toEqual({
      detail: 'ERR_BUFFER_TOO_LARGE',
    });
  });

  it('says that nobody listens', async () => {
    expect(await client.post('http://127.0.0.1:1/hook', message)).toEqual({
      detail: 'ECONNREFUSED',
    });
  });

  it('says nothing to an engine whose certificate nobody vouches for, whatever the process would allow', async () => {
    const untrusted = await untrustedServer();
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    try {
      expect(await client.post(untrusted.url, message)).toEqual({
        detail: 'DEPTH_ZERO_SELF_SIGNED_CERT',
      });
      expect(untrusted.heard).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      await untrusted.close();
    }
  });

  it.each([
    'http://engine.example/hook',
    'https://user:secret@engine.example/hook',
    'https://10.0.0.1/hook',
    'https://169.254.169.254/hook',
    'file:///etc/passwd',
    'nonsense',
  ])('does not speak to %s', async (url) => {
    expect(await client.post(url, message)).toEqual({ detail: 'forbidden-address' });
  });

  describe('in production, with whatever runs beside it on this machine,', () => {
    const inProduction = (changes: Partial<OrderingConfig> = {}): EngineClient =>
      clientWith({ NODE_ENV: 'production', ...changes });
    const spellings = (port: string): string[] =>
      [
        'localhost',
        'LOCALHOST',
        '127.0.0.1',
        '2130706433',
        '0x7f000001',
        '0177.0.0.1',
        '127.1',
        '[::1]',
        '[0:0:0:0:0:0:0:1]',
        '[::ffff:127.0.0.1]',
        '[::ffff:7f00:1]',
        '127.0.0.2',
        '0.0.0.0',
        '0',
        '[::]',
      ].flatMap((host) => [`http://${host}:${port}/hook`, `https://${host}:${port}/hook`]);

    it('speaks only where that is allowed, however the address is spelled', async () => {
      engine.answers(200, { assessmentUrl: 'https://engine.example/t/1' });
      const strict = inProduction();
      for (const url of spellings(new URL(engine.url).port))
        expect({ url, ...(await strict.post(url, message)) }).toEqual({
          url,
          detail: 'forbidden-address',
        });
      expect(engine.received).toEqual([]);
      await strict.onApplicationShutdown();
    });

    it('is not led there by a name', async () => {
      const strict = inProduction();
      const port = new URL(engine.url).port;
      expect(await strict.post(`https://localhost.:${port}/hook`, message)).toEqual({
        detail: expect.any(String) as string,
      });
      expect(engine.received).toEqual([]);
      await strict.onApplicationShutdown();
    });

    it('speaks where that is allowed', async () => {
      engine.answers(200, { assessmentUrl: 'https://engine.example/t/1' });
      const allowing = inProduction({ ENGINE_LOOPBACK_ALLOWED: true });
      expect(await allowing.post(engine.url, message)).toMatchObject({ httpStatus: 200 });
      await allowing.onApplicationShutdown();
    });
  });
});
