import type { Lease, Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { InvitationAttempt } from './invitation-attempt.entity.js';

/** The attempts to send invitations. */
@Injectable()
export class InvitationAttempts {
  /** Records how an attempt ended and returns when, by the database's clock. */
  async end(tx: Tx, { id, attempt }: Lease, outcome: MailOutcome): Promise<Date> {
    const { kind, response, responseCode, verdict } = outcome;
    const [ended] = await tx.query<{ ended_at: Date }>(
      `UPDATE invitation_attempts SET outcome = $3, response = $4, response_code = $5, fault = $6, because = $7,
         ended_at = clock_timestamp()
       WHERE invitation_id = $1 AND attempt = $2 AND outcome = 'in-flight' RETURNING ended_at`,
      [id, attempt, kind, response, responseCode ?? null, verdict?.fault ?? null, verdict?.because ?? null],
    );
    if (!ended) throw new Error('an attempt that is held has no end yet');
    return ended.ended_at;
  }

  /** Declares earlier attempts without an end uncertain, and returns how many there were: their processes are gone. */
  async giveUpOpenOnes(tx: Tx, { id, attempt }: Lease): Promise<number> {
    return tx.execute(
      `UPDATE invitation_attempts SET outcome = 'uncertain', ended_at = clock_timestamp(),
         response = 'The process that sent the message ended before it recorded an answer.'
       WHERE invitation_id = $1 AND attempt < $2 AND outcome = 'in-flight'`,
      [id, attempt],
    );
  }

  /** Returns the attempts of an invitation, oldest first. */
  async list(tx: Tx, invitationId: string): Promise<InvitationAttempt[]> {
    return tx.manager.find(InvitationAttempt, {
      where: { invitationId },
      order: { attempt: 'ASC' },
      take: 9000,
    });
  }
}
