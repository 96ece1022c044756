import type { FieldMapping } from '@assay/contracts/ordering';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** What the values of the declared fields select, per account. */
@Injectable()
export class FieldMappingsBook {
  /** The account's mappings, in its own order. */
  async find(tx: Tx, accountId: string): Promise<FieldMapping[]> {
    const [row] = await tx.query<{ mappings_document: FieldMapping[] }>(
      'SELECT mappings_document FROM field_mappings WHERE account_id = $1',
      [accountId],
    );
    return row?.mappings_document ?? [];
  }

  async save(tx: Tx, accountId: string, mappings: readonly FieldMapping[]): Promise<void> {
    await tx.execute(
      `INSERT INTO field_mappings (account_id, mappings_document) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET mappings_document = excluded.mappings_document`,
      [accountId, JSON.stringify(mappings)],
    );
  }
}
