import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { DoorKeeper, networkOf } from './door-keeper.js';

const limits = { connections: 6, reserved: 2, perNetwork: 3, sessionMs: 60_000, bytes: 100 };

class Peer extends EventEmitter {
  bytesRead = 0;

  constructor(readonly remoteAddress: string) {
    super();
  }

  destroy(): void {
    this.emit('close');
  }
}

const from = (address: string): Peer & Socket => new Peer(address) as Peer & Socket;
const letIn = (keeper: DoorKeeper, ...addresses: string[]): boolean[] =>
  addresses.map((address) => keeper.admit(from(address)));

it('one network keeps nobody else out, and gets its places back when it leaves', () => {
  const keeper = new DoorKeeper(limits);
  const guest = from('192.0.2.1');
  expect(keeper.admit(guest)).toBe(true);
  expect(letIn(keeper, '192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1', '192.0.2.2')).toEqual([
    true,
    true,
    false,
    true,
  ]);
  guest.destroy();
  expect(letIn(keeper, '192.0.2.1')).toEqual([true]);
});

it('the last places are for those who have none', () => {
  const keeper = new DoorKeeper(limits);
  expect(letIn(keeper, '192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.2')).toEqual([true, true, true, true]);
  expect(letIn(keeper, '192.0.2.1', '192.0.2.2')).toEqual([false, false]);
  expect(letIn(keeper, '192.0.2.3', '192.0.2.4', '192.0.2.5')).toEqual([true, true, false]);
});

it('who stays too long, however busy, or says too much has to leave', () => {
  const short = new DoorKeeper({ ...limits, sessionMs: 0 });
  const busy = from('192.0.2.1');
  const left: string[] = [];
  busy.once('close', () => left.push('stayed'));
  short.admit(busy);
  short.sweep();
  const keeper = new DoorKeeper(limits);
  const loud = from('192.0.2.1');
  const quiet = from('192.0.2.1');
  loud.once('close', () => left.push('said'));
  quiet.once('close', () => left.push('never'));
  keeper.admit(loud);
  keeper.admit(quiet);
  loud.bytesRead = 101;
  keeper.sweep();
  expect(left).toEqual(['stayed', 'said']);
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('%s belongs to %s', (address, network) => expect(networkOf(address)).toBe(network));
