import { type Assessment, type InvitationStatus, type PlaceOrderRequest, Problem } from '@assay/contracts';
import {
  advance,
  type AssessmentProgress,
  canMove,
  close,
  isOpen,
  type OrderStatus,
  pendingParts,
  type ReportedProgress,
  unknownParts,
} from '@assay/orders';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an order takes over from the package, so that a later change of the package does not change the order. */
export interface OrderedPackage {
  readonly name: string;
  readonly durationMinutes: number | null;
  readonly assessments: readonly Assessment[];
}

/** What an order is given besides what was asked for. */
export interface OrderMakings {
  /** Absent when there is no such package: then there is a refusal. */
  readonly offered: OrderedPackage | null;
  readonly refusal: Problem | undefined;
  readonly contentsHash: string;
  readonly link: { readonly sealed: string; readonly hash: string };
}

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
  /** What placing it was answered with, whatever became of it. */
  @Column('boolean') readonly accepted: boolean;
  @Column('text', { nullable: true }) readonly candidateId: string | null;
  @Column('text') readonly firstName: string;
  @Column('text') readonly lastName: string;
  @Column('text') readonly email: string;
  @Column('text', { nullable: true }) readonly language: string | null;
  @Column('text') readonly jobId: string;
  @Column('jsonb', { nullable: true }) readonly requesterDocument: object | null;
  @Column('text') readonly packageId: string;
  @Column('text') readonly packageName: string;
  @Column('int', { nullable: true }) readonly durationMinutes: number | null;
  @Column('jsonb') readonly fields: Record<string, string>;
  @Column('text') readonly linkToken: string;
  @Column('text') readonly linkTokenHash: string;
  @Column('timestamptz') readonly placedAt: Date;

  @Column('text') readonly status: OrderStatus;
  @Column('int') readonly revision: number;
  @Column('jsonb') readonly assessments: AssessmentProgress[];
  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('text') readonly invitation: InvitationStatus;
  @Column('text', { nullable: true }) readonly assessmentUrl: string | null;
  @Column('int') readonly resultVersion: number;
  @Column('int', { nullable: true }) readonly settledVersion: number | null;
  @Column('timestamptz', { nullable: true }) readonly invitedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly startedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly completedAt: Date | null;
  @Column('timestamptz', { nullable: true }) readonly settledAt: Date | null;

  /** A new order: pending, or rejected from the start when there is a refusal. */
  static place(request: PlaceOrderRequest, makings: OrderMakings): Order {
    const { offered, refusal, contentsHash, link } = makings;
    const status = refusal ? 'rejected' : 'pending';
    return Object.assign(new Order(), asked(request), {
      contentsHash,
      accepted: !refusal,
      packageName: offered?.name ?? request.packageId,
      durationMinutes: offered?.durationMinutes ?? null,
      linkToken: link.sealed,
      linkTokenHash: link.hash,
      status,
      revision: 1,
      assessments: pendingParts(offered?.assessments ?? []).map((part) => ({ ...part, status })),
      reason: refusal?.message ?? null,
      invitation: 'due',
      assessmentUrl: null,
      resultVersion: 0,
      settledVersion: null,
      invitedAt: null,
      startedAt: null,
      completedAt: null,
      settledAt: null,
    });
  }

  /** True while the candidate can still be expected to do something. */
  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** True once SmartRecruiters has, or will never have, the newest final status. */
  get isSettled(): boolean {
    return !this.isOpen && this.settledVersion !== null && this.settledVersion >= this.resultVersion;
  }

  /** The engine took the order: the assessment is taken there. */
  assign(assessmentUrl: string): boolean {
    return this.assessmentUrl === null && this.change({ assessmentUrl });
  }

  /** The candidate began; only a pending order begins. */
  start(at: Date): boolean {
    return canMove(this.status, 'in-progress') && this.change({ status: 'in-progress', startedAt: at });
  }

  /** The candidate came further; a late or repeated report changes nothing. */
  progress(reported: readonly ReportedProgress[], at: Date): boolean {
    const [unknown] = unknownParts(this.assessments, reported);
    if (unknown !== undefined) throw new Problem('assessment-not-found', { assessmentId: unknown });
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

  /** We cannot or will not run the order; one that is over stays as it is. */
  reject(reason: string): boolean {
    if (!canMove(this.status, 'rejected')) return false;
    return this.change({ status: 'rejected', assessments: close(this.assessments, 'rejected'), reason });
  }

  /** A mail server took the invitation; the first time counts. */
  recordInvitation(invitedAt: Date): boolean {
    return this.invitation !== 'sent' && this.change({ invitation: 'sent', invitedAt });
  }

  /** The candidate cannot be invited; an invitation that a mail server took stays sent. */
  recordFailedInvitation(): boolean {
    return this.invitation === 'due' && this.change({ invitation: 'failed' });
  }

  /** SmartRecruiters has the final status up to this result version, or cannot be told. */
  settle(resultVersion: number, at: Date): boolean {
    if (this.settledVersion !== null && resultVersion <= this.settledVersion) return false;
    return this.change({ settledVersion: resultVersion, settledAt: at });
  }

  private change(values: Partial<Order>): true {
    Object.assign(this, values, { revision: this.revision + 1 });
    return true;
  }
}

function asked(request: PlaceOrderRequest): Partial<Order> {
  const { orderId, candidate, requester, receivedAt, ...rest } = request;
  const { companyId, accountId, connectionId, smartrecruitersOrderId, resultCallbackUrl, jobId } = rest;
  return {
    id: orderId,
    companyId,
    accountId,
    connectionId,
    smartrecruitersOrderId,
    resultCallbackUrl,
    jobId,
    packageId: rest.packageId,
    fields: rest.fields,
    candidateId: candidate.id ?? null,
    firstName: candidate.firstName,
    lastName: candidate.lastName,
    email: candidate.email,
    language: candidate.language ?? null,
    requesterDocument: requester ?? null,
    placedAt: new Date(receivedAt),
  };
}
