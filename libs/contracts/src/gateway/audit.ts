import { IsIn, IsInt, IsISO8601, IsObject, Max, Min } from 'class-validator';
import { AccountId, Id, ListOf, Optional, Text } from '../shapes.js';

export const auditPhases = ['asked', 'answered', 'read'] as const;
export type AuditPhase = (typeof auditPhases)[number];

/** One line of the audit trail; its hash covers all of it and the hash of the line before. */
export class AuditEntry {
  @IsInt() position: number;
  /** By the database’s clock. */
  @IsISO8601() at: string;
  /** `asked` stands before the change, `answered` after it; one without the other was cut off. */
  @IsIn(auditPhases) phase: AuditPhase;
  /** Who: the name of a token, or the door somebody came in by. */
  @Text(128) actor: string;
  /** What, as the name of the operation. */
  @Text(64) operation: string;
  @Optional() @Id() companyId?: string;
  @Optional() @AccountId() accountId?: string;
  /** On what: ids of ours, and none of a person. */
  @IsObject() subject: Record<string, string>;
  /** SHA-256 of what was to be saved, and of what is kept since; absent where that names people. */
  @Optional() @Text(64) contentsHash?: string;
  /**
   * Of a change, where it was asked for: how what it changes stood before, without secrets, as `hmac:`, the name of the key and a keyed
   * hash; what has the same name and the same hash stood the same way. Absent where nothing was there, `unread` where nobody could say.
   * Whoever changes the same at the same moment may come in between. Entries of before have a SHA-256 alone, without addresses of people.
   */
  @Optional() @Text(128) beforeHash?: string;
  /** Of a change, where it was answered: the same, of how it stands since; absent where it was refused. */
  @Optional() @Text(128) afterHash?: string;
  @Optional() @IsInt() status?: number;
  /** Of an answer: the position of what was asked. */
  @Optional() @IsInt() asked?: number;
  @Text(128) correlationId: string;
  @Text(64) previousHash: string;
  @Text(64) hash: string;
}

/** Which lines are wanted, oldest first. */
export class ListAuditRequest {
  @Optional() @Id() companyId?: string;
  @Optional() @AccountId() accountId?: string;
  /** The position after which to go on. */
  @Optional() @IsInt() @Min(0) after?: number;
  @Optional() @IsInt() @Min(1) @Max(1000) limit?: number;
}

export class AuditPage {
  @ListOf(() => AuditEntry, 1000) items: AuditEntry[];
  /** Absent on the last page. */
  @Optional() @IsInt() nextAfter?: number;
}
