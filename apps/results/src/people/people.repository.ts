import { Problem } from '@assay/contracts';
import type { RegistrationOutcome } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';

/** How a person's candidate at SmartRecruiters is known: searched for, created by us, or pasted by somebody. */
export type CandidateSource = 'found' | 'created' | 'linked';

/** A person as stored. */
export interface StoredPerson {
  readonly id: string;
  readonly account_id: string;
  readonly person_id: string;
  readonly company_id: string | null;
  readonly candidate_id: string | null;
  readonly candidate_source: CandidateSource | null;
  readonly known_first_name: string | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly email: string | null;
  readonly interview: string | null;
  readonly job_id: string | null;
  readonly profile_link: string | null;
}

/** What a registration says about a person. */
export interface PersonDetails {
  readonly companyId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly interview?: string | undefined;
  readonly jobId?: string | undefined;
}

/** A candidate at SmartRecruiters, as far as we know. */
export interface KnownCandidate {
  readonly candidateId: string;
  readonly source: CandidateSource;
  readonly firstName: string | null;
}

/** What became of the newest registration. */
export interface RegistrationColumns {
  readonly status: string;
  readonly reason: string | null;
  readonly outcome: RegistrationOutcome | null;
}

const lockSql = 'SELECT * FROM people WHERE account_id = $1 AND person_id = $2 FOR NO KEY UPDATE';

/** The vendor's people, one row per account and id. */
@Injectable()
export class People {
  /** The person's row, made if there is none, locked until the transaction ends, or the problem `person-busy`. */
  async claim(tx: Tx, accountId: string, personId: string): Promise<StoredPerson> {
    await tx.execute(
      'INSERT INTO people (account_id, person_id) VALUES ($1, $2) ON CONFLICT (account_id, person_id) DO NOTHING',
      [accountId, personId],
    );
    const [person] = await tx.query<StoredPerson>(lockSql, [accountId, personId]);
    // Erased while this waited for the row: whoever asks for that person now is told so, and makes it anew only by asking again.
    if (!person) throw new Problem('person-busy');
    return person;
  }

  /** The person's row, locked until the transaction ends, or the problem `person-not-found`. */
  async lock(tx: Tx, accountId: string, personId: string): Promise<StoredPerson> {
    const [person] = await tx.query<StoredPerson>(lockSql, [accountId, personId]);
    if (!person) throw new Problem('person-not-found', { personId });
    return person;
  }

  async find(tx: Tx, accountId: string, personId: string): Promise<StoredPerson | undefined> {
    const [person] = await tx.query<StoredPerson>(
      'SELECT * FROM people WHERE account_id = $1 AND person_id = $2',
      [accountId, personId],
    );
    return person;
  }

  async byId(tx: Tx, id: string): Promise<StoredPerson> {
    const [person] = await tx.query<StoredPerson>('SELECT * FROM people WHERE id = $1', [id]);
    if (!person) throw new Error('something is owed for a person who is not there');
    return person;
  }

  /** Keeps what a registration says; a candidate that somebody pasted stays, another one only for the same name and address. */
  async describe(tx: Tx, id: string, details: PersonDetails): Promise<void> {
    const { companyId, firstName, lastName, email, interview, jobId } = details;
    const same = `(candidate_source = 'linked' OR (company_id = $2 AND last_name = $4 AND email = $5))`;
    await tx.execute(
      `UPDATE people
          SET candidate_id = CASE WHEN ${same} THEN candidate_id END,
              candidate_source = CASE WHEN ${same} THEN candidate_source END,
              known_first_name = CASE WHEN ${same} THEN known_first_name END,
              company_id = $2, first_name = $3, last_name = $4, email = $5, interview = $6, job_id = $7,
              updated_at = now()
        WHERE id = $1`,
      [id, companyId, firstName, lastName, email, interview ?? null, jobId ?? null],
    );
  }

  /** Notes who the person is at SmartRecruiters. */
  async identify(tx: Tx, id: string, { candidateId, source, firstName }: KnownCandidate): Promise<void> {
    await tx.execute(
      `UPDATE people SET candidate_id = $2, candidate_source = $3, known_first_name = $4, updated_at = now()
        WHERE id = $1 AND (candidate_source IS DISTINCT FROM 'linked' OR $3 = 'linked')`,
      [id, candidateId, source, firstName],
    );
  }

  /** What the account's policy held back is due; what is under way by the policy of before is so once more. */
  async reconsider(tx: Tx, accountId: string): Promise<void> {
    for (const [table, person] of [
      ['registrations', 'id'],
      ['ratings', 'person'],
    ])
      await tx.execute(
        `UPDATE ${table} r
            SET wanted_revision = r.wanted_revision + 1, status = 'due', reason = NULL,
                due_at = CASE WHEN r.status = 'due' THEN r.due_at ELSE now() END,
                first_due_at = CASE WHEN r.status = 'due' THEN r.first_due_at ELSE now() END
           FROM people p
          WHERE p.id = r.${person} AND p.account_id = $1
            AND (r.status = 'due' OR (r.status, r.reason) IN (('off', 'switched-off'), ('waiting', 'not-found')))`,
        [accountId],
      );
  }

  /** Keeps the address that somebody pasted. */
  async link(tx: Tx, id: string, address: string): Promise<void> {
    await tx.execute('UPDATE people SET profile_link = $2, updated_at = now() WHERE id = $1', [id, address]);
  }
}
