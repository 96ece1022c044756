import type { ResultBody } from '@assay/contracts/results';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One result as the engine sent it, or that it was taken back; none is ever changed or thrown away. */
@Entity('result_versions')
export class ResultVersion {
  @PrimaryColumn('uuid') readonly orderId: string;
  @PrimaryColumn('int') readonly version: number;
  /** Nothing where the result was taken back. */
  @Column('jsonb', { nullable: true }) readonly resultDocument: ResultBody | null;
  @Column('text') readonly hash: string;
  @Column('timestamptz') readonly submittedAt: Date;
  /** Why it differs from the version before. */
  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column({ type: 'timestamptz', insert: false }) readonly recordedAt: Date;
}
