import { randomUUID } from 'node:crypto';
import { Problem } from '@assay/contracts';
import type { ApiKeyReply, ConnectingKey, CreatedApiKey } from '@assay/contracts/consent';
import type { Vault } from '@assay/persistence';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import { pepperedHash } from '../secrets/peppered-hash.js';
import { recognisable } from '../secrets/secret-text.js';

/** What the value of an API key is sealed for. */
export const apiKeyPurpose = (keyId: string): string => `api_keys.value.${keyId}`;

/** What is said of a key that is made. */
interface Described {
  readonly label?: string | undefined;
  readonly companyId?: string | undefined;
  readonly keyId?: string | undefined;
}

/** What an account's admin pastes on the consent page; once a company was connected with it, only a hash is kept. */
@Entity('api_keys')
export class ApiKey {
  @PrimaryColumn('uuid') id: string;
  @Column('text') accountId: string;
  @Column('bytea') keyHash: Buffer;
  @Column('text', { nullable: true }) sealedValue: string | null;
  @Column('text') prefix: string;
  @Column('text', { nullable: true }) label: string | null;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) lastUsedAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
  /** The key instead of which this one was issued. */
  @Column('uuid', { nullable: true }) replaces: string | null;

  /** The only company that the key connects; any where there is none. */
  @Column('text', { nullable: true }) companyId: string | null;

  static create(
    accountId: string,
    text: string,
    { label, companyId, keyId = randomUUID() }: Described,
    vault: Vault,
  ): ApiKey {
    const key = new ApiKey();
    key.id = keyId;
    key.accountId = accountId;
    key.keyHash = pepperedHash(vault, 'api-keys', text);
    key.sealedValue = vault.seal(text, apiKeyPurpose(key.id));
    key.prefix = recognisable(text);
    key.label = label ?? null;
    key.companyId = companyId ?? null;
    return key;
  }

  /** A key that an earlier integration made, of which only the hash is kept; its admin recognises it by these characters. */
  static earlier(
    accountId: string,
    keyHash: Buffer,
    { prefix, label, companyId }: Pick<Described, 'label' | 'companyId'> & { readonly prefix: string },
  ): ApiKey {
    const key = Object.assign(new ApiKey(), { id: randomUUID(), accountId, keyHash, prefix });
    return Object.assign(key, { sealedValue: null, label: label ?? null, companyId: companyId ?? null });
  }

  /** The key itself, or nothing once it was used or revoked. */
  value(vault: Vault): string | undefined {
    return this.sealedValue === null ? undefined : vault.open(this.sealedValue, apiKeyPurpose(this.id));
  }

  /** The key as it was answered when it was made, or the problem that its value is not kept any more. */
  again(vault: Vault): CreatedApiKey {
    const apiKey = this.value(vault);
    if (apiKey === undefined) throw new Problem('api-key-used', { keyId: this.id });
    return { ...this.summary(), apiKey };
  }

  /** What its admin recognises it by. */
  recognised(): ConnectingKey {
    return {
      keyId: this.id,
      prefix: this.prefix,
      ...(this.label === null ? {} : { label: this.label }),
    };
  }

  summary(): ApiKeyReply {
    return {
      ...this.recognised(),
      createdAt: this.createdAt.toISOString(),
      ...(this.companyId === null ? {} : { companyId: this.companyId }),
      ...(this.lastUsedAt ? { lastUsedAt: this.lastUsedAt.toISOString() } : {}),
      ...(this.revokedAt ? { revokedAt: this.revokedAt.toISOString() } : {}),
    };
  }
}
