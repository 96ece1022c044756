import { candidateInvited } from '@assay/contracts/notification';
import {
  orderExpired,
  orderPlaced,
  orderProgressed,
  orderRejected,
  type OrderSheet,
} from '@assay/contracts/ordering';
import { correlation } from '@assay/runtime';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Drafts } from '../documents/drafts.repository.js';
import { deliver, orderSheet, resultOf, standing } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

// The loop is not started: what is wanted can be compared.
const world = resultsSpec();
type Step = (sheet: OrderSheet) => Promise<unknown>;

const steps: Record<string, Step> = {
  placed: (sheet) => deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet),
  invited: ({ orderId }) =>
    deliver(world.spec.database, world.app.noteInvitation, candidateInvited, {
      orderId,
      invitedAt: '2026-11-20T09:15:00Z',
    }),
  'invited again later': ({ orderId }) =>
    deliver(world.spec.database, world.app.noteInvitation, candidateInvited, {
      orderId,
      invitedAt: '2026-11-21T09:15:00Z',
    }),
  begun: (sheet) => deliver(world.spec.database, world.app.noteProgress, orderProgressed, begun(sheet)),
  further: (sheet) => deliver(world.spec.database, world.app.noteProgress, orderProgressed, further(sheet)),
};
const begun = (sheet: OrderSheet) => standing(sheet, { revision: 2, status: 'in-progress' });
const further = (sheet: OrderSheet) => {
  const assessments = sheet.assessments.map((part, index) => ({
    ...part,
    status: index === 0 ? ('completed' as const) : part.status,
  }));
  return standing(sheet, { revision: 3, status: 'in-progress', assessments });
};
const newSheet = (): OrderSheet => {
  const { orderId, ...sheet } = orderSheet({ resultCallbackUrl: '' });
  return { ...sheet, orderId, resultCallbackUrl: world.server.callbackUrl(orderId) };
};
const draft = (orderId: string) =>
  world.spec.database.read(
    async (tx) => (await new Drafts(world.app.config, world.app.reportTokens).read(tx, orderId)).document,
  );

it('whatever order events arrive in, and however often, SmartRecruiters is owed the same', async () => {
  const reference = newSheet();
  for (const step of Object.values(steps)) await step(reference);
  const expected = await draft(reference.orderId);
  expect(expected).toMatchObject({
    status: 'IN_PROGRESS',
    assessmentPackageDate: '2026-11-20T09:15:00.000Z',
    assessmentResults: [{ status: 'COMPLETED' }, { status: 'PENDING' }],
  });
  const names = Object.keys(steps);
  const sequence = fc
    .tuple(
      fc.shuffledSubarray(names, { minLength: names.length }),
      fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    )
    .map(([once, more]) => [...once, ...more]);
  await fc.assert(
    fc.asyncProperty(sequence, async (order) => {
      const sheet = newSheet();
      for (const name of order) await steps[name]?.(sheet);
      expect(await draft(sheet.orderId)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('nothing is due before the candidate was invited', async () => {
  const sheet = newSheet();
  await steps['placed']?.(sheet);
  expect(await world.submission(sheet.orderId)).toBeUndefined();
  await steps['invited']?.(sheet);
  expect(await world.submission(sheet.orderId)).toMatchObject({ status: 'due', wanted_revision: 1 });
});

it('a repeated event owes nothing new', async () => {
  const sheet = newSheet();
  for (const name of ['placed', 'invited', 'placed', 'invited', 'invited']) await steps[name]?.(sheet);
  expect(await world.submission(sheet.orderId)).toMatchObject({ wanted_revision: 1 });
});

const expire = (sheet: OrderSheet, changes: Partial<OrderSheet> = {}) =>
  deliver(world.spec.database, world.app.keepSheet, orderExpired, {
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

const reject = (sheet: OrderSheet) =>
  deliver(world.spec.database, world.app.keepSheet, orderRejected, {
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

it('what is owed of an order goes the way in which it was placed, whatever it is owed for and whatever was heard first', async () => {
  const sheet = newSheet();
  for (const name of ['begun', 'placed', 'invited', 'further'])
    await correlation.run(`way of ${name}`, () => steps[name]?.(sheet));
  for (const [table, column] of [
    ['submissions', 'id'],
    ['notes', 'order_id'],
  ] as const) {
    const rows = await world.spec.sql<{ correlation_id: string }>(
      `SELECT DISTINCT correlation_id FROM ${table} WHERE ${column} = $1`,
      [sheet.orderId],
    );
    expect([table, rows]).toEqual([table, [{ correlation_id: 'way of placed' }]]);
  }
});
