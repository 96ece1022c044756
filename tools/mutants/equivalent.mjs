// Mutants that no test can notice, each with the reason. `npm run mutants` counts them apart.
/** @typedef {{ file: string, from: string, to: readonly string[], why: string }} Equivalent */

/** @type {readonly Equivalent[]} */
export const EQUIVALENT = [
  {
    file: 'libs/field-mappings/src/selection.ts',
    from: 'fields[fieldId]?.trim',
    to: ['fields[fieldId].trim'],
    why: 'what the object has for its own is there; the compiler alone does not know it',
  },
  {
    file: 'libs/field-mappings/src/selection.ts',
    from: 'given !== undefined',
    to: ['true'],
    why: 'no mapped value is equal to a value that was not given; the compiler alone does not know it',
  },
  {
    file: 'libs/orders/src/callback-url.ts',
    from: 'id !== undefined',
    to: ['true'],
    why: 'what is not there is answered by what is not there',
  },
  {
    file: 'libs/orders/src/deadline.ts',
    from: 'moment < now',
    to: ['moment <= now'],
    why: 'at that moment both are the same moment',
  },
  {
    file: 'libs/orders/src/language-tag.ts',
    from: '{ return undefined; }',
    to: ['{}'],
    why: 'a function that ends returns nothing',
  },
  {
    file: 'libs/orders/src/local-time.ts',
    from: 'known',
    to: ['false'],
    why: 'a format is kept only because it is dear to make',
  },
  {
    file: 'libs/orders/src/local-time.ts',
    from: 'formats.set(timeZone, format);',
    to: [';'],
    why: 'a format is kept only because it is dear to make',
  },
  {
    file: 'libs/orders/src/local-time.ts',
    from: '(left, right) => left - right',
    to: ['() => undefined'],
    why: 'where the clock is set back, the offset of the day before gives the earlier moment, which is first already',
  },
  {
    file: 'libs/orders/src/local-time.ts',
    from: 'left - right',
    to: ['left + right'],
    why: 'where the clock is set back, the offset of the day before gives the earlier moment, which is first already',
  },
  {
    file: 'libs/orders/src/local-time.ts',
    from: '(real.length > 0 ? real : [shown - beforeTheSkip]) .sort((left, right) => left - right)',
    to: ['real.length > 0 ? real : [shown - beforeTheSkip]'],
    why: 'where the clock is set back, the offset of the day before gives the earlier moment, which is first already',
  },
  {
    file: 'libs/orders/src/quiet-hours.ts',
    from: 'end > at',
    to: ['end >= at'],
    why: 'now is quiet, so it is not the end',
  },
  {
    file: 'libs/orders/src/quiet-hours.ts',
    from: 'moment < at',
    to: ['moment <= at'],
    why: 'now is quiet, so it is not the last allowed moment',
  },
  {
    file: 'libs/orders/src/web-address.ts',
    from: '/^[a-z]+:\\/\\/[^/?#]*/i',
    to: ['/[a-z]+:\\/\\/[^/?#]*/i'],
    why: 'an address begins with its scheme',
  },
  {
    file: 'libs/smartrecruiters/src/outbound/waiting.ts',
    from: 'text !== undefined',
    to: ['true'],
    why: 'a pattern takes what is not there for a word without a digit; the compiler does not',
  },
];
