import { orderPlaced, orderProgressed, orderRejected, type OrderSheet } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { deliver, orderSheet } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const reject = (sheet: OrderSheet) =>
  deliver(world.spec.database, world.app.noteRejection, orderRejected, {
    ...sheet,
    revision: 2,
    status: 'rejected',
    reason: 'No licence left',
  });
const facts = () => world.spec.sql('SELECT status, reason FROM result_sheets');

it('UNK-26 a rejection is due with its reason, whether the candidate was invited or not', async () => {
  const sheet = await world.placed();
  await reject(sheet);
  expect(await facts()).toEqual([{ status: 'rejected', reason: 'No licence left' }]);
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
});

it('the reason is taken back when the order opens again', async () => {
  const sheet = await world.placed();
  await reject(sheet);
  const reopened = { ...sheet, revision: 3, status: 'pending' as const };
  await deliver(world.spec.database, world.app.noteProgress, orderProgressed, reopened);
  expect(await facts()).toEqual([{ status: 'pending', reason: '' }]);
});

it('a rejection that is heard of before the order stays one, and owes nothing twice', async () => {
  const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('rejected') });
  await reject(sheet);
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  await reject(sheet);
  expect(await facts()).toEqual([{ status: 'rejected', reason: 'No licence left' }]);
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 1 });
});
