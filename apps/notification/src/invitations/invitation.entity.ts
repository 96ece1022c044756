import { Column, Entity, PrimaryColumn } from 'typeorm';

const invitationStates = ['due', 'sent', 'failed', 'uncertain', 'withdrawn', 'bounced'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** The one message that brings a candidate to an assessment. It knows neither the candidate nor the address. */
@Entity('invitations')
export class Invitation {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly companyId: string;
  @Column('uuid') readonly orderId: string;
  /** Absent from orders of before accounts were noted. */
  @Column('text', { nullable: true }) readonly accountId: string | null;
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
  /** When it is looked at next; also of one that was withdrawn on its way, whose end is not known yet. */
  @Column('timestamptz', { nullable: true }) readonly dueAt: Date | null;
  /** Since when nothing that comes back is kept, because the candidate was erased. */
  @Column('timestamptz', { nullable: true }) readonly erasedAt: Date | null;
}
