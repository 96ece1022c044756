import { expect, it } from 'vitest';
import { Logger } from './logger.js';
import { Outage } from './outage.js';

function spoken() {
  const lines: { msg: string; advice?: string }[] = [];
  const destination = {
    write: (text: string) => void lines.push(JSON.parse(text) as { msg: string; advice?: string }),
  };
  const outage = new Outage(new Logger({ app: 'spec', destination }), {
    away: 'it is away',
    back: 'it is back',
  });
  return {
    outage,
    said: () => lines.map(({ msg, advice }) => (advice === undefined ? msg : `${msg}: ${advice}`)),
  };
}

it('an outage is said once however long it lasts, and its end is said', () => {
  const { outage, said } = spoken();
  for (let tries = 0; tries < 50; tries += 1) outage.failed(new Error('refused'), 'start it');
  outage.over();
  outage.over();
  expect(said()).toEqual(['it is away: start it', 'it is back']);
});

it('what has to be done is said again when it changes', () => {
  const { outage, said } = spoken();
  outage.failed(new Error('refused'), 'start it');
  outage.failed(new Error('password'), 'correct the password');
  expect(said()).toEqual(['it is away: start it', 'it is away: correct the password']);
});

it('what was never away is never said to be back', () => {
  const { outage, said } = spoken();
  outage.over();
  expect(said()).toEqual([]);
});
