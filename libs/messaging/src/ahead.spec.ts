import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { Ahead } from './ahead.js';
import type { Bus } from './bus.js';

const anHour = 3_600_000;
/** What each app says of the events it is asked for. */
type Answer = (ids: readonly string[]) => Promise<string[]>;

function aheadOf(answers: Readonly<Record<string, Answer>>, times: { patienceMs: number; absentMs: number }) {
  const asked: string[] = [];
  let opened = 0;
  const ask = async ({ owner }: { owner: string }, { eventIds }: { eventIds: string[] }) => {
    asked.push(owner);
    return { missing: (await answers[owner]?.(eventIds)) ?? [] };
  };
  const ahead = new Ahead({ ask } as unknown as Bus, () => void (opened += 1), { againMs: 5, ...times });
  let number = 0;
  /** Publishes until so many are out, or nothing more may be. */
  const publish = (count: number, app: string): number => {
    for (let sent = 0; sent < count; sent += 1) {
      if (!ahead.mayPublish()) return sent;
      ahead.published({ id: `event-${(number += 1)}`, consumers: [app] } as never);
    }
    return count;
  };
  return { ahead, asked, publish, opened: () => opened };
}

const nothing: Answer = async (ids) => [...ids];
const everything: Answer = async () => [];

it.each([
  ['says nothing', () => Promise.reject(new Error('no answer in time'))],
  ['gets no further', nothing],
])(
  'an app that %s holds the events of the others up once, and not again in each 256',
  async (_what, hung) => {
    const { ahead, publish, opened } = aheadOf({ results: hung }, { patienceMs: 50, absentMs: anHour });
    expect(publish(1000, 'results')).toBe(256);
    expect(publish(1, 'ordering')).toBe(0);
    await eventually(() => expect(opened()).toBe(1));
    for (let round = 0; round < 10; round += 1) {
      expect(publish(300, 'results')).toBe(300);
      expect(publish(100, 'ordering')).toBe(100);
      await sleep(2);
    }
    ahead.end();
  },
);

it('an app that was given up is waited for again once it gets further', async () => {
  let answer = nothing;
  const results: Answer = (ids) => answer(ids);
  const { ahead, publish, asked, opened } = aheadOf({ results }, { patienceMs: 20, absentMs: 20 });
  expect(publish(300, 'results')).toBe(256);
  await eventually(() => expect(opened()).toBe(1));
  // It is asked again and again, and nobody is held up meanwhile.
  const before = asked.length;
  await eventually(() => expect(asked.length).toBeGreaterThan(before + 2));
  expect(publish(1000, 'results')).toBe(1000);
  answer = everything;
  const heard = asked.length;
  await eventually(() => expect(asked.length).toBeGreaterThan(heard));
  await sleep(0);
  answer = () => new Promise(() => undefined);
  expect(publish(1000, 'results')).toBe(256);
  ahead.end();
});

it('an app that gets further, however slowly, is waited for', async () => {
  const slowly: Answer = async (ids) => ids.slice(1);
  const { ahead, publish, asked } = aheadOf({ results: slowly }, { patienceMs: 100, absentMs: anHour });
  publish(256, 'results');
  let sent = 0;
  await eventually(() => {
    sent += publish(10, 'results');
    expect(asked.length).toBeGreaterThan(60);
  });
  expect(sent).toBeLessThanOrEqual(asked.length);
  ahead.end();
});
