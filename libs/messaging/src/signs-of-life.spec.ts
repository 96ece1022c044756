import { headers, type Msg, type NatsConnection, type RequestManyOptions } from '@nats-io/transport-node';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWatched, giveSigns } from './signs-of-life.js';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** What travelled, as whoever asked receives it. */
function wire() {
  const received: Msg[] = [];
  const patience: RequestManyOptions[] = [];
  const sent = headers();
  const asked = {
    headers: sent,
    respond: (data: string, { headers: added } = { headers: headers() }) => {
      received.push({ headers: added, string: () => data } as Msg);
      return true;
    },
  } as unknown as Msg;
  // Ends where nothing arrives any more, as the client does after the silence it is told.
  const connection = {
    requestMany: (_subject: string, _body: string, options: RequestManyOptions) => {
      patience.push(options);
      return Promise.resolve(received.values());
    },
  } as unknown as NatsConnection;
  const question = { subject: 'request', body: '{}', sent, timeoutMs: 20_000 };
  return { received, patience, asked, ask: () => askWatched(connection, question) };
}

afterEach(() => vi.clearAllTimers());

it('whoever is not asked for signs gives none', () => {
  const { asked, received } = wire();
  giveSigns(asked);
  vi.advanceTimersByTime(60_000);
  expect(received).toEqual([]);
});

it('signs come at once and then every other second until there is an answer, and for a minute at most', async () => {
  const { asked, received, ask } = wire();
  await ask();
  const end = giveSigns(asked);
  expect(received).toHaveLength(1);
  vi.advanceTimersByTime(10_000);
  expect(received).toHaveLength(6);
  end();
  vi.advanceTimersByTime(10_000);
  expect(received).toHaveLength(6);
  giveSigns(asked);
  vi.advanceTimersByTime(600_000);
  expect(received).toHaveLength(36);
});

it('the work goes on where a sign cannot be given any more', async () => {
  const { asked, received, ask } = wire();
  await ask();
  giveSigns(asked);
  asked.respond = () => {
    throw new Error('closed connection');
  };
  expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
  expect(() => giveSigns(asked)()).not.toThrow();
  expect(received).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('the answer is what comes after the signs', async () => {
  const { asked, ask } = wire();
  await ask();
  giveSigns(asked)();
  asked.respond('answer');
  expect((await ask())?.string()).toBe('answer');
});

it('nothing is the answer when the signs end, and the silence is shorter than the deadline', async () => {
  const { asked, ask, patience } = wire();
  await ask();
  giveSigns(asked)();
  expect(await ask()).toBeUndefined();
  expect(patience[1]).toMatchObject({ strategy: 'stall', stall: 10_000, maxWait: 20_000 });
});

it('nobody waits beyond the deadline for an app that only gives signs', async () => {
  const { asked, received, ask } = wire();
  await ask();
  giveSigns(asked);
  vi.advanceTimersByTime(24_000);
  const signs = received.splice(0);
  asked.respond('late');
  const [late] = received.splice(0);
  received.values = function* () {
    for (const sign of signs) {
      vi.advanceTimersByTime(2000);
      yield sign;
    }
    if (late) yield late;
  } as () => ArrayIterator<Msg>;
  expect(await ask()).toBeUndefined();
});
