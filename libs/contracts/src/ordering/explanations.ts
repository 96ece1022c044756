import { hiddenReasons, type HiddenReason } from '@assay/packages';
import { IsBoolean, IsIn, IsInt, IsObject } from 'class-validator';
import { defineRequest } from '../contract.js';
import { OfferLocation } from './packages.js';
import { AccountId, Id, ListOf, One, Optional, Text } from '../shapes.js';

export class ExplainPackagesRequest {
  @AccountId() accountId: string;
  @One(() => OfferLocation) location: OfferLocation;
  /** Mapped fields by id. */
  @IsObject() fields: Record<string, string>;
}

/** Whether a package is listed, and the one reason when it is not. */
export class PackageExplanation {
  @Id() packageId: string;
  @Text(255) name: string;
  @IsBoolean() listed: boolean;
  @Optional() @IsIn(hiddenReasons) reason?: HiddenReason;
  /** The reason, for a person. */
  @Optional() @Text(1000) text?: string;
  /** The field whose value selects other packages, where that is the reason. */
  @Optional() @Text(128) fieldId?: string;
  /** The value of that field which selects other packages. */
  @Optional() @Text(2000, 0) value?: string;
}

export class PackageExplanations {
  @AccountId() accountId: string;
  @ListOf(() => PackageExplanation, 10_000) items: PackageExplanation[];
  /** How many archived packages are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const explainPackages = defineRequest({
  owner: 'ordering',
  name: 'explain-packages',
  summary: 'Every package of an account with the one reason that hides it from a job, if one does.',
  request: ExplainPackagesRequest,
  reply: PackageExplanations,
  problems: ['account-not-found'],
});
