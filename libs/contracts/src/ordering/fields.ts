import { IsBoolean, IsInt, IsISO8601, IsLocale } from 'class-validator';
import { NamedAccount } from '../consent/accounts.js';
import { defineRequest } from '../contract.js';
import { AccountId, Id, Ids, ListOf, Optional, TemplateId, Text } from '../shapes.js';

/** What one value of a field selects; all of it may be absent, then the value is only known. */
export class MappedValue {
  @Text(255) value: string;
  /** Only these packages are listed. They may be described later; `effects` names those that are not there yet. */
  @Optional() @Ids(1000) packages?: string[];
  /** The mail template of orders with this value, unless the package has its own. */
  @Optional() @TemplateId() templateId?: string;
  /** The language of orders with this value, unless the candidate has one. */
  @Optional() @IsLocale() language?: string;
}

/** What the values of one declared field select. */
export class FieldMapping {
  @Id() fieldId: string;
  @ListOf(() => MappedValue, 1000) values: MappedValue[];
}

/** What the declared fields select in one account. */
export class FieldMappingsBody {
  @ListOf(() => FieldMapping, 5) mappings: FieldMapping[];
}

export class SaveFieldMappingsRequest extends FieldMappingsBody {
  @AccountId() accountId: string;
}

/** One value, mapped or only seen, and what follows from it. */
export class FieldEffect {
  @Text(128) fieldId: string;
  @Text(2000) value: string;
  @IsBoolean() mapped: boolean;
  /** What follows from it, for a person. */
  @Text(4000) effect: string;
  /** The packages that it names and the account does not have: misspelt, or described later. */
  @Optional() @Ids(1000) missingPackages?: string[];
  /** When SmartRecruiters last sent the value; absent when it never did. */
  @Optional() @IsISO8601() lastSeenAt?: string;
}

export class FieldMappings extends SaveFieldMappingsRequest {
  /** Every mapped value and every value that SmartRecruiters ever sent. */
  @ListOf(() => FieldEffect, 10_000) effects: FieldEffect[];
  /** How many values are left out because there are too many for one answer. */
  @Optional() @IsInt() omitted?: number;
}

export const saveFieldMappings = defineRequest({
  owner: 'ordering',
  name: 'save-field-mappings',
  summary: 'Say what the values of the declared fields select; replaces what was said before.',
  request: SaveFieldMappingsRequest,
  reply: FieldMappings,
  problems: ['invalid-input', 'account-not-found'],
});

export const showFieldMappings = defineRequest({
  owner: 'ordering',
  name: 'show-field-mappings',
  summary: 'Show what the values of the declared fields select, and which values SmartRecruiters sent.',
  request: NamedAccount,
  reply: FieldMappings,
  problems: ['account-not-found'],
});
