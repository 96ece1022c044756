import { candidateInvited } from '@assay/contracts/notification';
import { orderPlaced } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { deliver, orderSheet } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const invite = (orderId: string, invitedAt = '2026-11-20T09:15:00Z') =>
  deliver(world.spec.database, world.app.noteInvitation, candidateInvited, { orderId, invitedAt });

it('PENDING is due once the candidate was invited', async () => {
  const { orderId } = await world.placed();
  expect(await world.submission(orderId)).toBeUndefined();
  await invite(orderId);
  expect(await world.submission(orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
});

it('an invitation that is heard of first is due as soon as the order is', async () => {
  const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('first') });
  await invite(sheet.orderId);
  expect(await world.submission(sheet.orderId)).toBeUndefined();
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
});

it('the same invitation again, and a later one, owe nothing new', async () => {
  const { orderId } = await world.placed();
  for (const at of ['2026-11-20T09:15:00Z', '2026-11-20T09:15:00Z', '2026-11-22T09:15:00Z'])
    await invite(orderId, at);
  expect(await world.submission(orderId)).toMatchObject({ wanted_revision: 1 });
  expect(await world.spec.sql('SELECT invited_at FROM result_sheets')).toEqual([
    { invited_at: new Date('2026-11-20T09:15:00Z') },
  ]);
});
