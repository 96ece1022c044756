import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWellFormed, newSecret, recognisable } from './secret-text.js';

/** A million of them take half a minute: SECRET_ROUNDS=1000000. */
const rounds = Number(process.env['SECRET_ROUNDS'] ?? 20_000);

describe('the text of a secret', () => {
  it('has a brand, a kind, 43 random characters and a checksum', () => {
    expect(newSecret('key')).toMatch(/^assay_live_key_[0-9A-Za-z]{49}$/);
    expect(newSecret('secret')).toMatch(/^assay_live_secret_[0-9A-Za-z]{49}$/);
  });

  it('is well formed as issued and never repeats', { timeout: 600_000 }, () => {
    const secrets = new Set<string>();
    for (let round = 0; round < rounds; round += 1) {
      const secret = newSecret('key');
      if (!isWellFormed(secret, 'key')) expect(secret).toBe('well formed');
      secrets.add(secret);
    }
    expect(secrets.size).toBe(rounds);
  });

  it('uses every character of the alphabet about equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 2000; round += 1)
      for (const letter of newSecret('key').slice(15, 58)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    const expected = (2000 * 43) / 62;
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.2);
  });

  it('is broken by every single typing error: a wrong, missing or doubled character, two swapped ones', () => {
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ ';
    for (const kind of ['key', 'secret'] as const) {
      const secret = newSecret(kind);
      const typos = [...secret].flatMap((letter, place) => {
        const [before, after] = [secret.slice(0, place), secret.slice(place + 1)];
        const swapped = before + after.charAt(0) + letter + after.slice(1);
        const wrong = [...letters].map((other) => before + other + after);
        return [...wrong, before + after, before + letter + letter + after, swapped];
      });
      const errors = typos.filter((typo) => typo !== secret);
      expect(errors.length).toBeGreaterThan(4000);
      expect(errors.filter((typo) => isWellFormed(typo, kind))).toEqual([]);
    }
  });

  it('is found by the expression that is told to who searches for leaked secrets', () => {
    const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
    const expression = /`(assay_live_\S+)`/.exec(page)?.[1];
    const found = new RegExp(expression ?? 'nothing', 'g');
    const secrets = [newSecret('key'), newSecret('secret')];
    expect(`KEY="${secrets.join('"\nSECRET=')}; echo`.match(found)).toEqual(secrets);
  });

  it('is broken by being cut, extended or of another kind', () => {
    const secret = newSecret('key');
    for (const wrong of [
      '',
      secret.slice(1),
      secret.slice(0, -1),
      `${secret}0`,
      ` ${secret}`,
      secret.toLowerCase(),
    ])
      expect(isWellFormed(wrong, 'key')).toBe(false);
    expect(isWellFormed(newSecret('secret'), 'key')).toBe(false);
  });

  it('is recognised by its beginning and four characters', () => {
    expect(recognisable(newSecret('key'))).toMatch(/^assay_live_key_[0-9A-Za-z]{4}$/);
  });
});
