import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { eventually } from '@assay/testing';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encryptionKey, notificationSpec } from '../notification.fixture.js';
import { doorCertificate, doorKey } from './door-certificate.fixture.js';

const world = notificationSpec({
  MAIL_RETURN_PATH: 'bounces@mail.vendor.example.com',
  BOUNCE_SMTP_PORT: '0',
  ENCRYPTION_KEY: encryptionKey,
  BOUNCE_TLS_CERTIFICATE: doorCertificate,
  BOUNCE_TLS_KEY: doorKey,
});
const callers: Socket[] = [];

beforeEach(() => world.app.door.onApplicationBootstrap());
afterEach(() => {
  for (const caller of callers.splice(0)) caller.destroy();
});

/** Connects, and gives what the door says first. */
async function call(localAddress: string): Promise<string> {
  const socket = connect({ host: '127.0.0.1', localAddress, port: world.app.door.port ?? 0 });
  callers.push(socket);
  socket.on('error', () => undefined);
  const [greeting] = (await once(socket, 'data')) as [Buffer];
  return greeting.toString().slice(0, 3);
}

const talk = (settings: object) => {
  const transport = createTransport({ host: '127.0.0.1', port: world.app.door.port, ...settings });
  const verified = transport.verify();
  return verified.finally(() => transport.close());
};

it('one network that holds all it can get keeps nobody else out', async () => {
  const greetings = [];
  for (let number = 0; number < 12; number += 1) greetings.push(await call('127.0.0.1'));
  expect(greetings.join(' ')).toBe(`${'220 '.repeat(10)}421 421`);
  expect(await call('127.0.0.2')).toBe('220');
  callers.shift()?.destroy();
  await eventually(async () => expect(await call('127.0.0.1')).toBe('220'));
});

it('returned mail can come encrypted, proven by our certificate', async () => {
  const tls = { ca: doorCertificate, servername: 'mail.vendor.example.com' };
  expect(await talk({ requireTLS: true, tls })).toBe(true);
});

it('closes for those who are still connected, too', async () => {
  expect(await call('127.0.0.1')).toBe('220');
  await world.app.door.beforeApplicationShutdown();
  await expect(call('127.0.0.1')).rejects.toThrow(/ECONNREFUSED|closed/);
});

it('a caller who hangs up in the middle of anything costs nothing but its call', async () => {
  for (const words of ['', 'EHLO x\r\nSTARTTLS\r\n', 'EHLO x\r\nMAIL FROM:<>\r\nRCPT TO:<x@y>\r\nDATA\r\n']) {
    expect(await call('127.0.0.1')).toBe('220');
    const socket = callers.pop();
    socket?.write(`${words}\u0000`);
    socket?.resetAndDestroy();
  }
  expect(await talk({ ignoreTLS: true })).toBe(true);
});
