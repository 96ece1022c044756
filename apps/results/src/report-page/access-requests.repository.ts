import { Problem, type ReportAsker } from '@assay/contracts';
import { randomUUID } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { OpenLink } from '../links/report-links.repository.js';

// Whoever has the link may make up names for ever.
const mostAnHour = 20;

/** Who asked to see reports, and why: personal data, in no event and on no timeline. */
@Injectable()
export class AccessRequests {
  /** Keeps a request that is worth telling of, and gives its id: once an hour for an address, and so many an hour for a link. */
  async add(tx: Tx, { linkId, orderId }: OpenLink, asker: ReportAsker): Promise<string | undefined> {
    const { name, email, reason = null } = asker;
    // One after the other: two at once would both be the first.
    const [link] = await tx.query('SELECT id FROM report_links WHERE id = $1 FOR UPDATE', [linkId]);
    // Erased while this waited for it.
    if (!link) throw new Problem('report-link-not-found');
    const [added] = await tx.query<{ id: string }>(
      `INSERT INTO access_requests (id, order_id, link_id, name, email, reason)
       SELECT $1, $2, $3, $4, $5, $6
        WHERE (SELECT count(*) < ${mostAnHour} AND count(*) FILTER (WHERE lower(email) = lower($5)) = 0
                 FROM access_requests WHERE link_id = $3 AND asked_at > now() - interval '1 hour')
       RETURNING id`,
      [randomUUID(), orderId, linkId, name, email, reason],
    );
    return added?.id;
  }

  /** Who made this request about this order. */
  async find(tx: Tx, orderId: string, requestId: string): Promise<ReportAsker | undefined> {
    const [found] = await tx.query<{ name: string; email: string; reason: string | null }>(
      'SELECT name, email, reason FROM access_requests WHERE id = $1 AND order_id = $2',
      [requestId, orderId],
    );
    if (!found) return undefined;
    const { name, email, reason } = found;
    return { name, email, ...(reason === null ? {} : { reason }) };
  }

  /** Forgets up to `limit` requests that were made more than so many days ago. */
  forget(tx: Tx, days: number, limit: number): Promise<number> {
    return tx.execute(
      `DELETE FROM access_requests WHERE id IN (
         SELECT id FROM access_requests WHERE asked_at < now() - make_interval(days => $1)
         ORDER BY asked_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [days, limit],
    );
  }
}
