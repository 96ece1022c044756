import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPackage, orderingBench } from '../ordering.fixture.js';
import { DescribeFields } from './describe-fields.js';
import { ShowFieldMappings } from './show-field-mappings.js';

describe('show-field-mappings', () => {
  const bench = orderingBench();
  let operation: ShowFieldMappings;
  beforeAll(() => {
    const fields = new DescribeFields(bench.mappings, bench.observations, bench.packages);
    operation = new ShowFieldMappings(bench.database, bench.account, fields);
  });
  beforeEach(() => bench.connected(aPackage({ id: 'till', name: 'Till' })));

  it('lists the values that were seen, mapped or not, whatever blanks they came with', async () => {
    await bench.within((tx) =>
      bench.observations.remember(tx, 'north', { unit: ' Retail ', level: 'Senior' }),
    );
    const mappings = [{ fieldId: 'unit', values: [{ value: 'Retail' }, { value: 'Lab' }] }];
    await bench.within((tx) => bench.mappings.save(tx, 'north', mappings));
    const { effects } = await operation.run({ accountId: 'north' });
    expect(effects.map(({ value, mapped, lastSeenAt }) => [value, mapped, lastSeenAt !== undefined])).toEqual(
      [
        ['Retail', true, true],
        ['Lab', true, false],
        ['Senior', false, true],
      ],
    );
  });

  it('notes again after an hour when a value was last seen, and not before', async () => {
    const remember = () => bench.within((tx) => bench.observations.remember(tx, 'north', { unit: 'Retail' }));
    const seen = async () => (await operation.run({ accountId: 'north' })).effects[0]?.lastSeenAt;
    await remember();
    const first = await seen();
    await remember();
    expect(await seen()).toBe(first);
    await bench.store.sql(`UPDATE field_observations SET last_seen_at = now() - interval '2 hours'`);
    await remember();
    expect(String(await seen()) > String(first)).toBe(true);
  });

  it('knows nothing of an account that nothing was said about', async () => {
    expect(await operation.run({ accountId: 'north' })).toEqual({
      accountId: 'north',
      mappings: [],
      effects: [],
    });
  });

  it('remembers no more values than a person can look through', async () => {
    await bench.store.sql(
      `INSERT INTO field_observations (account_id, field_id, value)
       SELECT 'north', 'unit', 'v' || n FROM generate_series(1, 2000) n`,
    );
    await bench.within((tx) => bench.observations.remember(tx, 'north', { unit: 'one too many' }));
    expect(await bench.within((tx) => bench.observations.list(tx, 'north'))).toHaveLength(2000);
  });
});
