import { isStorable, Problem } from '@assay/contracts';
import type { PipeTransform } from '@nestjs/common';
import { invalidInput } from '../edge/check-input.js';

const longestEcho = 64;
const longest = 128;

/** The vendor's id of a person in an address; one that cannot exist is answered like one that does not. */
export const personIdPipe: PipeTransform<string, string> = {
  transform(personId) {
    if (personId.length <= longest && isStorable(personId)) return personId;
    throw new Problem('person-not-found', { personId: personId.slice(0, longestEcho).toWellFormed() });
  },
};

/** The vendor's id of an interview in an address, or the problem that says how one looks. */
export const interviewIdPipe: PipeTransform<string, string> = {
  transform(interviewId) {
    if (interviewId.length <= longest && isStorable(interviewId)) return interviewId;
    throw invalidInput([{ pointer: '/interviewId', message: 'must be 1 to 128 characters' }]);
  },
};
