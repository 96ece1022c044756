import { Problem, type ProblemMessage, refuseUnknownAssessments } from '@assay/contracts';
import type { InvitationStatus, LateResultRule, OrderKind } from '@assay/contracts/ordering';
import type { AssessmentProgress, OrderStatus, ReportedProgress } from '@assay/orders';
import { advance, canFollow, canMove, canReopen, close, isOpen } from '@assay/orders';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { invitationOf, type Milestone, milestones, reopened, standsLike, unsettled } from './standing.js';

/** One company asks that one candidate takes one package; only its methods change it, each change is a revision. */
@Entity('orders')
export class Order {
  @PrimaryColumn('uuid') readonly id: string;
  @Column('text') readonly companyId: string;
  @Column('text') readonly accountId: string;
  @Column('uuid') readonly connectionId: string;
  @Column('text') readonly smartrecruitersOrderId: string;
  @Column('text') readonly resultCallbackUrl: string;
  @Column('text') readonly contentsHash: string;
  @Column('text') readonly kind: OrderKind;
  /** Where an inline order's candidate returns to. */
  @Column('text', { nullable: true }) readonly completedUrl: string | null;
  /** What placing it was answered with, whatever became of it. */
  @Column('boolean') readonly accepted: boolean;
  @Column('text', { nullable: true }) readonly candidateId: string | null;
  @Column('text') readonly firstName: string;
  @Column('text') readonly lastName: string;
  @Column('text') readonly email: string;
  @Column('text', { nullable: true }) readonly language: string | null;
  @Column('text') readonly jobId: string;
  @Column('text', { nullable: true }) readonly jobTitle: string | null;
  @Column('jsonb', { nullable: true }) readonly requesterDocument: object | null;
  @Column('text') readonly packageId: string;
  @Column('text') readonly packageName: string;
  @Column('int', { nullable: true }) readonly durationMinutes: number | null;
  @Column('jsonb') readonly fields: Record<string, string>;
  @Column('text') readonly linkToken: string;
  @Column('text') readonly linkTokenHash: string;
  @Column('timestamptz') readonly placedAt: Date;
  /** The mail template that the package or a field's value chose. */
  @Column('text', { nullable: true }) readonly templateId: string | null;
  /** Whether a result after the deadline counts, as the policy was when the order was placed. */
  @Column('text', { nullable: true }) readonly lateResult: LateResultRule | null;
  /** The order whose assessment, link and result this one shares. */
  @Column('uuid', { nullable: true }) readonly followsOrderId: string | null;
  /** The candidate's profile at SmartRecruiters, as the account's template was when the order was placed. */
  @Column('text', { nullable: true }) readonly profileUrl: string | null;
  @Column('text') readonly status: OrderStatus;
  @Column('int') readonly revision: number;
  @Column('jsonb') readonly assessments: AssessmentProgress[];
  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('text') readonly invitation: InvitationStatus;
  /** The revision in which the address was corrected last: what is said of the one before does not count. */
  @Column('int') readonly addressRevision: number;
  @Column('text', { nullable: true }) readonly assessmentUrl: string | null;
  @Column('int') readonly resultVersion: number;
  @Column('int', { nullable: true }) readonly settledVersion: number | null;
  @Column('timestamptz', { nullable: true }) readonly invitedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly completedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly settledAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly expiresAt: Date | null;
  /** When the candidate is reminded, as moments in ISO 8601. */
  @Column('jsonb') readonly reminders: string[];
  @Column('text', { nullable: true }) readonly timeZone: string | null;
  /** What SmartRecruiters was answered instead of 202: it does not have this order, and hears nothing of it. */
  @Column('jsonb', { nullable: true }) readonly refusalDocument: ProblemMessage | null;
  /** Since when it names its candidate no more. */
  @Column('timestamptz', { nullable: true }) readonly erasedAt: Date | null;
  /** True when the address is the only reason why it is rejected: another address opens it again. */
  @Column('boolean') readonly rejectedForAddress: boolean;

  /** What happens once in the life of an order, and happened since it was read. */
  readonly reached: Milestone[] = [];
  /** What is different since it was read, and has to be kept. */
  readonly changed = new Set<keyof Order>();

  /** True while the candidate can still be expected to do something. */
  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** False when an invitation failed or came back, and the address was not corrected since. */
  get isReachable(): boolean {
    return this.invitation !== 'failed' && this.invitation !== 'bounced';
  }

  /** True once SmartRecruiters has, or will never have, the newest final status. */
  get isSettled(): boolean {
    return !this.isOpen && this.settledVersion !== null && this.settledVersion >= this.resultVersion;
  }

  /** The engine took the order: the assessment is taken there, also if it lost what it knew and names another address. */
  assign(assessmentUrl: string): boolean {
    return this.assessmentUrl !== assessmentUrl && this.change({ assessmentUrl });
  }

  /** The candidate began; only a pending order begins. */
  start(at: Date): boolean {
    return canMove(this.status, 'in-progress') && this.change({ status: 'in-progress', startedAt: at });
  }

