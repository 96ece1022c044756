import { candidateInvited } from '@assay/contracts/notification';
import { orderPlaced, orderProgressed, type OrderSheet } from '@assay/contracts/ordering';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Drafts } from '../documents/drafts.repository.js';
import { deliver, orderSheet, standing } from '../results-app.fixture.js';
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
