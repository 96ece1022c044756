import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailOutcome } from '../mail/mail-outcome.js';
import type { Fault } from '../verdicts/verdict.js';

/** One try to hand an invitation to a mail server; without an end it is under way, or its process died. */
@Entity('invitation_attempts')
export class InvitationAttempt {
  @PrimaryColumn('uuid') readonly invitationId: string;
  @PrimaryColumn('int') readonly attempt: number;
  @Column('int') readonly version: number;
  @Column('text') readonly outcome: MailOutcome['kind'] | 'in-flight';
  @Column('int', { nullable: true }) readonly responseCode: number | null;
  /** The mail server's answer, without addresses. */
  @Column('text', { nullable: true }) readonly response: string | null;
  /** Whose fault it was that the message was not taken, and why in our own words. */
  @Column('text', { nullable: true }) readonly fault: Fault | null;
  @Column('text', { nullable: true }) readonly because: string | null;
  @Column('timestamptz') readonly startedAt: Date;
  @Column('timestamptz', { nullable: true }) readonly endedAt: Date | null;
}