  /** The candidate came further; a late or repeated report changes nothing. */
  progress(reported: readonly ReportedProgress[], at: Date): boolean {
    refuseUnknownAssessments(this.assessments, reported);
    if (this.status === 'completed') return false;
    if (!this.isOpen) throw new Problem('order-closed', { status: this.status });
    const assessments = advance(this.assessments, reported);
    const moved = assessments.some((part, index) => part !== this.assessments[index]);
    const started = this.start(at);
    return (moved && this.change({ assessments })) || started;
  }

  /** The order has a result; the newest version's time counts, in whatever order the versions come. */
  complete(resultVersion: number, submittedAt: Date): boolean {
    if (resultVersion <= this.resultVersion) return false;
    if (!canMove(this.status, 'completed')) return this.change({ resultVersion });
    const assessments = close(this.assessments, 'completed');
    return this.change({ status: 'completed', assessments, resultVersion, completedAt: submittedAt });
  }

  /** The candidate's clock is in this time zone, and the candidate reminded then; the newest word counts. */
  setTimeZone(timeZone: string, reminders: readonly string[] = this.reminders): boolean {
    return this.timeZone !== timeZone && this.change({ timeZone, reminders: [...reminders] });
  }

  /** We cannot or will not run the order; one that is over stays as it is. */
  reject(reason: string, { forAddress = false } = {}): boolean {
    if (!canMove(this.status, 'rejected')) return false;
    const assessments = close(this.assessments, 'rejected');
    return this.change({ status: 'rejected', assessments, reason, rejectedForAddress: forAddress });
  }

  /** The deadline passed; what the candidate finished before stays finished. */
  expire(): boolean {
    if (!canMove(this.status, 'expired')) return false;
    return this.change({ status: 'expired', assessments: close(this.assessments, 'expired') });
  }

  /** The candidate has until another moment; an expired order goes on where it was. */
  extend(expiresAt: Date, reminders: readonly Date[]): boolean {
    const again = canReopen(this.status, 'deadline-extended') ? reopened(this) : {};
    return this.change({ expiresAt, reminders: reminders.map((moment) => moment.toISOString()), ...again });
  }

  /** A mail server took the invitation; the first time counts, and one that came back was taken before. */
  recordInvitation(invitedAt: Date): boolean {
    if (this.invitation === 'sent' || this.invitation === 'bounced') return false;
    return this.change({ invitation: 'sent', invitedAt });
  }

  /** The candidate cannot be invited; an invitation that a mail server took stays sent. */
  recordFailedInvitation(): boolean {
    return this.invitation === 'due' && this.change({ invitation: 'failed' });
  }

  /** The invitation came back: nobody reads mail at this address. */
  recordBounce(): boolean {
    return this.invitation !== 'bounced' && this.change({ invitation: 'bounced' });
  }

  /** The candidate is invited again, at this address; opens an order that its address alone closed. What came back reached nobody. */
  inviteAgain(email: string): boolean {
    const opens = this.rejectedForAddress && canReopen(this.status, 'address-corrected');
    const invitedAt = this.isReachable ? this.invitedAt : null;
    const again = { email, invitation: 'due', addressRevision: this.revision + 1, invitedAt } as const;
    return this.change({ ...again, ...(opens ? reopened(this) : {}) });
  }

  /** SmartRecruiters was answered 202 after all: the order that we refused is one that it has, and is rejected. */
  promise(): boolean {
    if (this.refusalDocument === null) return false;
    const rejectedForAddress = this.refusalDocument.code === 'candidate-unreachable';
    return this.change({ refusalDocument: null, rejectedForAddress, settledVersion: null });
  }

  /** Stands like the order whose assessment it shares; a result is told by itself, and an address is its own. */
  follow(first: Order): boolean {
    if (this.status === 'completed' || first.status === 'completed' || this.rejectedForAddress) return false;
    if (standsLike(this, first) || !canFollow(this.status, first.status)) return false;
    const { status, assessments, reason, startedAt, expiresAt } = first;
    const owed = !this.isOpen && first.isOpen ? unsettled : {};
    return this.change({ status, assessments, reason, startedAt, expiresAt, ...owed });
  }

  /** SmartRecruiters has the final status up to this result version, or cannot be told. */
  settle(resultVersion: number, at: Date): boolean {
    if (this.settledVersion !== null && resultVersion <= this.settledVersion) return false;
    // Without a result only an end of ours can be settled; the order was opened again since.
    if (this.isOpen && resultVersion === 0) return false;
    return this.change({ settledVersion: resultVersion, settledAt: at });
  }

  private change(values: Partial<Order>): true {
    this.reached.push(...milestones(this, values));
    Object.assign(this, values, { revision: this.revision + 1 });
    Object.assign(this, { invitation: invitationOf(this) });
    for (const property of Object.keys(values)) this.changed.add(property as keyof Order);
    this.changed.add('revision').add('invitation');
    return true;
  }
}
