import { describe, expect, it } from 'vitest';
import { orderBodyFixture } from './order.fixture.js';
import { readOrderBody } from './read-order-body.js';

const fixture = orderBodyFixture();
const { candidate } = fixture;
const { jobId: _jobId, ...meant } = fixture;

const errors = (plain: object): string[] => {
  const read = readOrderBody(plain);
  return 'body' in read ? [] : read.map(({ pointer, message }) => `${pointer} ${message}`);
};
const read = (changes: object) => {
  const order = readOrderBody({ ...fixture, ...changes });
  if (!('body' in order)) throw new Error(JSON.stringify(order));
  return { ...order, told: order.remarks.map(({ place, done }) => `${place} ${done}`) };
};

describe('the body of an order', () => {
  it('is taken as SmartRecruiters documents it, word for word', () => {
    expect(readOrderBody(fixture)).toEqual({ body: meant, remarks: [] });
  });

  it('is taken with additions, without requester, fields and the deprecated job id', () => {
    const { requester: _requester, fields: _fields, jobId: _job, ...rest } = fixture;
    const added = { ...rest, somethingNew: { deep: [1] }, candidate: { ...candidate, phone: '1' } };
    expect(readOrderBody(added)).toEqual({ body: rest, remarks: [] });
  });

  it('is refused for each missing part that it cannot be fulfilled without', () => {
    expect(errors({})).toEqual([
      '/resultCallbackURL is missing',
      '/candidate is missing',
      '/job is missing',
      '/assessmentPackageId is missing',
      '/companyId is missing',
    ]);
    expect(errors({ ...fixture, candidate: {} })).toEqual(['/candidate/email is missing']);
  });

  it.each([
    ['/candidate cannot be used', { candidate: 'Ola' }],
    ['/candidate/email cannot be used', { candidate: { ...candidate, email: 1 } }],
    ['/candidate/email cannot be used', { candidate: { ...candidate, email: ' ' } }],
    ['/candidate/email cannot be used', { candidate: { ...candidate, email: 'o\u0000la@example.org' } }],
    ['/companyId cannot be used', { companyId: 'x'.repeat(129) }],
    ['/assessmentPackageId cannot be used', { assessmentPackageId: ['pkg'] }],
  ])('is refused: %s', (error, wrong) => {
    expect(errors({ ...fixture, ...wrong })).toEqual([error]);
  });

  it('names its candidate by the address without the blanks around it', () => {
    const { body, told } = read({ candidate: { ...candidate, email: '\u200b kim@cand.example \r\n' } });
    expect([body.candidate.email, told]).toEqual(['kim@cand.example', ['/candidate/email cleaned']]);
  });

  it.each([
    ['', '-', []],
    ['  ', '-', []],
    [null, '-', []],
    ['x'.repeat(300), `${'x'.repeat(254)}…`, ['clipped']],
    ['O\u0000l\ud800a', 'Ola', ['cleaned']],
    [5, '5', ['taken-as-text']],
    [{ first: 'Ola' }, '-', ['left-out']],
  ])('is not lost for the name %j', (firstName, expected, done) => {
    const { body, told } = read({ candidate: { ...candidate, firstName } });
    expect(body.candidate.firstName).toBe(expected);
    expect(told).toEqual(done.map((one) => `/candidate/firstName ${one}`));
  });

  it('leaves out odd fields, and takes as text what has only one', () => {
    const fields = {
      unit: 'Retail',
      notice: null,
      centre: 4711,
      sites: ['Oslo'],
      yes: true,
      deep: {},
      'a b': [],
    };
    const { body, told } = read({ fields });
    expect(body.fields).toEqual({ unit: 'Retail', centre: '4711', yes: 'true' });
    expect(told).toEqual([
      '/fields/notice left-out',
      '/fields/centre taken-as-text',
      '/fields/sites left-out',
      '/fields/yes taken-as-text',
      '/fields/deep left-out',
      '/fields/? left-out',
    ]);
  });

  it.each([
    ['fields', ['a'], undefined, 'fields'],
    ['fields', null, undefined, undefined],
    ['requester', { userId: 'u' }, undefined, 'requester'],
    ['requester', 'somebody', undefined, 'requester'],
    ['requester', null, undefined, undefined],
  ] as const)('is not lost for odd %s', (name, value, expected, leftOut) => {
    const { body, told } = read({ [name]: value });
    expect([body[name], told]).toEqual([expected, leftOut ? [`/${leftOut} left-out`] : []]);
  });

  it('takes so many fields, and the job from wherever it is named', () => {
    const fields = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`f${n}`, 'x'.repeat(3000)]));
    const { body, told } = read({ fields, job: null });
    expect(Object.values(body.fields ?? {}).map(({ length }) => length)).toEqual(Array(50).fill(2000));
    expect(told).toHaveLength(50);
    expect(body.job).toEqual(fixture.job);
  });

  it('says what the job is called where its body does, which no document promises', () => {
    const called = (title: unknown) => read({ job: { ...fixture.job, title } });
    expect(called(' Backend engineer ').body.job).toEqual({ ...fixture.job, title: 'Backend engineer' });
    expect(called('x'.repeat(300)).body.job.title).toHaveLength(255);
    expect(called(' ').body.job).toEqual(fixture.job);
    const { body, told } = called({ en: 'Engineer' });
    expect([body.job, told]).toEqual([fixture.job, ['/job/title left-out']]);
  });
});
