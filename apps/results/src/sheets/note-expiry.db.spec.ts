import { orderExpired, orderPlaced, type OrderSheet } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { deliver, orderSheet, resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const expire = (sheet: OrderSheet, changes: Partial<OrderSheet> = {}) =>
  deliver(world.spec.database, world.app.noteExpiry, orderExpired, {
    ...sheet,
    revision: 2,
    status: 'expired',
    ...changes,
  });
const status = async () => (await world.spec.sql('SELECT status FROM result_sheets'))[0];

it('EXPIRED is due once the deadline passed', async () => {
  const sheet = await world.invited();
  await expire(sheet);
  expect(await status()).toEqual({ status: 'expired' });
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due', wanted_revision: 2 });
});

it('an expiry that is heard of before the order stays one, and owes nothing twice', async () => {
  const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('expired') });
  await expire(sheet);
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  await expire(sheet);
  expect(await status()).toEqual({ status: 'expired' });
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 1 });
});

it('an expiry after the result changes nothing that SmartRecruiters sees', async () => {
  const sheet = await world.placed();
  await world.app.record.run(resultOf(sheet.orderId));
  await expire(sheet);
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 1 });
});
