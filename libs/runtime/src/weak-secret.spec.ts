import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { weaknessOf } from './weak-secret.js';

const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const random = (): string => randomBytes(32).toString('base64');

describe('a secret of a production', () => {
  it.each([
    'example-example-example',
    'example',
    'changeme-changeme',
    'change-me-change-me-please',
    'CHANGEME_CHANGEME_1',
    'vendor-api-token-example',
    'aaaaaaaaaaaaaaaa',
    'abababababababababab',
    'f00df00df00df00d',
    'short-1-token',
    key(0),
    `first:${key(255)}`,
    'first:ZXhhbXBsZS1leGFtcGxlLWV4YW1wbGUtZXhhbXBsZS0=',
    `new:${random()},old:${key(0)}`,
    'postgres://assay:example@postgresql:5432/assay?sslmode=verify-full',
    'postgres://assay:secret@localhost:5432/assay',
    'smtps://user:%65xample-example@mail.example.com:465',
  ])('is not %s', (secret) => expect(weaknessOf('A_SECRET', secret)).toBeDefined());

  it.each([
    () => randomBytes(8).toString('hex'),
    () => randomBytes(24).toString('hex'),
    () => `n${randomBytes(32).toString('hex')}`,
    random,
    () => `first:${random()}`,
    () => `${random()}, second:${random()}:opens`,
    () => `postgres://assay:${randomBytes(16).toString('hex')}@postgresql:5432/assay`,
    () => 'postgres://embedded',
    () => 'postgres:///assay?host=/run/postgresql',
    () => 'smtp://127.0.0.1:4025',
    () => '-----BEGIN PRIVATE KEY-----\nexample',
  ])('is what somebody made at random, or none at all (%#)', (make) => {
    for (let time = 0; time < 500; time += 1) expect(weaknessOf('A_SECRET', make())).toBeUndefined();
  });

  it('may be as short as others make it, where others make it', () => {
    expect(weaknessOf('SMARTRECRUITERS_CLIENT_SECRET', 'k3J9x-2Q')).toBeUndefined();
    expect(weaknessOf('SMARTRECRUITERS_CLIENT_SECRET', 'example')).toBeDefined();
  });
});
