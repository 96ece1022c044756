import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailOutcome } from '../mail/mail-outcome.js';

const invitationStates = ['due', 'sent', 'failed', 'uncertain', 'withdrawn', 'bounced'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the attempts so far tell, the one just ended included. */
export interface AttemptHistory {
  /** Attempts that may have delivered the message although nobody said so. */
  readonly uncertain: number;
  /** Hours since the first attempt, by the database's clock. */
  readonly hours: number;
}

/** What becomes of an invitation after an attempt. */
export type NextStep =
  | { readonly step: 'sent' }
  | { readonly step: 'retry' }
  | { readonly step: 'withdrawn'; readonly reason: string | null }
  | { readonly step: 'failed'; readonly reason: string }
  | { readonly step: 'uncertain'; readonly reason: string };

/** The one message that brings a candidate to an assessment. It knows neither the candidate nor the address. */
@Entity('invitations')
export class Invitation {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly companyId: string;
  @Column('uuid') readonly orderId: string;
  @Column('text') readonly status: InvitationState;
  /** Why it was not sent, for a person, without the address. */
  @Column('text', { nullable: true }) readonly reason: string | null;
  /** The same in every copy, so that a mailbox can recognise a second one. */
  @Column('text') readonly messageId: string;
  /** Grows with every address of the candidate. */
  @Column('int') readonly version: number;
  /** The order's revision in which that address was corrected; 0 is the first one. */
  @Column('int') readonly addressRevision: number;
  @Column('timestamptz') readonly createdAt: Date;
  @Column('timestamptz', { nullable: true }) readonly settledAt: Date | null;

  /** Decides what follows from an attempt: a message that may be there already is repeated once and never twice. */
  after(outcome: MailOutcome, history: AttemptHistory, giveUpHours: number): NextStep {
    if (outcome.kind === 'accepted') return { step: 'sent' };
    if (this.status === 'withdrawn') return { step: 'withdrawn', reason: this.reason };
    if (outcome.kind === 'permanent') {
      return { step: 'failed', reason: `The mail server refused the invitation: ${outcome.response}` };
    }
    if (outcome.kind === 'uncertain') return history.uncertain > 1 ? twiceUncertain : { step: 'retry' };
    if (history.hours < giveUpHours) return { step: 'retry' };
    return {
      step: 'failed',
      reason: `No mail server took the invitation within ${giveUpHours} hours. The last answer: ${outcome.response}`,
    };
  }
}

const twiceUncertain: NextStep = {
  step: 'uncertain',
  reason:
    'Two attempts ended without an answer of the mail server; the invitation may have arrived. Please look into it.',
};
