import { createHash } from 'node:crypto';
import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { InvitationHistory } from '../invitations/invitation-rows.js';
import type { Fault } from '../verdicts/verdict.js';
import type { DeliveryReport } from './delivery-report.js';
import type { ReturnedMessage } from '../letters/return-paths.js';

/** A report as the timeline shows it. */
export interface ReturnRecord {
  readonly outcome: DeliveryReport['outcome'];
  readonly status_code: string | null;
  readonly diagnostic: string;
  readonly fault: Fault | null;
  readonly because: string | null;
  readonly received_at: Date;
}

// Of one outcome about one message: whoever got it can send as many as they like.
const mostReports = 20;

/** What mail servers reported about our messages. */
@Injectable()
export class ReturnedMail {
  /** Keeps a report; false where it is there already, or where there are too many for anybody to read. */
  async add(
    tx: Tx,
    { mailId, version }: ReturnedMessage,
    report: DeliveryReport,
    { accepted }: Pick<InvitationHistory, 'accepted'>,
  ): Promise<boolean> {
    const { outcome, statusCode = null, diagnostic, verdict } = report;
    // A second copy comes back with the very same words.
    const copy = accepted > 1 ? [accepted] : [];
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([version, outcome, statusCode, diagnostic, ...copy]))
      .digest('base64url');
    const added = await tx.execute(
      `INSERT INTO returned_mail (invitation_id, version, fingerprint, outcome, status_code, diagnostic, fault, because)
       SELECT $1, $2, $3, $4, $5, $6, $8, $9 WHERE $7 > (
         SELECT count(*) FROM returned_mail WHERE invitation_id = $1 AND version = $2 AND outcome = $4)
       ON CONFLICT DO NOTHING`,
      [
        mailId,
        version,
        fingerprint,
        outcome,
        statusCode,
        diagnostic,
        mostReports,
        verdict.fault,
        verdict.because,
      ],
    );
    return added === 1;
  }

  /** Marks the invitation as one that came back. */
  async bounce(tx: Tx, { mailId }: ReturnedMessage, reason: string): Promise<void> {
    await tx.execute(
      `UPDATE invitations SET status = 'bounced', reason = $2, settled_at = clock_timestamp() WHERE id = $1`,
      [mailId, reason],
    );
  }

  /** Makes the invitation due again: what came back says nothing about the address. */
  async sendAgain(tx: Tx, { mailId }: ReturnedMessage, seconds: number): Promise<void> {
    await tx.execute(
      `UPDATE invitations SET status = 'due', reason = NULL, settled_at = NULL, leased_until = NULL,
         due_at = now() + make_interval(secs => $2) WHERE id = $1`,
      [mailId, seconds],
    );
  }

  /** Returns what was reported about an invitation, oldest first. */
  async list(tx: Tx, invitationId: string): Promise<ReturnRecord[]> {
    return tx.query<ReturnRecord>(
      'SELECT * FROM returned_mail WHERE invitation_id = $1 ORDER BY received_at LIMIT 100',
      [invitationId],
    );
  }
}
