import { randomUUID } from 'node:crypto';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM notices ORDER BY kind, moment_at');
const event = (orderId: string) => ({ ...orderEvent(), data: { orderId, companyId: acme, revision: 3 } });
const ready = async (orderId: string, times = 1): Promise<void> => {
  const told = event(orderId);
  for (let time = 0; time < times; time += 1)
    await world.spec.database.transaction((tx) => world.app.tellReady.run(told, tx));
};
const text = () => world.mail.received.map(({ raw }) => raw.toString()).join('\n');

describe('tell-ready', () => {
  it('a candidate who waited hears once that the assessment is ready, with the same link', async () => {
    const orderId = await world.invited();
    world.app.noticeLoop.start();
    await ready(orderId, 2);
    await eventually(async () => expect(await rows()).toMatchObject([{ kind: 'ready', status: 'sent' }]));
    expect(world.mail.received).toHaveLength(1);
    expect(text()).toContain('Subject: Acme: your assessment Java Basics is ready');
    expect(text().replaceAll('=\r\n', '')).toContain(`/c/token-${orderId}`);
    const { entries } = await world.app.timeline.run({ orderId });
    expect(entries.map(({ kind }) => kind)).toContain('ready-sent');
  });

  it('who was never invited, or is invited later, hears it there', async () => {
    await ready(randomUUID());
    expect(await rows()).toEqual([]);
    const placed = orderEvent();
    await world.invite(placed);
    await ready(placed.data.orderId);
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'dropped' }]));
    expect(world.mail.received).toEqual([]);
  });

  it.each([
    ['began meanwhile', { started: true }],
    ['whose order is over', { open: false }],
  ])('who %s hears nothing', async (_who, more) => {
    const orderId = await world.invited();
    world.app.ordering.answer = () => more;
    await ready(orderId);
    world.app.noticeLoop.start();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'dropped' }]));
    expect(world.mail.received).toEqual([]);
  });
});
