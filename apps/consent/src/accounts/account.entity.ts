import { randomBytes } from 'node:crypto';
import type { AccountSummary } from '@assay/contracts';
import type { Vault } from '@assay/persistence';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

const purpose = (accountId: string): string => `accounts.webhook_secret.${accountId}`;

/** A customer in the vendor's product. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') engineUrl: string;
  @Column('text', { nullable: true }) ownerEmail: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text') sealedWebhookSecret: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;

  /** A new account with a webhook secret of its own, which stays the same for ever. */
  static create(summary: AccountSummary, vault: Vault): Account {
    const account = new Account();
    account.id = summary.accountId;
    account.describe(summary);
    const secret = `whsec_${randomBytes(32).toString('base64')}`;
    account.sealedWebhookSecret = vault.seal(secret, purpose(account.id));
    return account;
  }

  /** Takes over what the vendor says, and tells whether anything is different now. */
  describe({ name, engineUrl, ownerEmail, language }: AccountSummary): boolean {
    const before = JSON.stringify(this.summary());
    Object.assign(this, { name, engineUrl, ownerEmail: ownerEmail ?? null, language: language ?? null });
    return JSON.stringify(this.summary()) !== before;
  }

  summary(): AccountSummary {
    return {
      accountId: this.id,
      name: this.name,
      engineUrl: this.engineUrl,
      ...(this.ownerEmail === null ? {} : { ownerEmail: this.ownerEmail }),
      ...(this.language === null ? {} : { language: this.language }),
    };
  }

  webhookSecret(vault: Vault): string {
    return vault.open(this.sealedWebhookSecret, purpose(this.id));
  }
}
