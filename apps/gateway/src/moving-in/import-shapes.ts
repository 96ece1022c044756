import { AccountId, Id, ListOf, One, Optional } from '@assay/contracts';
import { AccountBody, EarlierApiKey, EarlierConnection, ImportReply } from '@assay/contracts/consent';
import { CatalogPackage } from '@assay/contracts/ordering';
import { IsIn } from 'class-validator';

/** What can move in; a line holds one of them. */
export const movables = ['account', 'packages', 'key', 'connection'] as const;
export type Movable = (typeof movables)[number];

/** One thing that an earlier integration had: an account, its packages, an API key or a connection, and no two of them. */
export class ImportBody {
  /** The company that the connection is of, or the only one that the key connects. */
  @Optional() @Id() companyId?: string;
  /** The account itself. */
  @Optional() @One(() => AccountBody) account?: AccountBody;
  /** Everything that the account offers. */
  @Optional() @ListOf(() => CatalogPackage, 1000) packages?: CatalogPackage[];
  /** An API key that the account's admin has. */
  @Optional() @One(() => EarlierApiKey) key?: EarlierApiKey;
  /** How the company is connected to the account. */
  @Optional() @One(() => EarlierConnection) connection?: EarlierConnection;
}

/** What came of it, or would come of it. */
export class ImportedLine extends ImportReply {
  /** What it was. */
  @IsIn(movables) what: Movable;
  @AccountId() accountId: string;
  @Optional() @Id() companyId?: string;
}
