import { Problem } from '@assay/contracts';
import type { ConnectionReply, ConnectionStatus } from '@assay/contracts/consent';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** On whose behalf somebody asks: what a token was issued for. */
export interface Authority {
  readonly accountId: string;
  readonly connectionId?: string;
}

/** Ordering's copy of a company's connection. */
@Entity('connections')
export class Connection {
  @PrimaryColumn('text') readonly companyId: string;
  @Column('uuid') readonly connectionId: string;
  @Column('text') readonly accountId: string;
  @Column('text') readonly status: ConnectionStatus;
  @Column('int') readonly revision: number;
  @Column('timestamptz', { nullable: true }) readonly drainingSince: Date | null;

  /** The connection as consent described it when asked; it is not kept, because the answer has no revision. */
  static asTold({ companyId, connectionId, accountId, status, drainingSince }: ConnectionReply): Connection {
    return Object.assign(new Connection(), {
      companyId,
      connectionId,
      accountId,
      status,
      revision: 0,
      drainingSince: drainingSince === undefined ? null : new Date(drainingSince),
    });
  }

  /** True when the company connected anew since: what was given out for that connection is no authority any more. */
  replaced(connectionId: string | undefined): boolean {
    return connectionId !== undefined && connectionId !== this.connectionId;
  }

  /** Why this account may not be ordered from at that moment, if so; a company that moved to another account left this one. */
  refusal({ accountId, connectionId }: Authority, at?: Date): Problem | undefined {
    if (this.replaced(connectionId)) return new Problem('unauthenticated');
    const before = at !== undefined && this.drainingSince !== null && at < this.drainingSince;
    const open = this.status === 'active' || (this.status === 'draining' && before);
    if (open && this.accountId === accountId) return undefined;
    return new Problem('connection-draining', { companyId: this.companyId });
  }

  /** True while the account's packages may still be looked at: also while open orders are being finished. */
  shows({ accountId, connectionId }: Authority): boolean {
    return this.status !== 'closed' && this.accountId === accountId && !this.replaced(connectionId);
  }
}
