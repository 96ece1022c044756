import { IsBoolean, IsEmail, IsIn, IsISO8601, IsUUID, MaxLength } from 'class-validator';
import { defineRequest } from '../contract.js';
import { ErasedPlace, ExportedPlaces, ExportedTraces, PersonTraces } from '../person-traces.js';
import { Count, Id, ListOf, One, Optional, Text } from '../shapes.js';

/** One candidate of one company, or whoever has an address, wherever it is known. */
export class SoughtPerson {
  @Optional() @Id() companyId?: string;
  /** The candidate’s id at SmartRecruiters; goes with `companyId`. */
  @Optional() @Id() candidateId?: string;
  /** Instead of both. */
  @Optional() @IsEmail() @MaxLength(254) email?: string;
}

/** Who is to be erased. */
export class ErasureBody extends SoughtPerson {
  /** Whether open orders are ended first, and results that SmartRecruiters was not told yet are given up. */
  @Optional() @IsBoolean() cancelOpen?: boolean;
}

/** Who was erased: one candidate, whoever has an address, or those whose orders ended long ago. */
export const erasureScopes = ['candidate', 'address', 'retention'] as const;
export type ErasureScope = (typeof erasureScopes)[number];

/** What was erased, where, how much and when; it names nobody. */
export class ErasureFacts {
  @IsUUID() erasureId: string;
  @IsIn(erasureScopes) scope: ErasureScope;
  /** HMAC-SHA-256 of who it was, under a key of this installation; of `retention` always the same. */
  @Text(64) subjectHash: string;
  /** When it was asked for last before it began: orders that came later are not erased by it. */
  @IsISO8601() requestedAt: string;
  @IsISO8601() finishedAt: string;
  /** The erasure that was done once more by this one, because a backup of before it was restored. */
  @Optional() @IsUUID() repeats?: string;
  /** How many orders were ended for it. */
  @Count() cancelledOrders: number;
  /** `app.table`, or files, with how many of each named the person. */
  @ListOf(() => ErasedPlace, 100) places: ErasedPlace[];
}

/** The facts with their proof. */
export class ErasureCertificate {
  @One(() => ErasureFacts) facts: ErasureFacts;
  /** SHA-256 of the facts as canonical JSON: names sorted, no spaces. */
  @Text(64) sha256: string;
  /** HMAC-SHA-256 of the same under a key of this installation: nobody else can make one. */
  @Text(64) signature: string;
}

export const erasureStates = ['due', 'done'] as const;
export type ErasureState = (typeof erasureStates)[number];

/** How far an erasure has come. */
export class Erasure {
  @IsUUID() erasureId: string;
  @IsIn(erasureStates) state: ErasureState;
  @IsISO8601() requestedAt: string;
  /** What it waits for, as the code of a problem, such as `unavailable` while an app is silent. */
  @Optional() @Text(64) waitingFor?: string;
  @Optional() @One(() => ErasureCertificate) certificate?: ErasureCertificate;
}

export class NamedErasure {
  @IsUUID() erasureId: string;
}

/** Who a certificate is said to be about; left out, only the certificate itself is checked. */
export class VerifyErasureBody extends SoughtPerson {
  @One(() => ErasureCertificate) certificate: ErasureCertificate;
}

export class VerifiedErasure {
  @IsUUID() erasureId: string;
  /** Whether it is about the person that was named; absent where nobody was. */
  @Optional() @IsBoolean() aboutThisPerson?: boolean;
}

export const erasePerson = defineRequest({
  owner: 'ordering',
  name: 'erase-person',
  summary:
    'Erase a person everywhere, with all that came until now; the same again before it has begun is the same erasure.',
  request: ErasureBody,
  reply: Erasure,
  problems: ['invalid-input', 'orders-open'],
});

export const findPerson = defineRequest({
  owner: 'ordering',
  name: 'find-person',
  summary:
    'By what a person is known in every app: their orders, as whose candidate, and at which addresses.',
  request: SoughtPerson,
  reply: PersonTraces,
  problems: ['invalid-input'],
});

export const exportOrders = defineRequest({
  owner: 'ordering',
  name: 'export-orders',
  summary: 'Everything that a person’s orders say, as it is kept, page by page.',
  request: ExportedTraces,
  reply: ExportedPlaces,
});

export const showErasure = defineRequest({
  owner: 'ordering',
  name: 'show-erasure',
  summary: 'How far an erasure has come, with its certificate once it is done.',
  request: NamedErasure,
  reply: Erasure,
  problems: ['erasure-not-found'],
});

export const verifyErasure = defineRequest({
  owner: 'ordering',
  name: 'verify-erasure',
  summary: 'Whether a certificate is ours as it stands and, where a person is named, about that person.',
  request: VerifyErasureBody,
  reply: VerifiedErasure,
  problems: ['certificate-not-ours'],
});
