import { Problem } from '@assay/contracts';
import { listSubmissions, type ListSubmissionsRequest, type SubmissionPage } from '@assay/contracts/results';
import { Answers } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Controller } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Submissions } from './submissions.repository.js';

const defaultLimit = 50;

/** The orders whose submission stands so: their ids grow with the time at which they came. */
@Controller()
export class ListSubmissions {
  constructor(
    private readonly database: Database,
    private readonly submissions: Submissions,
  ) {}

  @Answers(listSubmissions)
  async run(request: ListSubmissionsRequest): Promise<SubmissionPage> {
    const { standing, cursor, limit = defaultLimit, ...whose } = request;
    if (cursor !== undefined && !isUUID(cursor)) throw strange();
    // One more than asked for tells whether there is a next page.
    const found = await this.database.read((tx) =>
      this.submissions.standing(tx, { ...whose, standing, limit: limit + 1, after: cursor }),
    );
    const orderIds = found.slice(0, limit);
    const last = orderIds.at(-1);
    return { orderIds, ...(found.length > limit && last !== undefined ? { nextCursor: last } : {}) };
  }
}

function strange(): Problem {
  const errors = [{ pointer: '/cursor', message: 'must be the nextCursor of the page before' }];
  return new Problem('invalid-input', {}, { errors });
}
