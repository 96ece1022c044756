import { orderPlaced, orderProgressed, type OrderSheet, type OrderStanding } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { deliver, orderSheet, resultOf, standing } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is due stays due.
const world = resultsSpec();
const progress = (sheet: OrderSheet, changes: Partial<OrderStanding> & { revision: number }) =>
  deliver(
    world.spec.database,
    world.app.noteProgress,
    orderProgressed,
    standing(sheet, changes),
    sheet.companyId,
  );
const status = async () => (await world.spec.sql('SELECT status, revision FROM result_sheets'))[0];

it('IN_PROGRESS is due once the candidate started', async () => {
  const sheet = await world.invited();
  await progress(sheet, { revision: 2, status: 'in-progress' });
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due', wanted_revision: 2 });
});

it('news of one assessment is news', async () => {
  const sheet = await world.invited();
  const assessments = sheet.assessments.map((part, index) =>
    index === 0 ? { ...part, status: 'completed' as const } : part,
  );
  await progress(sheet, { revision: 2, status: 'in-progress' });
  await progress(sheet, { revision: 3, status: 'in-progress', assessments });
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 3 });
});

it('a late or repeated event does not turn the order back', async () => {
  const sheet = await world.invited();
  await progress(sheet, { revision: 3, status: 'expired' });
  await progress(sheet, { revision: 2, status: 'in-progress' });
  await progress(sheet, { revision: 3, status: 'expired' });
  expect(await status()).toEqual({ status: 'expired', revision: 3 });
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 2 });
});

it('progress that is heard of before the order is kept', async () => {
  const sheet = orderSheet({ resultCallbackUrl: world.server.callbackUrl('late') });
  await progress(sheet, { revision: 2, status: 'in-progress' });
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  expect(await status()).toEqual({ status: 'in-progress', revision: 2 });
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due' });
});

it('what ordering says after a result changes nothing that SmartRecruiters sees', async () => {
  const sheet = await world.placed();
  await world.app.record.run(resultOf(sheet.orderId));
  const assessments = sheet.assessments.map((part) => ({ ...part, status: 'completed' as const }));
  await progress(sheet, { revision: 4, status: 'completed', assessments });
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 1 });
});
