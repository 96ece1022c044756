import { accountIdPattern, ListOf, Moment, Optional, Text } from '@assay/contracts';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsUUID,
  Matches,
} from 'class-validator';
import { type VendorScope, vendorScopes } from '../vendor-tokens/vendor-pass.js';

/** What is said about a new token of the vendor API. */
export class VendorTokenBody {
  /** What it is for, such as "engine in production"; it stands where something is noted that was done with it. */
  @Text(100) name: string;
  /** What it is good for; each operation says which one it needs. */
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(vendorScopes, { each: true }) scopes: VendorScope[];
  /** The only accounts it is good for; what belongs to others is answered as if it were not there. All accounts, if absent. */
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @Matches(accountIdPattern, { each: true, message: 'each must be 1 to 64 of A-Z a-z 0-9 . _ -' })
  accountIds?: string[];
  /** When it ends by itself, not after the token that asks for it; never, if absent. */
  @Optional() @Moment() expiresAt?: string;
}

/** A token without its value. */
export class VendorTokenReply extends VendorTokenBody {
  @IsUUID() tokenId: string;
  /** How the token begins, to recognise it by. */
  @Text(32) prefix: string;
  @IsISO8601() createdAt: string;
  /** When it was last used, to the minute. */
  @Optional() @IsISO8601() lastUsedAt?: string;
}

export class CreatedVendorToken extends VendorTokenReply {
  /** The token itself; it is shown this once and kept nowhere. */
  @Text(100) token: string;
}

export class VendorTokenList {
  @ListOf(() => VendorTokenReply, 1000) items: VendorTokenReply[];
}
