import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { NamedAccount } from '../consent/accounts.js';
import { defineEvent, defineRequest } from '../contract.js';
import { AccountId, ListOf, One, Optional, Text, Versions } from '../shapes.js';

/** What happens when a package is ordered again for the same candidate. */
export const reorderRules = ['refuse', 'same-link', 'new-attempt'] as const;
export type ReorderRule = (typeof reorderRules)[number];

/** What happens to a result that comes after the deadline. */
export const lateResultRules = ['accept', 'refuse'] as const;
export type LateResultRule = (typeof lateResultRules)[number];

/** How a recruiter without a seat gets to a report. */
export const reportAccesses = ['link', 'page', 'request-access'] as const;
export type ReportAccess = (typeof reportAccesses)[number];

/** How much of a candidate's name people without a seat see. */
export const shownNames = ['first', 'whole'] as const;
export type ShownName = (typeof shownNames)[number];

/** When a candidate who has not finished is reminded. */
export class ReminderRule {
  /** Hours before the deadline. */
  @IsInt() @Min(1) @Max(8760) beforeExpiryHours: number;
}

const timeOfDay = Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time such as 21:00' });

// Vendors show what becomes of it as a link: nothing but an address of the web may come of it.
const addressTemplate = Matches(
  /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/)[^\s{}]*\{(candidateId|id)\}[^\s{}]*$/,
  { message: '$property must be an https address with {candidateId} in it' },
);

/** The hours in which no candidate is written to of our own accord; the first invitation is always sent at once. */
export class QuietHours {
  /** When they begin, such as 21:00. */
  @timeOfDay from: string;
  /** When they end; on the next day where that is earlier than they begin. */
  @timeOfDay to: string;
  /** An IANA time zone; the candidate's own counts where it is known. */
  @IsTimeZone() timeZone: string;
}

/** What an account allows us to change about people at SmartRecruiters. */
export class PeoplePolicy {
  /** Whether registrations create candidates and update first names at SmartRecruiters. */
  @IsBoolean() createAndUpdate: boolean;
}

/** What an admin of the account switches on the portal page; what is left out stays as it is. */
export class PolicySwitches {
  /** True: each flag waits until it was reviewed; the rest of the result goes at once. As it was when absent. */
  @Optional() @IsBoolean() flagsGate?: boolean;
  /** Whether activities appear as notes on the candidate in SmartRecruiters. As it was when absent. */
  @Optional() @IsBoolean() notes?: boolean;
  /** What we may change about people at SmartRecruiters. As it was when absent; nothing where it was never said. */
  @Optional() @One(() => PeoplePolicy) people?: PeoplePolicy;
}

/** How an account wants its orders handled; what is left out is as it always was, but for the switches of the portal page, which stay. */
export class PolicyBody extends PolicySwitches {
  /** Days after which an order that was not finished expires; never when absent. */
  @Optional() @IsInt() @Min(1) @Max(365) expiryDays?: number;
  /** When candidates who have not finished are reminded; never when absent. */
  @Optional() @ListOf(() => ReminderRule, 10) reminders?: ReminderRule[];
  /** When nobody is reminded or told of another deadline; no such hours when absent. */
  @Optional() @One(() => QuietHours) quietHours?: QuietHours;
  /** A package ordered again for the same candidate: refused, the same link once more, or a new attempt. */
  @Optional() @IsIn(reorderRules) reorder?: ReorderRule;
  /** Days after which the same package may be ordered anew, whatever `reorder` says. */
  @Optional() @IsInt() @Min(1) @Max(3650) reorderAfterDays?: number;
  /** Whether a result after the deadline counts; it does when absent. */
  @Optional() @IsIn(lateResultRules) lateResult?: LateResultRule;
  /** What SmartRecruiters links to: your own report, our page about the result, or our page that says whom to ask. */
  @Optional() @IsIn(reportAccesses) reportAccess?: ReportAccess;
  /** What our page about a result calls the candidate: by the first name, or by the whole name; the first when absent. */
  @Optional() @IsIn(shownNames) reportName?: ShownName;
  /** Days for which a link to a report works. */
  @Optional() @IsInt() @Min(1) @Max(3650) reportLinkDays?: number;
  /** Where candidates' answers to our mail go. */
  @Optional() @IsEmail() @MaxLength(254) replyTo?: string;
  /** The address of a person's SmartRecruiters profile, with `{candidateId}` in it. */
  @Optional() @Text(1500) @addressTemplate profileUrlTemplate?: string;
}

export class AccountPolicy extends PolicyBody {
  @AccountId() accountId: string;
}

/** A policy as it stands. */
export class PolicyReply extends AccountPolicy {
  /** Differs whenever the policy does; what changes it may name the one it was read with. */
  @Optional() @Text(64) version?: string;
}

export class SavePolicyRequest extends AccountPolicy {
  @Versions() ifVersion?: string[];
}

/** What is different about a policy from now on; what is left out stays, `null` takes away what may be absent. */
export class PolicyChange extends PolicyBody {}

export class PatchPolicyRequest extends SavePolicyRequest {}

export class SwitchedPolicy extends PolicySwitches {
  @AccountId() accountId: string;
}

/** Which fields of a policy say something else now. */
export class ChangedPolicy {
  @AccountId() accountId: string;
  @IsString({ each: true }) changed: string[];
}

export const policyChanged = defineEvent({
  owner: 'ordering',
  name: 'policy-changed',
  summary: 'An account wants its orders handled differently from now on.',
  data: ChangedPolicy,
  consumers: ['results'],
});

export const savePolicy = defineRequest({
  owner: 'ordering',
  name: 'save-policy',
  summary:
    'Say how an account wants its orders handled; what is left out is as it always was, but flagsGate, notes and people stay.',
  request: SavePolicyRequest,
  reply: PolicyReply,
  problems: ['account-not-found', 'precondition-failed', 'precondition-required'],
});

export const patchPolicy = defineRequest({
  owner: 'ordering',
  name: 'patch-policy',
  summary: 'Change what is named about how an account wants its orders handled, and nothing else.',
  request: PatchPolicyRequest,
  reply: PolicyReply,
  problems: ['account-not-found', 'precondition-failed', 'precondition-required'],
});

export const switchPolicy = defineRequest({
  owner: 'ordering',
  name: 'switch-policy',
  summary: 'Turns the named switches of an account’s policy, and nothing else in it.',
  request: SwitchedPolicy,
  reply: PolicyReply,
  problems: ['account-not-found'],
});

export const showPolicy = defineRequest({
  owner: 'ordering',
  name: 'show-policy',
  summary: 'Show how an account wants its orders handled.',
  request: NamedAccount,
  reply: PolicyReply,
  problems: ['account-not-found'],
});
