import { packageTypes, type PackageType } from '@assay/packages';
import { IsBoolean, IsIn, IsInt, IsISO31661Alpha2, IsObject, IsUUID, Max, Min } from 'class-validator';
import { defineRequest } from '../contract.js';
import { AccountId, Id, ListOf, One, Optional, TemplateId, Text } from '../shapes.js';
import { NamedAccount } from '../consent/accounts.js';

/** One part of a package. */
export class Assessment {
  @Id() id: string;
  @Text(255) name: string;
  @Text(2000) description: string;
  @IsIn(packageTypes) type: PackageType;
}

/** What SmartRecruiters shows of a package (SmartRecruiters contract section 3.2). */
export class OfferedPackage {
  @Id() id: string;
  @Text(255) name: string;
  @Text(2000) description: string;
  @IsIn(packageTypes) type: PackageType;
  @ListOf(() => Assessment, 50) assessments: Assessment[];
}

/** A place where a package may be ordered. */
export class PackageLocation {
  @IsISO31661Alpha2() countryCode: string;
  @Optional() @Text(100) regionAbbr?: string;
  @Optional() @Text(255) city?: string;
}

/** A package as the vendor describes it. */
export class CatalogPackage extends OfferedPackage {
  @Optional() @IsInt() @Min(1) @Max(100_000) durationMinutes?: number;
  /** Archived packages are not listed and cannot be ordered; they still resolve singly. */
  @Optional() @IsBoolean() archived?: boolean;
  /** Where it may be ordered; nowhere named means everywhere. */
  @Optional() @ListOf(() => PackageLocation, 500) locations?: PackageLocation[];
  /** Only for remote jobs, or never for them. */
  @Optional() @IsIn(['only', 'never']) remote?: 'only' | 'never';
  /** Days after which an order of it expires; the account's policy when absent. */
  @Optional() @IsInt() @Min(1) @Max(365) expiryDays?: number;
  /** The mail template of its invitations. */
  @Optional() @TemplateId() templateId?: string;
}

/** Everything an account offers. */
export class CatalogBody {
  @ListOf(() => CatalogPackage, 1000) packages: CatalogPackage[];
}

export class Catalog extends CatalogBody {
  @AccountId() accountId: string;
}

/** Everything an account offers or ever offered. */
export class KeptCatalog extends Catalog {
  /** How many archived packages are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const replacePackages = defineRequest({
  owner: 'ordering',
  name: 'replace-packages',
  summary: 'Replace the packages of an account; those left out are archived.',
  request: Catalog,
  reply: KeptCatalog,
  problems: ['invalid-input', 'account-not-found'],
});

export const showPackages = defineRequest({
  owner: 'ordering',
  name: 'show-packages',
  summary: 'Show the packages of an account, archived ones too.',
  request: NamedAccount,
  reply: KeptCatalog,
  problems: ['account-not-found'],
});

/** Where the job is, as far as SmartRecruiters said. */
export class OfferLocation {
  @Optional() @Text(255, 0) countryCode?: string;
  @Optional() @Text(255, 0) regionAbbr?: string;
  @Optional() @Text(255, 0) city?: string;
  @Optional() @Text(1000, 0) address?: string;
  @Optional() @Text(255, 0) postalCode?: string;
  @Optional() @IsBoolean() remote?: boolean;
}

export class ListOffersRequest {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @One(() => OfferLocation) location: OfferLocation;
  /** Mapped fields by id. */
  @IsObject() fields: Record<string, string>;
  /** The connection that the asker's token is of: one that ended meanwhile is no authority. */
  @Optional() @IsUUID() connectionId?: string;
  /** True where nobody is shown the list: which values of fields came is not remembered. */
  @Optional() @IsBoolean() unseen?: boolean;
}

export class OfferList {
  @ListOf(() => OfferedPackage) packages: OfferedPackage[];
}

export const listOffers = defineRequest({
  owner: 'ordering',
  name: 'list-offers',
  summary: 'The packages a company may order for a job at this place.',
  request: ListOffersRequest,
  reply: OfferList,
  ofCompany: true,
  problems: ['unauthenticated', 'company-not-connected', 'connection-draining'],
});

export class ShowOfferRequest {
  @Id() companyId: string;
  @AccountId() accountId: string;
  @Id() packageId: string;
  /** The connection that the asker's token is of: one that ended meanwhile is no authority. */
  @Optional() @IsUUID() connectionId?: string;
}

export const showOffer = defineRequest({
  owner: 'ordering',
  name: 'show-offer',
  summary: 'One package of the company’s account, archived or not.',
  request: ShowOfferRequest,
  reply: OfferedPackage,
  ofCompany: true,
  problems: ['package-not-found', 'unauthenticated', 'company-not-connected', 'connection-draining'],
});
