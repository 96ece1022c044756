import type { AssessmentStatus, OrderSheet, OrderStanding } from '@assay/contracts';
import type { OrderStatus } from '@assay/orders';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sheet that says where to and under which name: it can be handed over. */
export type PlacedSheet = ResultSheet & {
  readonly companyId: string;
  readonly resultCallbackUrl: string;
  readonly packageName: string;
};

/** What SmartRecruiters has to hear of one order; the same facts give the same sheet in whatever order they arrive. */
@Entity('result_sheets')
export class ResultSheet {
  @PrimaryColumn('uuid') readonly orderId: string;
  @Column('text', { nullable: true }) companyId: string | null;
  @Column('text', { nullable: true }) accountId: string | null;
  @Column('text', { nullable: true }) resultCallbackUrl: string | null;
  @Column('text', { nullable: true }) packageId: string | null;
  @Column('text', { nullable: true }) packageName: string | null;
  @Column('timestamptz', { nullable: true }) placedAt: Date | null;
  @Column('int') revision: number;
  @Column('text') status: OrderStatus;
  @Column('jsonb') assessmentsDocument: AssessmentStatus[];
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz', { nullable: true }) invitedAt: Date | null;

  /** Takes over what never changes about the order, and how it stands. */
  learn(sheet: OrderSheet): void {
    this.companyId = sheet.companyId;
    this.accountId = sheet.accountId;
    this.resultCallbackUrl = sheet.resultCallbackUrl;
    this.packageId = sheet.packageId;
    this.packageName = sheet.packageName;
    this.placedAt = new Date(sheet.placedAt);
    this.stand(sheet);
  }

  /** Takes over how the order stands, unless something newer is known. */
  stand(standing: OrderStanding): void {
    if (standing.revision <= this.revision) return;
    this.revision = standing.revision;
    this.status = standing.status;
    this.assessmentsDocument = standing.assessments;
    this.reason = standing.reason ?? null;
  }

  /** Keeps the first time at which the candidate was invited. */
  invite(at: Date): void {
    if (this.invitedAt === null || at < this.invitedAt) this.invitedAt = at;
  }

  /** True when it is known where the result goes. */
  isPlaced(): this is PlacedSheet {
    return this.companyId !== null && this.resultCallbackUrl !== null && this.packageName !== null;
  }

  /** True when there is something to tell without a result: nobody hears of an order before its candidate does. */
  isNews(): boolean {
    return this.invitedAt !== null || this.status !== 'pending';
  }
}
