import { Problem } from '@assay/contracts';
import { FixedClock } from '@assay/testing';
import { beforeEach, expect, it } from 'vitest';
import { GatewayConfig } from '../app.config.js';
import { TokenThrottle } from './token-throttle.js';

const config = Object.assign(new GatewayConfig(), { TOKENS_PER_CLIENT_MAX: 60, TOKENS_PER_ADDRESS_MAX: 120 });
let clock: FixedClock;
let throttle: TokenThrottle;
beforeEach(() => {
  clock = new FixedClock();
  throttle = new TokenThrottle(config, clock);
});

/** How many of so many requests pass at once, and what the next one is told. */
function passed(take: () => void, most = 1000): { count: number; wait?: unknown } {
  for (let count = 0; count < most; count += 1) {
    try {
      take();
    } catch (error) {
      if (error instanceof Problem) return { count, wait: error.params['seconds'] };
      throw error;
    }
  }
  return { count: most };
}

it('a client has its minute’s worth at once, and then one at a time', () => {
  const take = () => throttle.checkClient('client', '192.0.2.1');
  expect(passed(take)).toEqual({ count: 60, wait: 1 });
  clock.advance(1);
  expect(passed(take)).toEqual({ count: 1, wait: 1 });
  clock.advance(3600);
  expect(passed(take)).toEqual({ count: 60, wait: 1 });
});

it('a client is not kept out by who asks in its name from elsewhere', () => {
  passed(() => throttle.checkClient('client', '198.51.100.7'));
  expect(passed(() => throttle.checkClient('client', '192.0.2.1')).count).toBe(60);
});

it('an address has a limit over all client ids', () => {
  expect(passed(() => throttle.checkAddress('192.0.2.1')).count).toBe(120);
  expect(passed(() => throttle.checkAddress('192.0.2.2')).count).toBe(120);
});

it('a clock that goes back gives nothing away', () => {
  const take = () => throttle.checkAddress('192.0.2.1');
  passed(take);
  clock.advance(-3600);
  expect(passed(take).count).toBe(0);
});

it('whoever has a whole /64 of IPv6, as every customer has, gains nothing by it', () => {
  let last = 0;
  const take = () => throttle.checkAddress(`2001:db8:1:2::${(last += 1).toString(16)}`);
  expect(passed(take).count).toBe(120);
  expect(passed(() => throttle.checkAddress('2001:db8:1:3::1')).count).toBe(120);
});

it('an IPv4 address is the same one on a socket of IPv6, and another one is another', () => {
  passed(() => throttle.checkAddress('192.0.2.1'));
  expect(passed(() => throttle.checkAddress('::ffff:192.0.2.1')).count).toBe(0);
  expect(passed(() => throttle.checkAddress('::ffff:192.0.2.2')).count).toBe(120);
});
