import { Logger } from '@assay/runtime';
import { describe, expect, it } from 'vitest';
import { peopleSpec } from '../people/people-spec.fixture.js';
import { PersonRetention } from './person-retention.js';

describe('people of the vendor’s', () => {
  const world = peopleSpec();
  const logger = new Logger({ app: 'results', level: 'silent' });
  const sweep = (days: number) => {
    const config = { ...world.app.config, CANDIDATE_RETENTION_DAYS: days };
    return new PersonRetention(world.spec.database, config, logger).sweep();
  };
  const pass = (days: number) =>
    world.spec.sql(`UPDATE people SET updated_at = updated_at - interval '${days} days'`);
  const left = async () =>
    (await world.spec.sql<{ id: string }>('SELECT person_id AS id FROM people')).map(({ id }) => id);

  it('are forgotten with all that is kept of them when nobody touched them for so many days, and not before', async () => {
    await world.register();
    await world.rate('yes');
    await world.registered('done');
    await world.rated('done');
    await pass(100);
    await world.spec.sql(`UPDATE ratings SET first_due_at = first_due_at - interval '100 days'`);
    await world.register({ email: 'grace@example.org' }, 'p-2');
    await world.registered('done', 'p-2');
    for (const days of [0, 101]) await sweep(days);
    expect(await left()).toHaveLength(2);
    await sweep(99);
    expect(await left()).toEqual(['p-2']);
    expect(await world.spec.sql('SELECT 1 FROM ratings')).toEqual([]);
    const attempts = await world.spec.sql(
      'SELECT 1 FROM people_attempts WHERE subject_id NOT IN (SELECT id FROM people)',
    );
    expect(attempts).toEqual([]);
  });

  it('are kept while they are rated, or told to SmartRecruiters', async () => {
    await world.register();
    await world.registered('done');
    await pass(100);
    await world.spec.sql(`UPDATE registrations SET leased_until = now() + interval '1 minute'`);
    await sweep(99);
    expect(await left()).toEqual(['p-1']);
    await world.spec.sql('UPDATE registrations SET leased_until = NULL');
    await world.rate('no');
    await world.rated('done');
    await sweep(99);
    expect(await left()).toEqual(['p-1']);
  });
});
