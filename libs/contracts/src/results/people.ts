import { IsIn, IsInt, IsISO8601, IsEmail, IsString, MaxLength } from 'class-validator';
import { NamedAccount } from '../consent/accounts.js';
import { defineRequest } from '../contract.js';
import { EmailForSmartRecruiters, IdAtSmartRecruiters } from './for-smartrecruiters.js';
import { Id, ListOf, One, Optional, Text } from '../shapes.js';

/** A person of the vendor's, by the vendor's own id. */
export class NamedPerson extends NamedAccount {
  @Id() personId: string;
}

/** Somebody who registered for an interview. */
export class RegistrationBody {
  @Text(255) firstName: string;
  @Text(255) lastName: string;
  @IsEmail() @MaxLength(254) @EmailForSmartRecruiters() email: string;
  /** What they registered for, in words. */
  @Optional() @Text(255) interview?: string;
  /** The job at SmartRecruiters on which a new person is created; the talent pool when absent. */
  @Optional() @Id() @IdAtSmartRecruiters() jobId?: string;
  /** The company at SmartRecruiters; may be left out while the account has exactly one connection. */
  @Optional() @Id() companyId?: string;
}

export class RegisterPersonRequest extends RegistrationBody {
  @Id() accountId: string;
  @Id() personId: string;
}

/** How well a person fits. */
export const ratings = ['yes', 'maybe', 'no'] as const;
export type Rating = (typeof ratings)[number];

/** What was thought of a person after an interview. */
export class RatingBody {
  /** The interview's name, as it stands in the tag. */
  @Text(255) interview: string;
  @IsIn(ratings) rating: Rating;
}

export class RatePersonRequest extends RatingBody {
  @Id() accountId: string;
  @Id() personId: string;
  @Id() interviewId: string;
}

/** The address of a person's profile at SmartRecruiters. */
export class ProfileLinkBody {
  @Text(2000) url: string;
}

export class LinkProfileRequest extends ProfileLinkBody {
  @Id() accountId: string;
  @Id() personId: string;
}

/** How far telling SmartRecruiters about a person has come. */
export const peopleStatuses = [
  'off',
  'waiting',
  'due',
  'done',
  'conflict',
  'unknown',
  'parked',
  'failed',
] as const;
export type PeopleStatus = (typeof peopleStatuses)[number];

/** What became of a registration that is done. */
export const registrationOutcomes = ['created', 'updated', 'found', 'linked'] as const;
export type RegistrationOutcome = (typeof registrationOutcomes)[number];

/** One call to SmartRecruiters about a person; no personal data. */
export class PersonAttempt {
  @IsISO8601() at: string;
  /** What was called, such as `search` or `create`. */
  @Text(32) call: string;
  @Text(32) outcome: string;
  @Optional() @IsInt() httpStatus?: number;
  @Optional() @Text(300) excerpt?: string;
}

/** How something about a person stands at SmartRecruiters. */
export class PersonStanding {
  @IsIn(peopleStatuses) status: PeopleStatus;
  /** Why it is not done; a permanent name. */
  @Optional() @Text(64) reason?: string;
  /** What a person can do about it. */
  @Optional() @Text(500) nextStep?: string;
  @ListOf(() => PersonAttempt, 100) attempts: PersonAttempt[];
}

/** How the newest registration of a person stands. */
export class PersonRegistration extends PersonStanding {
  @Optional() @IsIn(registrationOutcomes) outcome?: RegistrationOutcome;
}

/** How the rating of one interview stands. */
export class PersonRating extends PersonStanding {
  @Id() interviewId: string;
  @Text(255) interview: string;
  @IsIn(ratings) rating: Rating;
  @Text(50) tag: string;
  /** Tags of earlier ratings of this interview: they stay until a recruiter removes them. */
  @IsString({ each: true }) formerTags: string[];
}

/** A person of the vendor's, and how they stand at SmartRecruiters. */
export class Person extends NamedPerson {
  @Optional() @Id() companyId?: string;
  /** The person's id at SmartRecruiters, once it is known. */
  @Optional() @Id() candidateId?: string;
  @Optional() @Text(255) firstName?: string;
  @Optional() @Text(255) lastName?: string;
  @Optional() @Text(254) email?: string;
  @Optional() @Text(255) interview?: string;
  @Optional() @Id() jobId?: string;
  /** "View in SmartRecruiters". */
  @Optional() @Text(2000) profileUrl?: string;
  @Optional() @One(() => PersonRegistration) registration?: PersonRegistration;
  @ListOf(() => PersonRating, 1000) ratings: PersonRating[];
  /** How many ratings are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const registerPerson = defineRequest({
  owner: 'results',
  name: 'register-person',
  summary:
    'Tell that somebody registered; the same again is harmless, and tries again what did not get through.',
  request: RegisterPersonRequest,
  reply: Person,
  problems: [
    'company-unclear',
    'company-not-connected',
    'person-not-found',
    'account-not-connected',
    'person-busy',
  ],
});

export const ratePerson = defineRequest({
  owner: 'results',
  name: 'rate-person',
  summary: 'Rate a person after an interview: a tag is added in SmartRecruiters, no other tag is touched.',
  request: RatePersonRequest,
  reply: Person,
  problems: ['company-unclear', 'person-not-found', 'account-not-connected'],
});

export const linkProfile = defineRequest({
  owner: 'results',
  name: 'link-profile',
  summary: 'Keep the pasted address of a person’s profile; the person need not be known yet.',
  request: LinkProfileRequest,
  reply: Person,
  problems: ['profile-link-refused', 'person-not-found', 'person-busy'],
});

export const showPerson = defineRequest({
  owner: 'results',
  name: 'show-person',
  summary: 'A person with the link to the profile, and how telling SmartRecruiters about them stands.',
  request: NamedPerson,
  reply: Person,
  problems: ['person-not-found'],
});
