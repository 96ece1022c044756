import { beforeAll, beforeEach, expect, it } from 'vitest';
import { anAccount, orderingBench } from '../ordering.fixture.js';
import { RecordFailedSubmission } from './record-failed-submission.js';

const bench = orderingBench();
let operation: RecordFailedSubmission;
beforeAll(() => {
  operation = new RecordFailedSubmission(bench.orders, bench.changes);
});
beforeEach(async () => {
  await bench.connected();
  const wanted = anAccount({ webhookTypes: ['invitation.sent', 'submission.failed'] });
  await bench.within((tx) => bench.accounts.keep(tx, wanted, '2026-02-01T00:00:00Z'));
});

it.each([
  ['parked', 'unauthorized', /an admin has to connect again/],
  ['dead-lettered', 'rejected-400', /^SmartRecruiters refused the result\.$/],
  ['gone', undefined, /does not know the order any more/],
] as const)(
  'the history says in a sentence what is %s because of %s, and the account is told',
  async (outcome, reason, sentence) => {
    const orderId = await bench.placed();
    const why = reason === undefined ? {} : { reason };
    await bench.deliver(operation, { orderId, outcome, revision: 3, ...why });
    expect(await bench.kinds(orderId)).toEqual(['order-placed', 'submission-failed']);
    const [row] = await bench.store.sql<{ type: string; payload: string }>(
      'SELECT type, payload FROM webhooks',
    );
    expect(row?.type).toBe('submission.failed');
    const told = { orderId, reason: expect.stringMatching(sentence) as string };
    expect(JSON.parse(row?.payload ?? '')).toMatchObject({ data: told });
    const [entry] = await bench.store.sql<{ evidence: object }>(
      `SELECT evidence FROM order_history WHERE kind = 'submission-failed'`,
    );
    expect(entry?.evidence).toEqual({ outcome, revision: 3, ...why });
  },
);
