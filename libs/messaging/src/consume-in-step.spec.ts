import type { EventEnvelope } from '@assay/contracts';
import type { Tx } from '@assay/persistence';
import { correlation, recordSteps, type Step } from '@assay/runtime';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Arrived } from './arrived.js';
import { consumeInStep, together } from './consume-in-step.js';

const spans = ['1', '2'].map((digit) => ({
  traceId: digit.repeat(32),
  spanId: digit.repeat(16),
  sampled: true,
}));
const carried = (span: number): string => `way-${span}/00-${spans[span]?.traceId}-${spans[span]?.spanId}-01`;
const arrived = (...ways: string[]): Arrived[] =>
  ways.map((correlationId) => ({ event: { correlationId } }) as unknown as Arrived);
let steps: { step: Step; parent: unknown }[];

beforeEach(() => {
  steps = [];
  recordSteps({
    begin: (step, parent) => {
      steps.push({ step, parent });
      return {
        place: { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: true },
        note: () => undefined,
        end: () => undefined,
      };
    },
  });
});
afterEach(() => recordSteps(undefined));

it('an event is consumed in its own way, and the transaction of many in one that names theirs', async () => {
  const seen: unknown[] = [];
  const consume = consumeInStep('invite-candidate', async () => void seen.push(correlation.current()));
  const event = { data: { orderId: 'one' } } as EventEnvelope<unknown>;
  await together('invite-candidate', arrived(carried(0), carried(1)), () =>
    correlation.run(carried(1), () => consume(event, {} as Tx)),
  );
  expect(seen).toEqual(['way-1']);
  expect(steps).toEqual([
    {
      step: expect.objectContaining({ name: 'consume invite-candidate together', links: spans }),
      parent: undefined,
    },
    {
      step: { name: 'consume invite-candidate', kind: 'consumer', about: { orderId: 'one' } },
      parent: spans[1],
    },
  ]);
});

it.each([
  ['one alone', [carried(0)]],
  ['those that are not traced', ['way-0', 'way-1']],
])('the transaction of %s is no step', async (_title, ways) => {
  expect(await together('invite-candidate', arrived(...ways), async () => 'done')).toBe('done');
  expect(steps).toEqual([]);
});
