import { describe, expect, it } from 'vitest';
import { type Answered, differencesOf } from './differences.js';

const part = { id: 'sql', name: 'SQL', description: '20 questions', type: 'SKILL_TEST' };
const one = { id: 'one', name: 'One', description: 'First', type: 'SKILL_TEST', assessments: [part] };
const two = { ...one, id: 'two', name: 'Two' };
const listed = (...packages: unknown[]): Answered => ({ status: 200, body: packages });
const kinds = (theirs: Answered, ours: Answered) =>
  differencesOf(theirs, ours).map(({ kind, place }) => `${kind} ${place}`);

describe('two answers to SmartRecruiters', () => {
  it('are the same whatever the order of members, and an empty list is no list', () => {
    const turned = Object.fromEntries(Object.entries(one).reverse());
    expect(differencesOf(listed(turned, two), listed(one, two))).toEqual([]);
    expect(differencesOf({ status: 204 }, listed())).toEqual([]);
    expect(differencesOf(listed(), { status: 204 })).toEqual([]);
  });

  it.each([
    ['a package that is missing', listed(one, two), listed(one), ['missing /two']],
    ['a package that is too many', listed(one), listed(one, two), ['extra /two']],
    ['another order', listed(one, two), listed(two, one), ['order ']],
    ['a value', listed(one), listed({ ...one, name: 'Eins' }), ['value /one/name']],
    ['a type', listed(one), listed({ ...one, assessments: null }), ['type /one/assessments']],
    ['a part', listed(one), listed({ ...one, assessments: [] }), ['missing /one/assessments/sql']],
    ['a field', listed(one), listed({ ...one, description: undefined }), ['missing /one/description']],
    [
      'what SmartRecruiters does not know',
      listed({ ...one, price: 3 }),
      listed(one),
      ['undocumented /one/price'],
    ],
    ['a package listed twice', listed(one, one), listed(one), ['missing /twice']],
    ['a status', { status: 404 }, { status: 200, body: one }, ['status ']],
    ['a list instead of nothing', { status: 204 }, listed(one), ['extra /one']],
    [
      'a single package',
      { status: 200, body: one },
      { status: 200, body: two },
      ['value /id', 'value /name'],
    ],
    ['no JSON at all', { status: 200 }, listed(one), ['type ']],
  ])('differ by %s', (_, theirs, ours, expected) => {
    expect(kinds(theirs, ours)).toEqual(expected);
  });

  it('that refuse alike are the same, whatever they say', () => {
    expect(differencesOf({ status: 404, body: { errors: [] } }, { status: 404 })).toEqual([]);
  });

  it('tell the beginning of what differs', () => {
    const long = { ...one, description: 'x'.repeat(5000) };
    const [found] = differencesOf(listed(long), listed(one));
    expect(found).toEqual({
      kind: 'value',
      place: '/one/description',
      theirs: `"${'x'.repeat(198)}…`,
      ours: '"First"',
    });
  });
});
