import { randomBytes } from 'node:crypto';
import { Vault } from '@assay/persistence';
import { expect, it } from 'vitest';
import { hashOfDigest, hashOfSecret } from './earlier-secret.js';
import { newSecret } from './secret-text.js';

const vault = new Vault(randomBytes(32).toString('base64'));
// printf %s earlier-secret-0123456789 | sha256sum
const earlier = 'earlier-secret-0123456789';
const digest = 'a3be0ea2c1bb0817f2de13199a192a262151806cf043abe850ddfde09c30f92d';

it('a secret of an earlier integration is known by its SHA-256, and the digest is another secret', () => {
  const kept = hashOfSecret(vault, 'secret', earlier);
  expect(kept).toHaveLength(32);
  for (const shown of [digest, `sha256:${digest}`])
    expect(hashOfSecret(vault, 'secret', shown)).not.toEqual(kept);
  expect(hashOfDigest(vault, 'secret', digest)).toEqual(kept);
  expect(hashOfDigest(vault, 'key', digest)).not.toEqual(kept);
});

it('of a misspelt secret of ours, and of what cannot be a secret, nothing is looked for', () => {
  const own = newSecret('key');
  expect(hashOfSecret(vault, 'key', own)).toHaveLength(32);
  for (const wrong of [
    `${own}x`,
    own.slice(1),
    newSecret('secret'),
    'x',
    '',
    ' '.repeat(20),
    'x'.repeat(257),
  ])
    expect(hashOfSecret(vault, 'key', wrong)).toBeUndefined();
});
