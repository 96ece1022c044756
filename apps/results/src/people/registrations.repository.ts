import type { RegistrationOutcome } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { withLane } from '../calls/lanes.repository.js';
import { dueAnew } from '../calls/owed.repository.js';
import type { RegistrationColumns } from './people.repository.js';

/** The newest registration of each person, as something owed to SmartRecruiters. */
@Injectable()
export class Registrations {
  /** Due at once: the person changed, or somebody says it again after it did not get through. */
  async want(tx: Tx, id: string, companyId: string): Promise<void> {
    await tx.execute(
      `${withLane('$2')}
       INSERT INTO registrations AS r (id, company_id, correlation_id) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO UPDATE
         SET company_id = excluded.company_id, wanted_revision = r.wanted_revision + 1, ${dueAnew},
             outcome = NULL, failures = 0, correlation_id = excluded.correlation_id`,
      [id, companyId, correlation.carried()],
    );
  }

  async of(tx: Tx, id: string): Promise<RegistrationColumns | undefined> {
    const [row] = await tx.query<RegistrationColumns>(
      'SELECT status, reason, outcome FROM registrations WHERE id = $1',
      [id],
    );
    return row;
  }

  /** Says what became of it; a newer registration starts without one. */
  async noteOutcome(tx: Tx, id: string, outcome: RegistrationOutcome): Promise<void> {
    await tx.execute(`UPDATE registrations SET outcome = $2 WHERE id = $1 AND status = 'done'`, [
      id,
      outcome,
    ]);
  }

  /** Somebody said who the person is: there is nothing more to find out. */
  async resolve(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE registrations SET status = 'done', reason = NULL, outcome = 'linked', due_at = NULL, leased_until = NULL,
              in_flight = false, decided_at = now()
        WHERE id = $1 AND status <> 'done'`,
      [id],
    );
  }
}
