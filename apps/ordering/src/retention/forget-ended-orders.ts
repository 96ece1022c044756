import { randomUUID } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { Erasures } from '../erasures/erasures.repository.js';
import { type EndedOrders, SubjectSecrets } from '../erasures/subject-secrets.js';
import { endedBefore } from '../erasures/person-orders.repository.js';

// In one transaction of every app, and in one message with their candidates and addresses.
const mostAtOnce = 200;

const endedSql = `
  SELECT array_agg(id ORDER BY id) AS ids, moment FROM (
    SELECT id, moment FROM orders, (SELECT now() - make_interval(days => $1) AS moment) days
     WHERE ${endedBefore('moment')} ORDER BY placed_at LIMIT ${mostAtOnce}) found GROUP BY moment`;

/** Owes the erasure of candidates whose orders ended long ago; how that goes on, and ends, is that of every erasure. */
@Injectable()
export class ForgetEndedOrders {
  constructor(
    private readonly erasures: Erasures,
    private readonly secrets: SubjectSecrets,
  ) {}

  /** Owes what ended so many days ago, one batch after the other; says how many orders that is. */
  async run(tx: Tx, days: number): Promise<number> {
    if (await this.erasures.isForgetting(tx)) return 0;
    const [found] = await tx.query<{ ids: string[]; moment: Date }>(endedSql, [days]);
    if (!found) return 0;
    const subject: EndedOrders = {
      scope: 'retention',
      orderIds: found.ids,
      before: found.moment.toISOString(),
    };
    const id = randomUUID();
    await this.erasures.addRetention(tx, {
      id,
      scope: subject.scope,
      subjectHash: this.secrets.hashOf(subject),
      sealedSubject: this.secrets.seal(id, subject),
    });
    return found.ids.length;
  }
}
