import { describe, expect, it } from 'vitest';
import { Vault } from './vault.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

describe('a sealed secret', () => {
  it('is opened for the purpose it was sealed for', () => {
    const vault = new Vault(key(1));
    expect(vault.open(vault.seal('s3cret', 'row 1'), 'row 1')).toBe('s3cret');
  });

  it('is not opened for another purpose', () => {
    const vault = new Vault(key(1));
    expect(() => vault.open(vault.seal('s3cret', 'row 1'), 'row 2')).toThrow('unable to authenticate data');
  });

  it('is not opened once it was changed', () => {
    const vault = new Vault(key(1));
    const [version, id, iv, text = ''] = vault.seal('s3cret', 'row').split('.');
    const changed = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => vault.open([version, id, iv, changed].join('.'), 'row')).toThrow(
      'unable to authenticate data',
    );
  });

  it('is not opened by a part of its proof', () => {
    const vault = new Vault(key(1));
    const [version, id, iv, text = ''] = vault.seal('', 'row').split('.');
    const part = Buffer.from(text, 'base64url').subarray(0, 4).toString('base64url');
    expect(() => vault.open([version, id, iv, part].join('.'), 'row')).toThrow();
  });

  it('looks different each time', () => {
    const vault = new Vault(key(1));
    expect(vault.seal('s3cret', 'row')).not.toBe(vault.seal('s3cret', 'row'));
  });

  it('is still opened after a new key was put before the old one, which was not named until then', () => {
    const sealed = new Vault(key(1)).seal('s3cret', 'row');
    const rotated = new Vault(`new:${key(2)},old:${key(1)}`);
    expect(rotated.open(sealed, 'row')).toBe('s3cret');
    expect(rotated.seal('s3cret', 'row')).toMatch(/^v1\.new\./);
  });

  it('is not opened without its key', () => {
    const sealed = new Vault(key(1)).seal('s3cret', 'row');
    expect(() => new Vault(key(2)).open(sealed, 'row')).toThrow('does not hold the key');
  });
});

describe('a key that joins or leaves', () => {
  const [old, fresh] = [key(1), key(2)];

  it('only opens while others cannot read it yet: it neither seals nor hashes', () => {
    const joining = new Vault(`old:${old},new:${fresh}:opens`);
    expect(joining.seal('s3cret', 'row')).toMatch(/^v1\.old\./);
    expect(joining.open(new Vault(`new:${fresh}`).seal('s3cret', 'row'), 'row')).toBe('s3cret');
    expect(joining.derive('a')).toEqual(new Vault(old).derive('a'));
  });

  it('only hashes when everything was sealed anew: it opens nothing any more', () => {
    const leaving = new Vault(`new:${fresh},old:${old}:hashes`);
    expect(leaving.derive('a')).toEqual(new Vault(old).derive('a'));
    expect(() => leaving.open(new Vault(`old:${old}`).seal('s3cret', 'row'), 'row')).toThrow(
      'does not hold the key',
    );
    expect([leaving.opensOthers, new Vault(`new:${fresh},old:${old}`).opensOthers]).toEqual([false, true]);
  });

  it.each([`old:${old}:opens`, `old:${old}:hashes`, `old:${old}:reads`, ''])(
    'is not all there is, as in %.14s',
    (list) => expect(() => new Vault(list)).toThrow(/^ENCRYPTION_KEY must/),
  );
});

it('derived keys differ by purpose and stay the same when a key is added', () => {
  const vault = new Vault(key(1));
  expect(vault.derive('a')).toHaveLength(32);
  expect(vault.derive('a')).not.toEqual(vault.derive('b'));
  expect(new Vault(`new:${key(2)},old:${key(1)}`).derive('a')).toEqual(vault.derive('a'));
});

it('a key of the wrong length is refused without being shown', () => {
  expect(() => new Vault('c2hvcnQ=')).toThrow('ENCRYPTION_KEY must be 32 bytes in base64');
});
