import { createServer, type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { untrustedServer } from '@assay/testing';
import { expect, it, vi } from 'vitest';
import { Transport } from './transport.js';

/** The TLS versions that a ClientHello offers: those of its supported_versions, or the one of its old field. */
function offered(hello: Buffer): number[] {
  let at = 5 + 4 + 2 + 32;
  at += 1 + hello.readUInt8(at);
  at += 2 + hello.readUInt16BE(at);
  at += 1 + hello.readUInt8(at);
  const end = at + 2 + hello.readUInt16BE(at);
  for (at += 2; at < end; at += 4 + hello.readUInt16BE(at + 2)) {
    if (hello.readUInt16BE(at) !== 43) continue;
    const count = hello.readUInt8(at + 4) / 2;
    return Array.from({ length: count }, (_, index) => hello.readUInt16BE(at + 5 + 2 * index));
  }
  return [hello.readUInt16BE(9)];
}

it('UNK-20 speaks TLS 1.2 or newer, whatever the process would allow', async () => {
  const hello = Promise.withResolvers<Buffer>();
  const server = createServer((socket) =>
    socket.once('data', (data) => {
      hello.resolve(data);
      socket.destroy();
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS } = tls;
  Object.assign(tls, { DEFAULT_MIN_VERSION: 'TLSv1', DEFAULT_CIPHERS: 'DEFAULT@SECLEVEL=0' });
  try {
    const transport = new Transport(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await transport.send({ method: 'GET', target: '/', timeoutMs: 2000 })).toMatchObject({
      kind: 'unavailable',
    });
    await transport.close();
    const versions = offered(await hello.promise);
    expect(versions).toContain(0x0303);
    expect(Math.min(...versions)).toBe(0x0303);
  } finally {
    Object.assign(tls, { DEFAULT_MIN_VERSION, DEFAULT_CIPHERS });
    await new Promise((resolve) => server.close(resolve));
  }
});

it('says nothing to a server whose certificate nobody vouches for, whatever the process would allow', async () => {
  const server = await untrustedServer();
  const transport = new Transport(server.url);
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  try {
    const call = {
      method: 'POST',
      target: '/oauth/token',
      body: 'client_secret=canary',
      timeoutMs: 2000,
    } as const;
    expect(await transport.send(call)).toMatchObject({
      kind: 'unavailable',
      bodyExcerpt: 'no answer: DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(server.heard).toEqual([]);
  } finally {
    vi.unstubAllEnvs();
    await transport.close();
    await server.close();
  }
});
