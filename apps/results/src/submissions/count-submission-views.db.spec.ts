import { expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';
import { CountSubmissionViews } from './count-submission-views.js';
import { Submissions } from './submissions.repository.js';

const world = resultsSpec();
const counted = async (accountId?: string, accountIds?: string[]): Promise<number[]> => {
  const operation = new CountSubmissionViews(world.spec.database, new Submissions());
  const { items } = await operation.run({
    ...(accountId === undefined ? {} : { accountId }),
    ...(accountIds === undefined ? {} : { accountIds }),
  });
  return items.map(({ count }) => count);
};

it('counts what is tried again, parked and given up, of all accounts or of one', async () => {
  const standings = [
    ['due', 0],
    ['due', 3],
    ['dead-lettered', 1],
    ['parked', 1],
    ['parked', 1],
    ['delivered', 1],
  ];
  for (const [status, failures] of standings) {
    const { orderId } = await world.invited();
    await world.spec.sql('UPDATE submissions SET status = $2, failures = $3 WHERE id = $1', [
      orderId,
      status,
      failures,
    ]);
  }
  expect(await counted()).toEqual([1, 2, 1]);
  const [sheet] = await world.spec.sql<{ account_id: string }>(
    'SELECT account_id FROM result_sheets LIMIT 1',
  );
  expect(await counted(sheet?.account_id)).toEqual([1, 2, 1]);
  expect(await counted('nobody')).toEqual([0, 0, 0]);
  expect(await counted(sheet?.account_id, ['another'])).toEqual([0, 0, 0]);
});
