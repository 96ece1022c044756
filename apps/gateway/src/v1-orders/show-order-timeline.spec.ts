import { Problem, type TimelineEntry } from '@assay/contracts';
import { showInvitationTimeline } from '@assay/contracts/notification';
import { showOrderTimeline } from '@assay/contracts/ordering';
import { showSubmissionTimeline } from '@assay/contracts/results';
import type { Bus } from '@assay/messaging';
import { beforeEach, expect, it } from 'vitest';
import { FakeBus } from '../gateway.fixture.js';
import { ShowOrderTimeline } from './show-order-timeline.js';

const orderId = '0190b1a0-0000-7000-8000-000000000001';
const entry = (source: string, at: string): TimelineEntry => ({
  at,
  source,
  kind: 'seen',
  text: 'Something happened.',
});

let bus: FakeBus;
let operation: ShowOrderTimeline;
beforeEach(() => {
  bus = new FakeBus();
  operation = new ShowOrderTimeline(bus as unknown as Bus);
  bus.answer(showOrderTimeline, () => ({
    entries: [entry('ordering', '2026-01-15T12:00:00.000Z'), entry('ordering', '2026-01-15T12:02:00.000Z')],
  }));
  bus.answer(showInvitationTimeline, () => ({
    entries: [entry('notification', '2026-01-15T13:01:00.000+01:00')],
  }));
  bus.answer(showSubmissionTimeline, () => ({ entries: [entry('results', '2026-01-15T12:03:00.000Z')] }));
});

it('the lines of all apps are one story, oldest first', async () => {
  const { entries, missing } = await operation.run(orderId);
  expect(entries.map(({ source }) => source)).toEqual(['ordering', 'notification', 'ordering', 'results']);
  expect(missing).toEqual([]);
});

it('an app that does not answer is named, and the rest is told', async () => {
  bus.silence(showSubmissionTimeline);
  const { entries, missing } = await operation.run(orderId);
  expect(entries).toHaveLength(3);
  expect(missing).toEqual(['results']);
});

it('an order that did not reach an app yet has no lines there', async () => {
  bus.answer(showSubmissionTimeline, () => {
    throw new Problem('order-not-found', { orderId });
  });
  expect((await operation.run(orderId)).missing).toEqual([]);
});

it('an order that ordering does not know does not exist', async () => {
  bus.answer(showOrderTimeline, () => {
    throw new Problem('order-not-found', { orderId });
  });
  await expect(operation.run(orderId)).rejects.toMatchObject({ code: 'order-not-found' });
});
