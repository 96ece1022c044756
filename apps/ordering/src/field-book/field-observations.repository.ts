import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** A value that SmartRecruiters sent for a field. */
export interface Observation {
  readonly field_id: string;
  readonly value: string;
  readonly last_seen_at: Date;
}

const mostPerAccount = 2000;
const longestValue = 255;

/** The values SmartRecruiters sent: nobody tells us which there are, so we remember what we saw. */
@Injectable()
export class FieldObservations {
  /** Remembers the values, at most once an hour each, and no more of them than a person can look through. */
  async remember(tx: Tx, accountId: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const seen = Object.entries(fields).filter(
      ([, value]) => value.trim() !== '' && value.length <= longestValue,
    );
    if (seen.length === 0) return;
    // In one order for everybody: two calls with the same values do not wait for each other in a circle.
    seen.sort(([left], [right]) => (left < right ? -1 : 1));
    // What was seen lately is only looked at: an update, also one that changes nothing, would make orders wait in line.
    await tx.execute(
      `INSERT INTO field_observations (account_id, field_id, value)
       SELECT $1, given.field_id, given.value FROM unnest($2::text[], $3::text[]) AS given (field_id, value)
       LEFT JOIN field_observations known
         ON known.account_id = $1 AND known.field_id = given.field_id AND known.value = given.value
       WHERE known.last_seen_at < now() - interval '1 hour'
         OR (known.value IS NULL AND (SELECT count(*) FROM field_observations WHERE account_id = $1) < $4)
       ON CONFLICT (account_id, field_id, value) DO UPDATE SET last_seen_at = now()`,
      [accountId, seen.map(([fieldId]) => fieldId), seen.map(([, value]) => value.trim()), mostPerAccount],
    );
  }

  /** What was seen for the account, by field and value. */
  list(tx: Tx, accountId: string): Promise<Observation[]> {
    return tx.query<Observation>(
      'SELECT field_id, value, last_seen_at FROM field_observations WHERE account_id = $1 ORDER BY field_id, value',
      [accountId],
    );
  }
}
