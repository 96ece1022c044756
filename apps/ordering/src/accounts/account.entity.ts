import type { WebhookType } from '@assay/contracts/consent';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ordering's copy of an account: its name, its engine, its language, what it wants to be told. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('text') readonly id: string;
  @Column('text') readonly name: string;
  @Column('text') readonly engineUrl: string;
  @Column('text', { nullable: true }) readonly language: string | null;
  @Column('text', { nullable: true }) readonly webhookUrl: string | null;
  @Column('text', { array: true, nullable: true }) readonly webhookTypes: WebhookType[] | null;

  /** Where the account wants to be told of this, if it does. */
  webhookAddress(type: WebhookType | 'webhook.test'): string | undefined {
    const isTold =
      type === 'webhook.test' || type === 'candidate.erased' || this.webhookTypes?.includes(type) === true;
    return isTold ? (this.webhookUrl ?? this.engineUrl) : undefined;
  }
}
