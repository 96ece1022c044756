import { createHash, randomBytes } from 'node:crypto';
import type { TimelineLink } from '@assay/contracts';
import { Database } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import { GatewayConfig } from '../app.config.js';

const tokenBytes = 32;
const tokenPattern = /^[\w-]{43}$/;
const usualDays = 7;

/** Links to the story of one order, for whoever has no account here; each ends by itself, and is kept by its hash alone. */
@Injectable()
export class TimelineLinks {
  constructor(
    private readonly database: Database,
    private readonly config: GatewayConfig,
  ) {}

  /** Makes a link to an order's story that works for so many days. */
  async make(orderId: string, days = usualDays): Promise<TimelineLink> {
    const token = randomBytes(tokenBytes).toString('base64url');
    const [row] = await this.database.alone((tx) =>
      tx.query<{ expiresAt: Date }>(
        `INSERT INTO timeline_links (token_hash, order_id, expires_at)
         VALUES ($1, $2, now() + make_interval(days => $3)) RETURNING expires_at AS "expiresAt"`,
        [hashOf(token), orderId, days],
      ),
    );
    if (!row) throw new Error('a link was not kept');
    return { url: `${this.config.PUBLIC_URL}/t/${token}`, expiresAt: row.expiresAt.toISOString() };
  }

  /** Whose story a link leads to, as long as it works. */
  async open(token: string): Promise<{ orderId: string; expiresAt: Date } | undefined> {
    if (!tokenPattern.test(token)) return undefined;
    const [row] = await this.database.read((tx) =>
      tx.query<{ orderId: string; expiresAt: Date }>(
        `SELECT order_id AS "orderId", expires_at AS "expiresAt" FROM timeline_links
         WHERE token_hash = $1 AND expires_at > now()`,
        [hashOf(token)],
      ),
    );
    return row;
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
