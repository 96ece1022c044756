import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ordering's copy of an account: its name, its engine, its language. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly name: string;
  @Column('text') readonly engineUrl: string;
  @Column('text', { nullable: true }) readonly language: string | null;
}
