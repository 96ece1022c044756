import { randomUUID } from 'node:crypto';
import type { ReportAccess } from '@assay/contracts/ordering';
import type { ReportLink } from '@assay/contracts/results';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { ReportTokens } from './report-tokens.js';

interface LinkRow {
  readonly id: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** A link that works. */
export interface OpenLink {
  readonly linkId: string;
  readonly orderId: string;
  /** People have to ask before they see anything. */
  readonly askFirst: boolean;
}

/** How the account of an order wants its report to be reached. */
interface Reached {
  readonly orderId: string;
  readonly reportAccess: ReportAccess | null;
  readonly reportLinkDays: number;
}

const columns = 'id, created_at, expires_at, revoked_at';

/** Links to the page about one result: each ends, and can be ended before. */
@Injectable()
export class ReportLinks {
  constructor(private readonly tokens: ReportTokens) {}

  /** A new link; one of that id is the same again. */
  async create(tx: Tx, orderId: string, days: number, linkId: string = randomUUID()): Promise<ReportLink> {
    const [row] = await tx.query<LinkRow>(
      `INSERT INTO report_links (order_id, expires_at, id) VALUES ($1, now() + make_interval(days => $2), $3)
       ON CONFLICT (id) DO UPDATE SET id = excluded.id WHERE report_links.order_id = excluded.order_id
       RETURNING ${columns}`,
      [orderId, days, linkId],
    );
    if (!row) throw new Error('a link was not made');
    return this.linkOf(row);
  }

  /** The link that SmartRecruiters shows is there, where the account wants one. */
  async ensureShown(tx: Tx, { orderId, reportAccess, reportLinkDays }: Reached): Promise<void> {
    if (reportAccess !== 'page' && reportAccess !== 'request-access') return;
    await tx.execute(
      `INSERT INTO report_links (order_id, in_smartrecruiters, expires_at)
       SELECT $1, true, now() + make_interval(days => $2)
        WHERE NOT EXISTS (SELECT 1 FROM report_links WHERE order_id = $1 AND in_smartrecruiters
                             AND expires_at > now() AND revoked_at IS NULL)`,
      [orderId, reportLinkDays],
    );
  }

  /** Every link of the order, oldest first. */
  async of(tx: Tx, orderId: string): Promise<ReportLink[]> {
    const rows = await tx.query<LinkRow>(
      `SELECT ${columns} FROM report_links WHERE order_id = $1 ORDER BY created_at, id`,
      [orderId],
    );
    return rows.map((row) => this.linkOf(row));
  }

  /** Ends the link now; false when the order has no such link. */
  async revoke(tx: Tx, orderId: string, linkId: string): Promise<boolean> {
    const revoked = await tx.execute(
      'UPDATE report_links SET revoked_at = coalesce(revoked_at, now()) WHERE id = $1 AND order_id = $2',
      [linkId, orderId],
    );
    return revoked === 1;
  }

  /** The link behind the token, if we made it and it still works. */
  async open(tx: Tx, token: string): Promise<OpenLink | undefined> {
    const linkId = this.tokens.read(token);
    if (linkId === undefined) return undefined;
    const [row] = await tx.query<{ order_id: string; ask_first: boolean }>(
      `SELECT l.order_id, l.in_smartrecruiters AND coalesce(t.report_access = 'request-access', false) AS ask_first
         FROM report_links l JOIN result_sheets t ON t.order_id = l.order_id
        WHERE l.id = $1 AND l.expires_at > now() AND l.revoked_at IS NULL`,
      [linkId],
    );
    return row && { linkId, orderId: row.order_id, askFirst: row.ask_first };
  }

  private linkOf({
    id,
    created_at: createdAt,
    expires_at: expiresAt,
    revoked_at: revokedAt,
  }: LinkRow): ReportLink {
    return {
      linkId: id,
      url: this.tokens.urlOf(id),
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      ...(revokedAt === null ? {} : { revokedAt: revokedAt.toISOString() }),
    };
  }
}
