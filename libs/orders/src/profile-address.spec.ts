import { describe, expect, it } from 'vitest';
import { profileAddress } from './profile-address.js';

describe('UNK-15 the address of a candidate’s profile', () => {
  it.each([
    [undefined, '7', 'https://www.smartrecruiters.com/app/people/candidates/7'],
    ['https://ats.example/people/{candidateId}?from=us', '7', 'https://ats.example/people/7?from=us'],
    ['https://ats.example/{id}/notes/{id}', '7', 'https://ats.example/7/notes/7'],
    ['https://ats.example/{id}', 'a/b$&', 'https://ats.example/a%2Fb%24%26'],
  ])('by the template %s for %s is %s', (template, candidateId, address) => {
    expect(profileAddress(template, candidateId)).toBe(address);
  });
});
