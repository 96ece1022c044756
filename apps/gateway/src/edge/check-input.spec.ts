import { Problem } from '@assay/contracts';
import { CatalogBody, ListOrdersRequest } from '@assay/contracts/ordering';
import { expect, it } from 'vitest';
import { checkInput } from './check-input.js';

const assessment = { id: 'a', name: 'A', description: 'a', type: 'SKILL_TEST' };
const offered = { id: 'p', name: 'P', description: 'p', type: 'SKILL_TEST', assessments: [assessment] };

function errors(check: () => unknown): readonly { pointer: string; message: string }[] {
  try {
    check();
    return [];
  } catch (error) {
    return (error instanceof Problem && error.errors) || [];
  }
}

it('input in its shape passes', () => {
  const input = { packages: [offered] };
  expect(checkInput(CatalogBody, input, { strict: true })).toEqual(input);
});

it('a wrong place is named by its pointer', () => {
  const input = { packages: [offered, { ...offered, assessments: [{ ...assessment, id: '' }] }] };
  expect(errors(() => checkInput(CatalogBody, input, { strict: true }))).toEqual([
    { pointer: '/packages/1/assessments/0/id', message: expect.stringContaining('longer') as string },
  ]);
});

it('what is not there is said to be missing, once, at every depth', () => {
  const { name: _name, assessments: _assessments, ...partial } = offered;
  const input = { packages: [partial, { ...offered, assessments: [{}] }] };
  const missing = (pointer: string) => ({ pointer, message: 'is missing' });
  expect(errors(() => checkInput(CatalogBody, input, { strict: true }))).toEqual([
    missing('/packages/0/name'),
    missing('/packages/0/assessments'),
    ...['id', 'name', 'description', 'type'].map((name) => missing(`/packages/1/assessments/0/${name}`)),
  ]);
  expect(errors(() => checkInput(CatalogBody, {}, { strict: true }))).toEqual([missing('/packages')]);
  expect(errors(() => checkInput(CatalogBody, { packages: null }, { strict: true }))).not.toEqual([
    missing('/packages'),
  ]);
});

it('what the shape does not name is refused where it is strict, and kept where it is not', () => {
  const input = { packages: [{ ...offered, colour: 'red' }] };
  expect(errors(() => checkInput(CatalogBody, input, { strict: true }))).toEqual([
    { pointer: '/packages/0/colour', message: 'is not known here' },
  ]);
  expect(checkInput(CatalogBody, input, { strict: false })).toMatchObject(input);
});

it.each([[undefined], [null], ['x'], [5], [[]]])('%j instead of an object is refused', (input) => {
  expect(errors(() => checkInput(CatalogBody, input, { strict: true }))).toHaveLength(1);
});

it.each([[null], [[offered]], ['x'], [5]])('a list with %j among its values is refused', (value) => {
  expect(errors(() => checkInput(CatalogBody, { packages: [value] }, { strict: true }))).not.toEqual([]);
});

it('numbers are read out of an address', () => {
  const options = { strict: true, fromText: true };
  expect(checkInput(ListOrdersRequest, { limit: '20' }, options).limit).toBe(20);
  expect(errors(() => checkInput(ListOrdersRequest, { limit: 'many' }, options))).toHaveLength(1);
  expect(errors(() => checkInput(ListOrdersRequest, { companyId: ['a', 'b'] }, options))).toHaveLength(1);
  expect(errors(() => checkInput(ListOrdersRequest, { placedAfter: '2026-W05' }, options))).toHaveLength(1);
});

it.each(['__proto__', 'constructor', 'toString'])(
  'the name %s is refused like every other unknown one',
  (name) => {
    const input = Object.defineProperty({}, name, { value: '1', enumerable: true });
    expect(
      errors(() => checkInput(ListOrdersRequest, input, { strict: true, fromText: true })),
    ).toContainEqual({
      pointer: `/${name}`,
      message: 'is not known here',
    });
  },
);
