import { randomBytes } from 'node:crypto';
import type {
  AccountChange,
  AccountReply,
  AccountSummary,
  SavedAccount,
  WebhookType,
} from '@assay/contracts/consent';
import type { Vault } from '@assay/persistence';
import { Column, CreateDateColumn, Entity, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What both webhook secrets of an account are sealed for. */
export const webhookSecretPurpose = (accountId: string): string => `accounts.webhook_secret.${accountId}`;

/** What the vendor says about an account; nothing, or `null`, where it says that there is none. */
type Described = Pick<AccountSummary, 'name' | 'engineUrl'> & Omit<AccountChange, 'name' | 'engineUrl'>;

/** A customer in the vendor's product. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('text') id: string;
  @Column('text') name: string;
  @Column('text') engineUrl: string;
  @Column('text', { nullable: true }) ownerEmail: string | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('text', { nullable: true }) webhookUrl: string | null;
  @Column('text', { array: true, nullable: true }) webhookTypes: WebhookType[] | null;
  @Column('int') revision: number;
  @Column('text') sealedWebhookSecret: string;
  /** Signs as well until `previousWebhookSecretUntil`. */
  @Column('text', { nullable: true }) sealedPreviousWebhookSecret: string | null;
  @Column('timestamptz', { nullable: true }) previousWebhookSecretUntil: Date | null;
  /** Since when nobody sees it any more. */
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @UpdateDateColumn({ type: 'timestamptz' }) updatedAt: Date;

  /** A new account with a webhook secret of its own, which stays the same until somebody asks for another. */
  static create(summary: AccountSummary, vault: Vault): Account {
    const account = Object.assign(new Account(), { id: summary.accountId, revision: 0, removedAt: null });
    account.describe(summary);
    account.sealedWebhookSecret = account.newSecret(vault);
    return account;
  }

  /** Takes over what the vendor says, and tells whether anything is different now; one that was removed is there again. */
  describe({ name, engineUrl, ownerEmail, language, webhookUrl, webhookTypes }: Described): boolean {
    const before = JSON.stringify([this.summary(), this.removedAt]);
    this.removedAt = null;
    Object.assign(this, { name, engineUrl, ownerEmail: ownerEmail ?? null, language: language ?? null });
    Object.assign(this, { webhookUrl: webhookUrl ?? null, webhookTypes: webhookTypes ?? null });
    const changed = JSON.stringify([this.summary(), null]) !== before;
    if (changed) this.revision += 1;
    return changed;
  }

  summary(): AccountSummary {
    const optional = {
      ownerEmail: this.ownerEmail,
      language: this.language,
      webhookUrl: this.webhookUrl,
      webhookTypes: this.webhookTypes,
    };
    return {
      accountId: this.id,
      name: this.name,
      engineUrl: this.engineUrl,
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => (value ?? null) !== null)),
    };
  }

  saved(): SavedAccount {
    return { ...this.summary(), revision: this.revision };
  }

  /**
   * Signs with a new secret from now on, and with the present one as well until then. While two are live nothing changes:
   * a rotation whose answer was lost is asked for again, and must not end the secret that the engine still has.
   */
  rotateWebhookSecret(vault: Vault, now: Date, until: Date): void {
    if (this.signingSecrets(vault, now).length > 1) return;
    this.sealedPreviousWebhookSecret = this.sealedWebhookSecret;
    this.previousWebhookSecretUntil = until;
    this.sealedWebhookSecret = this.newSecret(vault);
  }

  /** The secret before the present one signs nothing any more and is forgotten; false when there was none. */
  endPreviousWebhookSecret(): boolean {
    const ended = this.sealedPreviousWebhookSecret !== null;
    Object.assign(this, { sealedPreviousWebhookSecret: null, previousWebhookSecretUntil: null });
    return ended;
  }

  /** Every secret that signs at that moment, the newest first; where there is but one, the moment does not matter. */
  signingSecrets(vault: Vault, now: Date | undefined): string[] {
    const { sealedPreviousWebhookSecret: previous, previousWebhookSecretUntil: until } = this;
    const live = previous !== null && until !== null && now !== undefined && now < until;
    return [this.sealedWebhookSecret, ...(live ? [previous] : [])].map((sealed) =>
      vault.open(sealed, webhookSecretPurpose(this.id)),
    );
  }

  /** What the vendor gets to see, with the secret that signs. */
  described(vault: Vault, now: Date): AccountReply {
    const { previousWebhookSecretUntil: until } = this;
    return {
      ...this.summary(),
      webhookSecret: vault.open(this.sealedWebhookSecret, webhookSecretPurpose(this.id)),
      ...(until !== null && now < until ? { previousSecretUntil: until.toISOString() } : {}),
    };
  }

  private newSecret(vault: Vault): string {
    return vault.seal(`whsec_${randomBytes(32).toString('base64')}`, webhookSecretPurpose(this.id));
  }
}
