import { describe, expect, it } from 'vitest';
import { nextStepFor } from './next-steps.js';

describe('what a person can do about a reason', () => {
  it.each([
    ['exists-but-not-found', /profile-link/],
    ['name-conflict', /Merge the two/],
    ['answered-with-somebody-else', /nothing was changed/],
    ['several-found', /Merge them/],
    ['too-many-found', /profile-link/],
    ['not-found', /does not create people/],
    ['sent-without-an-answer', /may or may not/],
    ['tag-limit', /Remove one/],
    ['person-unknown', /as soon as it is known/],
    ['job-not-found', /another job/],
    ['forbidden', /Ask SmartRecruiters for the scope/],
    ['unauthorized', /disconnect and connect again/],
    ['company-not-connected', /Connect it/],
    ['reconnect-needed', /disconnect and connect again/],
    ['switched-off', /policy/],
    ['never-got-through', /Send it again/],
  ])('%s', (reason, step) => {
    expect(nextStepFor(reason).nextStep).toMatch(step);
  });

  it('is nothing where there is no reason, or one that nobody can do anything about', () => {
    expect(nextStepFor(null)).toEqual({});
    expect(nextStepFor('rejected-422')).toEqual({});
  });
});
