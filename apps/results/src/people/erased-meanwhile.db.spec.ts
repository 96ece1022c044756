import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { accountId, peopleSpec } from './people-spec.fixture.js';

const world = peopleSpec();
const url = 'https://www.smartrecruiters.com/app/people/candidates/c-1';

/** Does it while the one person is being erased, and gives what came of it. */
async function whileErased(work: () => Promise<unknown>): Promise<unknown> {
  let outcome: Promise<unknown> = Promise.resolve();
  await world.spec.database.ownTransaction(async (tx) => {
    await tx.query('SELECT 1 FROM people FOR UPDATE');
    outcome = work().catch((error: unknown) => error);
    await eventually(async () =>
      expect(
        await world.spec.sql(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      ).not.toEqual([]),
    );
    for (const table of ['people_attempts', 'registrations', 'people'])
      await tx.query(`DELETE FROM ${table}`);
  });
  return outcome;
}

it.each<[string, string, () => Promise<unknown>]>([
  ['registered again', 'person-busy', () => world.register({ firstName: 'Augusta' })],
  ['linked', 'person-busy', () => world.app.linkProfile.run({ accountId, personId: 'p-1', url })],
  ['rated', 'person-not-found', () => world.rate('yes')],
])(
  'somebody who is %s at the moment of their erasure stays erased, and the caller is told',
  async (_what, code, work) => {
    await world.register();
    await world.registered('done');
    await world.stop();
    expect(await whileErased(work)).toMatchObject({ code });
    expect(await world.spec.sql('SELECT 1 FROM people')).toEqual([]);
  },
);
