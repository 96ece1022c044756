import type { PeopleStatus, PersonRating, Rating } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { correlation } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../calls/attempts.repository.js';
import { withLane } from '../calls/lanes.repository.js';
import { nextStepFor } from '../calls/next-steps.js';
import { dueAnew } from '../calls/owed.repository.js';

/** A rating as it was given. */
export interface WantedRating {
  readonly person: string;
  readonly companyId: string;
  readonly interviewId: string;
  readonly interview: string;
  readonly rating: Rating;
  readonly tag: string;
  /** Whether it is known who the person is at SmartRecruiters. */
  readonly known: boolean;
}

const mostFormerTags = 100;

interface RatingColumns {
  readonly id: string;
  readonly interview_id: string;
  readonly interview: string;
  readonly rating: Rating;
  readonly tag: string;
  readonly former_tags: string[];
  readonly status: PeopleStatus;
  readonly reason: string | null;
}

/** One rating per person and interview. */
@Injectable()
export class Ratings {
  constructor(private readonly attempts: Attempts) {}

  /** The newest rating counts; false when nothing new is to be told. The tag it replaces is remembered if it may be there. */
  async want(tx: Tx, wanted: WantedRating): Promise<boolean> {
    const { person, companyId, interviewId, interview, rating, tag, known } = wanted;
    const changed = await tx.execute(
      `${withLane('$3')}
       INSERT INTO ratings AS r (person, interview_id, company_id, interview, rating, tag, status, reason, due_at, correlation_id)
       VALUES ($1, $2, $3, $4, $5, $6, ${waitingUnless('$7')}, $8)
       ON CONFLICT (person, interview_id) DO UPDATE
         SET company_id = excluded.company_id, interview = excluded.interview, rating = excluded.rating,
             tag = excluded.tag,
             former_tags = array_remove(CASE WHEN r.attempt > 0 AND r.tag <> excluded.tag
               THEN array_append(array_remove(r.former_tags, r.tag), r.tag) ELSE r.former_tags END, excluded.tag),
             wanted_revision = r.wanted_revision + 1, status = excluded.status, reason = excluded.reason,
             due_at = excluded.due_at, first_due_at = now(), failures = 0, correlation_id = excluded.correlation_id
       WHERE r.tag <> excluded.tag OR r.interview <> excluded.interview OR r.status NOT IN ('due', 'done')`,
      [person, interviewId, companyId, interview, rating, tag, known, correlation.carried()],
    );
    return changed === 1 && known;
  }

  /** It is known who the person is: what waited for that is due. */
  async release(tx: Tx, person: string): Promise<boolean> {
    const released = await tx.execute(
      `UPDATE ratings SET ${dueAnew} WHERE person = $1 AND status = 'waiting'`,
      [person],
    );
    return released > 0;
  }

  /** A person's ratings as the vendor sees them. */
  async describe(tx: Tx, person: string): Promise<PersonRating[]> {
    const rows = await tx.query<RatingColumns>(
      `SELECT id, interview_id, interview, rating, tag, former_tags, status, reason
         FROM ratings WHERE person = $1 ORDER BY interview_id`,
      [person],
    );
    const described: PersonRating[] = [];
    for (const row of rows) described.push(await this.one(tx, row));
    return described;
  }

  private async one(tx: Tx, row: RatingColumns): Promise<PersonRating> {
    return {
      interviewId: row.interview_id,
      interview: row.interview,
      rating: row.rating,
      tag: row.tag,
      formerTags: row.former_tags.slice(-mostFormerTags),
      status: row.status,
      ...(row.reason === null ? {} : { reason: row.reason }),
      ...nextStepFor(row.reason),
      attempts: await this.attempts.of(tx, row.id),
    };
  }
}

function waitingUnless(known: string): string {
  return `CASE WHEN ${known}::boolean THEN 'due' ELSE 'waiting' END,
          CASE WHEN ${known}::boolean THEN NULL ELSE 'person-unknown' END,
          CASE WHEN ${known}::boolean THEN now() END`;
}
