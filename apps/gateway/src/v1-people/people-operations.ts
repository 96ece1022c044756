import { LinkProfile } from './link-profile.js';
import { RatePerson } from './rate-person.js';
import { RegisterPerson } from './register-person.js';
import { ShowPerson } from './show-person.js';

/** What the vendor says and asks of people in general, apart from their orders. */
export const peopleOperations = [RegisterPerson, ShowPerson, LinkProfile, RatePerson];
