import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { replayDeadLetters } from '@assay/contracts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askOnce } from './ask-once.js';
import { natsServers } from './nats-servers.js';

const greeting =
  'INFO {"server_id":"X","version":"2.10.0","proto":1,"max_payload":1048576,"auth_required":true}\r\n';

let server: Server;
let heard: string;
beforeEach(async () => {
  heard = '';
  // Somebody between the app and NATS who says that there is no TLS.
  server = createServer((socket) => {
    socket.on('error', () => undefined).once('close', () => server.emit('left'));
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      socket.end();
    });
    socket.write(greeting);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => void server.close());

/** What is said first, to a server that offers no TLS, at its address in this scheme. */
async function saidTo(scheme: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const nats = { url: `${scheme}://127.0.0.1:${port}`, user: 'operator', password: 'canary' };
  const left = once(server, 'left');
  await expect(askOnce(nats, replayDeadLetters('results'), {})).rejects.toThrow();
  await left;
  return heard;
}

it('where TLS is asked for, nothing is told to anybody without it', async () => {
  expect(await saidTo('tls')).toBe('');
});

it('where it is not, the password is told', async () => {
  expect(await saidTo('nats')).toContain('canary');
});

it.each([
  ['nats://a:4222', { servers: ['nats://a:4222'] }],
  ['nats://a:4222, nats://b', { servers: ['nats://a:4222', 'nats://b'] }],
  ['nats://a:4222, tls://b', { servers: ['nats://a:4222', 'tls://b'], tls: {} }],
])('%s names its servers, and whether they need TLS', (url, options) => {
  expect(natsServers(url)).toEqual(options);
});
