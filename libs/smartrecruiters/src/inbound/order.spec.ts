import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { InlineOrderBody, OrderBody } from './order.js';
import { orderBodyFixture } from './order.fixture.js';

const failures = (cls: new () => object, plain: object): string[] =>
  validateSync(plainToInstance(cls, plain)).map((failure) => failure.property);

describe('the body of an order', () => {
  it('is accepted as SmartRecruiters documents it', () => {
    expect(failures(OrderBody, orderBodyFixture())).toEqual([]);
  });

  it('is accepted with additions, without requester, fields and the deprecated job id', () => {
    const { requester: _requester, fields: _fields, jobId: _jobId, ...rest } = orderBodyFixture();
    const added = { ...rest, somethingNew: { deep: [1] }, candidate: { ...rest.candidate, phone: '1' } };
    expect(failures(OrderBody, added)).toEqual([]);
  });

  it('is refused for each missing part', () => {
    expect(failures(OrderBody, {})).toEqual([
      'resultCallbackURL',
      'candidate',
      'job',
      'assessmentPackageId',
      'companyId',
    ]);
  });

  it.each([
    ['candidate', { candidate: 'Ola' }],
    ['candidate', { candidate: { email: 1, firstName: 'a', lastName: 'b' } }],
    ['candidate', { candidate: { ...orderBodyFixture().candidate, firstName: 'a\u0000b' } }],
    ['fields', { fields: { a: 1 } }],
    ['fields', { fields: ['a'] }],
    ['fields', { fields: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, 'x'])) }],
    ['companyId', { companyId: 'x'.repeat(129) }],
  ])('is refused for a wrong %s', (property, wrong) => {
    expect(failures(OrderBody, { ...orderBodyFixture(), ...wrong })).toEqual([property]);
  });

  it('needs an address to return to when it is an inline order', () => {
    expect(failures(InlineOrderBody, orderBodyFixture())).toEqual(['completedAssessmentCallbackUrl']);
  });
});
