import type { AuditEntry } from '@assay/contracts/gateway';
import { canonicalHash } from '../sr-orders/canonical-hash.js';

/** What the first entry has instead of the hash of the one before. */
export const beginning = '0'.repeat(64);

/** The entry as it is kept: with its hash. */
export function sealed(entry: Omit<AuditEntry, 'hash'>): AuditEntry {
  return { ...entry, hash: canonicalHash(entry) };
}

/** The position of the first entry that was altered, removed or put in between, if one was, and where the chain ends. */
export class AuditCheck {
  private last: Pick<AuditEntry, 'position' | 'hash'> = { position: 0, hash: beginning };

  /** What is wrong with the entry that comes next, if something is. */
  next({ hash, ...entry }: AuditEntry): string | undefined {
    const { position } = entry;
    if (position !== this.last.position + 1) return `entry ${this.last.position + 1} is missing`;
    if (entry.previousHash !== this.last.hash) return `entry ${position} does not follow the one before`;
    if (canonicalHash(entry) !== hash) return `entry ${position} was altered`;
    this.last = { position, hash };
    return undefined;
  }

  get end(): string {
    return `${this.last.position} ${this.last.hash}`;
  }
}
