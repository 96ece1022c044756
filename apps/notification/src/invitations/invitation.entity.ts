import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailOutcome } from '../mail/mail-outcome.js';
import { type AttemptHistory, nextStep, type NextStep } from '../mail/next-step.js';

const invitationStates = ['due', 'sent', 'failed', 'uncertain', 'withdrawn', 'bounced'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the attempts at the candidate's present address tell. */
export interface InvitationHistory extends AttemptHistory {
  /** Copies that a mail server took; all but the last of them came back. */
  readonly accepted: number;
  /** Attempts that are under way. */
  readonly open: number;
  /** Attempts that were refused for reasons that are ours. */
  readonly refusals: number;
  /** Hours since it was settled, by the database's clock. */
  readonly settledHours: number | null;
}

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

  /** Decides what follows from an attempt; what was withdrawn meanwhile and not sent is not tried again. */
  after(
    outcome: MailOutcome,
    history: AttemptHistory,
    giveUpHours: number,
  ): NextStep | { readonly step: 'withdrawn'; readonly reason: string | null } {
    if (this.status === 'withdrawn' && outcome.kind !== 'accepted')
      return { step: 'withdrawn', reason: this.reason };
    return nextStep('invitation', outcome, history, giveUpHours);
  }
}
