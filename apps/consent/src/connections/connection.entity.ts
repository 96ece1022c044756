import { randomUUID } from 'node:crypto';
import type {
  ConnectingKey,
  ConnectionReply,
  ConnectionChange,
  ConnectionStatus,
} from '@assay/contracts/consent';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { scopes } from './scopes.js';

export type Health = 'ok' | 'failing' | 'unknown';

/** What binds one account to one company: one row per company, for ever. */
@Entity('connections')
export class Connection {
  @PrimaryColumn('text') companyId: string;
  @Column('uuid') id: string;
  @Column('text') accountId: string;
  @Column('uuid') apiKeyId: string;
  @Column('text') status: ConnectionStatus;
  @Column('int') revision: number;
  @Column('timestamptz') connectedAt: Date;
  @Column('timestamptz', { nullable: true }) drainingSince: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text') health: Health;
  @Column('timestamptz', { nullable: true }) healthCheckedAt: Date | null;
  /** When SmartRecruiters last got a token from us, and when we last got one from it. */
  @Column('timestamptz', { nullable: true }) lastCalledAt: Date | null;
  @Column('timestamptz', { nullable: true }) lastReachedAt: Date | null;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) leasedUntil: Date | null;
  /** Since when it waits for the vendor's confirmation, and who else wanted the company; it drains meanwhile. */
  @Column('timestamptz', { nullable: true }) heldSince: Date | null;
  @Column('text', { nullable: true }) contenderAccountId: string | null;
  @Column('uuid', { nullable: true }) contenderKeyId: string | null;

  static create(companyId: string): Connection {
    return Object.assign(new Connection(), {
      companyId,
      revision: 0,
      status: 'closed' as const,
      heldSince: null,
      contenderAccountId: null,
    });
  }

  /** Connects the company to the account; a period that had ended begins anew, under a new id. */
  activate(to: { accountId: string; apiKeyId: string }, now: Date): void {
    if (this.status !== 'active') {
      Object.assign(this, { id: randomUUID(), connectedAt: now, lastCalledAt: null, lastReachedAt: null });
    }
    Object.assign(this, {
      ...to,
      status: 'active' as const,
      health: 'unknown' as const,
      healthCheckedAt: null,
    });
    Object.assign(this, { drainingSince: null, closedAt: null, dueAt: null, leasedUntil: null });
    Object.assign(this, { heldSince: null, contenderAccountId: null, contenderKeyId: null });
    this.revision += 1;
  }

  /** Takes no orders until the vendor, or a key made for the company, says whose it is; nothing is destroyed meanwhile. */
  hold(now: Date, contender: { accountId: string; apiKeyId: string } | undefined): void {
    Object.assign(this, {
      status: 'draining' as const,
      drainingSince: now,
      heldSince: now,
      contenderAccountId: contender?.accountId ?? null,
      contenderKeyId: contender?.apiKeyId ?? null,
      dueAt: null,
      leasedUntil: null,
    });
    this.revision += 1;
  }

  /** The key with which that account wanted a held company, if it is one of the two. */
  keyOf(accountId: string): string | undefined {
    if (accountId === this.accountId) return this.apiKeyId;
    return accountId === this.contenderAccountId ? (this.contenderKeyId ?? undefined) : undefined;
  }

  /** Stops new orders and asks to be looked at when the grace is over; false when that happened before. */
  drain(now: Date, graceSeconds: number): boolean {
    if (this.status !== 'active' && this.heldSince === null) return false;
    const dueAt = new Date(now.getTime() + graceSeconds * 1000);
    Object.assign(this, { status: 'draining' as const, drainingSince: now, dueAt, leasedUntil: null });
    Object.assign(this, { heldSince: null, contenderAccountId: null, contenderKeyId: null });
    this.revision += 1;
    return true;
  }

  close(now: Date): void {
    Object.assign(this, {
      status: 'closed' as const,
      closedAt: now,
      health: 'unknown' as const,
      dueAt: null,
    });
    this.revision += 1;
  }

  change(): ConnectionChange {
    return {
      connectionId: this.id,
      accountId: this.accountId,
      revision: this.revision,
      ...(this.drainingSince ? { drainingSince: this.drainingSince.toISOString() } : {}),
      keyId: this.apiKeyId,
      ...(this.heldSince ? { heldSince: this.heldSince.toISOString() } : {}),
    };
  }

  summary(connectedWith?: ConnectingKey): ConnectionReply {
    return {
      connectionId: this.id,
      companyId: this.companyId,
      accountId: this.accountId,
      status: this.status,
      connectedAt: this.connectedAt.toISOString(),
      health: this.health,
      ...this.moments(),
      ...(connectedWith ? { connectedWith } : {}),
      ...(this.contenderAccountId === null ? {} : { contenderAccountId: this.contenderAccountId }),
      scopes: this.status === 'active' ? [...scopes] : [],
    };
  }

  private moments(): Partial<ConnectionReply> {
    const { drainingSince, closedAt, healthCheckedAt, lastCalledAt, lastReachedAt, heldSince } = this;
    const known = { drainingSince, closedAt, healthCheckedAt, lastCalledAt, lastReachedAt, heldSince };
    return Object.fromEntries(
      Object.entries(known).flatMap(([name, moment]) => (moment ? [[name, moment.toISOString()]] : [])),
    );
  }
}
