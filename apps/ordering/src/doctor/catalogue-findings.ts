import type { Tx } from '@assay/persistence';
import { type Finding, found } from '@assay/runtime';
import type { OrderingConfig } from '../app.config.js';

type Declared = Pick<OrderingConfig, 'SUPPORTED_ASSESSMENT_TYPES' | 'INLINE_OFFERED'>;

const most = 50;

/** Packages of kinds that SmartRecruiters was not told of, and fields it fills that select nothing. */
export async function catalogueFindings(tx: Tx, declared: Declared): Promise<Finding[]> {
  return [...(await undeclaredTypes(tx, declared)), ...(await unmappedFields(tx))];
}

async function undeclaredTypes(tx: Tx, declared: Declared): Promise<Finding[]> {
  const types: string[] = [...declared.SUPPORTED_ASSESSMENT_TYPES];
  if (declared.INLINE_OFFERED) types.push('INLINE_ASSESSMENT');
  const rows = await tx.query<{ account: string; type: string; number: number }>(
    `SELECT account_id AS account, type, count(*)::int AS number FROM packages
      WHERE NOT archived AND type <> ALL ($1) GROUP BY account_id, type ORDER BY account_id, type LIMIT ${most}`,
    [types],
  );
  return rows.map(({ account, type, number }) =>
    found('package-type-undeclared', `account ${account}: ${number} of type ${type}`),
  );
}

async function unmappedFields(tx: Tx): Promise<Finding[]> {
  const rows = await tx.query<{ account: string; field: string }>(
    `SELECT DISTINCT o.account_id AS account, o.field_id AS field FROM field_observations o
      WHERE NOT EXISTS (SELECT FROM field_mappings m, jsonb_array_elements(m.mappings_document) one
        WHERE m.account_id = o.account_id AND one ->> 'fieldId' = o.field_id)
      ORDER BY 1, 2 LIMIT ${most}`,
  );
  return rows.map(({ account, field }) => found('field-unmapped', `account ${account}: ${field}`));
}
