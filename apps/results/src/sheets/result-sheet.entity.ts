import type {
  AccountPolicy,
  AssessmentStatus,
  LateResultRule,
  OrderKind,
  OrderSheet,
  OrderStanding,
  ReportAccess,
} from '@assay/contracts/ordering';
import type { OrderStatus } from '@assay/orders';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const usualLinkDays = 30;
// What is told instead of others' words, which may name somebody.
const erased = 'What was known of the candidate was erased.';

/** A sheet that says where to and under which name: it can be handed over. */
export type PlacedSheet = ResultSheet & {
  readonly companyId: string;
  readonly accountId: string;
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
  @Column('text') kind: OrderKind;
  @Column('text') lateResult: LateResultRule;
  /** Whether flags wait for a person before they leave. */
  @Column('boolean') flagsGated: boolean;
  /** How people get to the report; nothing where the account never said. */
  @Column('text', { nullable: true }) reportAccess: ReportAccess | null;
  /** For how many days a link to the page about the result works. */
  @Column('int') reportLinkDays: number;
  /** The way that began when it was placed: what is owed of it later goes on there, whoever it is owed for. */
  @Column('text', { nullable: true }) correlationId: string | null;
  /** Since when nothing is kept of its result any more; such a one is completed when it had one. */
  @Column('timestamptz', { nullable: true }) readonly erasedAt: Date | null;

  /** Takes over what never changes about the order, and how it stands. */
  learn(sheet: OrderSheet): void {
    this.companyId = sheet.companyId;
    this.accountId = sheet.accountId;
    this.resultCallbackUrl = sheet.resultCallbackUrl;
    this.packageId = sheet.packageId;
    this.packageName = sheet.packageName;
    this.placedAt = new Date(sheet.placedAt);
    this.kind = sheet.kind ?? 'manual';
    this.lateResult = sheet.lateResult ?? 'accept';
    // Nobody is invited to what is taken while applying: it is in the candidate's hands when it is placed.
    if (this.kind === 'inline') this.invite(this.placedAt);
    this.stand(sheet);
  }

  /** Takes over of which way it is: the one in which it was placed, until that is known the first in which it was heard of. */
  belongTo(way: string, placed: boolean): void {
    if (placed || this.correlationId === null) this.correlationId = way;
  }

  /** Takes over how the order stands, unless something newer is known. */
  stand(standing: OrderStanding): void {
    if (standing.revision <= this.revision || this.isForgotten) return;
    this.revision = standing.revision;
    this.status = standing.status;
    this.assessmentsDocument = standing.assessments;
    // What SmartRecruiters was told has to be taken back when the order opens again.
    const reason = standing.reason === undefined || this.erasedAt === null ? standing.reason : erased;
    this.reason = reason ?? (this.reason === null ? null : '');
  }

  /** Takes over how the account wants results handed on. */
  follow({ flagsGate, reportAccess, reportLinkDays }: AccountPolicy): void {
    this.flagsGated = flagsGate ?? false;
    this.reportAccess = reportAccess ?? null;
    this.reportLinkDays = reportLinkDays ?? usualLinkDays;
  }

  /** Whether SmartRecruiters is handed its report; orders taken while applying take no files (SmartRecruiters contract section 4.2). */
  takesFiles(): boolean {
    return this.kind !== 'inline' && this.reportAccess === null;
  }

  /** Results of this order are handed on as those of another one. */
  handOnAs({ flagsGated, reportAccess, reportLinkDays }: ResultSheet): void {
    this.flagsGated = flagsGated;
    this.reportAccess = reportAccess;
    this.reportLinkDays = reportLinkDays;
  }

  /** Keeps the first time at which the candidate was invited. */
  invite(at: Date): void {
    if (this.invitedAt === null || at < this.invitedAt) this.invitedAt = at;
  }

  /** True when it is known where the result goes. */
  isPlaced(): this is PlacedSheet {
    return (
      this.companyId !== null &&
      this.accountId !== null &&
      this.resultCallbackUrl !== null &&
      this.packageName !== null
    );
  }

  /** True when its result was erased: nothing is told of it any more. */
  get isForgotten(): boolean {
    return this.erasedAt !== null && this.status === 'completed';
  }

  /** True when there is something to tell without a result: nobody hears of an order before its candidate does. */
  isNews(): boolean {
    return this.invitedAt !== null || this.status !== 'pending';
  }
}
