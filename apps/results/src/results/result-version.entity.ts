import type { ResultBody } from '@assay/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One result as the engine sent it; none is ever changed or thrown away. */
@Entity('result_versions')
export class ResultVersion {
  @PrimaryColumn('uuid') readonly orderId: string;
  @PrimaryColumn('int') readonly version: number;
  @Column('jsonb') readonly resultDocument: ResultBody;
  @Column('text') readonly hash: string;
  @Column('timestamptz') readonly submittedAt: Date;
  @Column({ type: 'timestamptz', insert: false }) readonly recordedAt: Date;
}
