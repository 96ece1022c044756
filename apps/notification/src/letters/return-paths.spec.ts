import { loadConfig } from '@assay/runtime';
import { documentedRotation } from '@assay/testing';
import { expect, it } from 'vitest';
import { NotificationConfig } from '../app.config.js';
import { ReturnPaths } from './return-paths.js';

const settings = {
  NODE_ENV: 'test',
  DATABASE_URL: 'postgres://localhost/unused',
  NATS_URL: 'nats://localhost',
  PUBLIC_URL: 'https://assay.example.com',
  SMTP_URL: 'smtp://localhost',
  MAIL_FROM: 'invitations@example.com',
  MAIL_RETURN_PATH: 'bounces@mail.example.com',
  ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
};
const paths = (more: Record<string, string> = {}) =>
  new ReturnPaths(loadConfig(NotificationConfig, { ...settings, ...more }));
const mailId = '018f2a5c-7d4e-7000-8000-00000000abcd';

it.each([mailId, '00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff'])(
  'the address made for %s leads back to it, also in capitals',
  (id) => {
    for (const version of [1, 2, 40]) {
      const address = paths().addressFor(id, version) ?? '';
      expect(address).toMatch(/^bounces\+[0-9a-z]+@mail\.example\.com$/);
      expect(address.split('@')[0]?.length).toBeLessThanOrEqual(64);
      expect(paths().read(address)).toEqual({ mailId: id, version });
      expect(paths().read(address.toUpperCase())).toEqual({ mailId: id, version });
    }
  },
);

it('an address that was changed, or made with another key, leads nowhere', () => {
  const address = paths().addressFor(mailId, 1) ?? '';
  const [local = '', domain = ''] = address.split('@');
  for (let at = 'bounces+'.length; at < local.length; at += 1) {
    const other = local[at] === '2' ? '3' : '2';
    expect(paths().read(`${local.slice(0, at)}${other}${local.slice(at + 1)}@${domain}`)).toBeUndefined();
  }
  const stranger = paths({ ENCRYPTION_KEY: Buffer.alloc(32, 2).toString('base64') });
  expect(stranger.read(address)).toBeUndefined();
  expect(paths().read(`${local}@elsewhere.example`)).toBeUndefined();
  expect(paths().read('bounces@mail.example.com')).toBeUndefined();
  expect(paths().read('')).toBeUndefined();
});

it('mail that left before a step of the key’s change, as docs/operations.md says, comes back after it, and the reverse', () => {
  const steps = documentedRotation().map((list) => paths({ ENCRYPTION_KEY: list }));
  const known = (maker: ReturnPaths | undefined, reader: ReturnPaths | undefined) =>
    reader?.read(maker?.addressFor(mailId, 3) ?? '');
  for (const [step, later] of steps.slice(1).entries())
    for (const maker of [steps[step], later].slice(0, step === 2 ? 0 : 2))
      for (const reader of [steps[step], later]) expect(known(maker, reader)).toEqual({ mailId, version: 3 });
  // What left with the new key is known for good; what left with the old one ends with it, which step 4 waits for.
  expect(known(steps[2], steps[3])).toEqual({ mailId, version: 3 });
  expect(known(steps[0], steps[2])).toEqual({ mailId, version: 3 });
  expect(known(steps[0], steps[3])).toBeUndefined();
});

it('no address is made where none is configured', () => {
  const { MAIL_RETURN_PATH: _, ...without } = settings;
  const none = new ReturnPaths(loadConfig(NotificationConfig, without));
  expect(none.addressFor(mailId, 1)).toBeUndefined();
  expect(none.read('+@')).toBeUndefined();
});
