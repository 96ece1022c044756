import { describe, expect, it } from 'vitest';
import { Limiter } from './limiter.js';

function at(): { limiter: Limiter; pass: (ms: number) => void } {
  let now = 0;
  return { limiter: new Limiter({ perSecond: 10, atOnce: 8 }, () => now), pass: (ms) => (now += ms) };
}

describe('the limiter', () => {
  it('lets ten calls a second pass and stops the eleventh', () => {
    const { limiter, pass } = at();
    const granted = Array.from({ length: 11 }, () => {
      const permit = limiter.enter('s');
      permit.release();
      return permit;
    });
    expect(granted.map((permit) => permit.granted)).toEqual([...Array<boolean>(10).fill(true), false]);
    expect(granted[10]?.headers['x-ratelimit-remaining']).toBe('0');
    pass(1000);
    expect(limiter.enter('s').granted).toBe(true);
  });

  it('looks at any second, not at the second of a clock', () => {
    const { limiter, pass } = at();
    for (let call = 0; call < 5; call += 1) limiter.enter('s').release();
    pass(900);
    for (let call = 0; call < 5; call += 1) limiter.enter('s').release();
    pass(99);
    expect(limiter.enter('s').granted).toBe(false);
    pass(1);
    expect(limiter.enter('s').granted).toBe(true);
  });

  it('lets eight calls run at once, and another one when one has ended', () => {
    const { limiter } = at();
    const running = Array.from({ length: 8 }, () => limiter.enter('s'));
    const ninth = limiter.enter('s');
    expect(ninth.granted).toBe(false);
    expect(ninth.headers['x-ratelimit-concurrent-remaining']).toBe('0');
    ninth.release();
    expect(limiter.enter('s').granted).toBe(false);
    running[0]?.release();
    running[0]?.release();
    expect(limiter.enter('s').granted).toBe(true);
    expect(limiter.enter('s').granted).toBe(false);
  });

  it('counts each credential for itself', () => {
    const { limiter } = at();
    for (let call = 0; call < 10; call += 1) limiter.enter('one').release();
    expect(limiter.enter('one').granted).toBe(false);
    expect(limiter.enter('other').granted).toBe(true);
  });
});
