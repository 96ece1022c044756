import type { FieldMapping } from '@assay/contracts/ordering';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPackage, orderingBench } from '../ordering.fixture.js';
import { DescribeFields } from './describe-fields.js';
import { SaveFieldMappings } from './save-field-mappings.js';

describe('save-field-mappings', () => {
  const bench = orderingBench();
  let operation: SaveFieldMappings;
  beforeAll(() => {
    const fields = new DescribeFields(bench.mappings, bench.observations, bench.packages);
    operation = new SaveFieldMappings(bench.database, bench.account, bench.mappings, fields);
  });
  beforeEach(() =>
    bench.connected(aPackage({ id: 'till', name: 'Till' }), aPackage({ id: 'old', archived: true })),
  );

  const save = (...mappings: FieldMapping[]) => operation.run({ accountId: 'north', mappings });

  it('replaces what was mapped and tells the effect of each value', async () => {
    await save({ fieldId: 'unit', values: [{ value: 'Lab', packages: [] }] });
    const saved = await save({
      fieldId: 'unit',
      values: [{ value: 'Retail', packages: ['till', 'old', 'gone'], templateId: 'shop' }],
    });
    expect(saved.effects).toEqual([
      {
        fieldId: 'unit',
        value: 'Retail',
        mapped: true,
        effect:
          'Only these packages are listed: Till, Backend developer (archived), gone (not there). ' +
          'Invitations use the template shop, unless the package has its own.',
        missingPackages: ['gone'],
      },
    ]);
  });

  it('may name packages that come later, and misses nothing once they are there', async () => {
    const values = [{ value: 'Retail', packages: ['till', 'soon'] }];
    expect((await save({ fieldId: 'unit', values })).effects).toMatchObject([{ missingPackages: ['soon'] }]);
    await bench.connected(aPackage({ id: 'till', name: 'Till' }), aPackage({ id: 'soon', name: 'Soon' }));
    const [effect] = (await save({ fieldId: 'unit', values })).effects;
    expect(effect).toMatchObject({ effect: 'Only these packages are listed: Till, Soon.' });
    expect(effect).not.toHaveProperty('missingPackages');
  });

  it.each<[string, FieldMapping[], string]>([
    ['a name of SmartRecruiters’ own', [{ fieldId: 'city', values: [] }], '/mappings/0/fieldId'],
    [
      'the same field twice',
      [
        { fieldId: 'unit', values: [] },
        { fieldId: 'unit', values: [] },
      ],
      '/mappings/1/fieldId',
    ],
    [
      'the same value twice',
      [{ fieldId: 'unit', values: [{ value: 'Lab' }, { value: ' Lab ' }] }],
      '/mappings/0/values/1/value',
    ],
  ])('refuses %s and changes nothing', async (_name, mappings, pointer) => {
    await save({ fieldId: 'kept', values: [] });
    await expect(save(...mappings)).rejects.toMatchObject({ code: 'invalid-input', errors: [{ pointer }] });
    const kept = await bench.within((tx) => bench.mappings.find(tx, 'north'));
    expect(kept.map(({ fieldId }) => fieldId)).toEqual(['kept']);
  });
});
