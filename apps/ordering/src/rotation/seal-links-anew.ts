import { Database, keptHashKey, SealAnew, type SealedColumn, Vault } from '@assay/persistence';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { subjectPurpose } from '../erasures/subject-secrets.js';
import { linkPurpose } from '../orders/candidate-links.js';

/** Every column of ordering that holds something sealed. */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'orders', key: 'id', type: 'uuid', column: 'link_token', purpose: linkPurpose },
  { table: 'erasures', key: 'id', type: 'uuid', column: 'sealed_subject', purpose: subjectPurpose },
  keptHashKey,
];

/** Frees ordering's earlier encryption keys of what is sealed with them. */
@Injectable()
export class SealLinksAnew extends SealAnew {
  constructor(database: Database, vault: Vault, logger: Logger) {
    super({ database, vault, columns: sealedColumns, logger });
  }
}
