import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { weaknessOf, weakSecrets } from './weak-secret.js';

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

describe('two secrets of a production', () => {
  const [one, another] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
  const found = (secrets: Record<string, string>) => Object.fromEntries(weakSecrets(secrets));

  it.each([
    [{ REPORTS_TOKEN: one, VENDOR_API_TOKEN: one }],
    [{ VENDOR_API_TOKEN_NEXT: one, REPORTS_TOKEN_NEXT: one }],
    [{ NATS_PASSWORD: one, DATABASE_URL: `postgres://assay:${one}@postgresql:5432/assay` }],
    [{ DATABASE_URL: `postgres://a:${one}@b/assay`, SMTP_URL: `smtps://c:${one}@mail.example.com` }],
  ])('are not the same, and the second one is named (%#)', (secrets) => {
    const [first = '', second = ''] = Object.keys(secrets);
    expect(found(secrets as never)).toEqual({ [second]: `is the same as ${first}` });
  });

  it('are not two keys of which one is the other under another name', () => {
    const key = random();
    expect(
      found({
        'consent ENCRYPTION_KEY': `first:${key}`,
        'ordering ENCRYPTION_KEY': `a:${random()},b:${key}`,
      }),
    ).toEqual({
      'ordering ENCRYPTION_KEY': 'is the same as consent ENCRYPTION_KEY',
    });
  });

  it('may differ, and the two slots of one may be the same while it is changed', () => {
    expect(found({ VENDOR_API_TOKEN: one, VENDOR_API_TOKEN_NEXT: one, REPORTS_TOKEN: another })).toEqual({});
    expect(found({ DATABASE_URL: 'postgres://embedded', SMTP_URL: 'smtp://127.0.0.1:4025' })).toEqual({});
  });

  it('are told by their names alone', () => {
    const said = JSON.stringify([
      ...weakSecrets({ A: one, B: one, C: 'hunter2', D: `postgres://a:${one}@b` }),
    ]);
    expect(said).toContain('is the same as A');
    for (const secret of [one, 'hunter2']) expect(said).not.toContain(secret);
  });
});
