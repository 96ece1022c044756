import { randomUUID } from 'node:crypto';
import type { Step } from '@assay/runtime';
import type { Leased } from './lease.js';

/** Of which way a row is, and which step of it to work on it. */
export interface RowWay {
  readonly carried: string;
  readonly step: Step;
}

/** The way that a row names in its `correlation_id`; one that names none begins one, each time it is worked on. */
export function rowWay(name: string, row: Leased<object>): RowWay {
  const known: unknown = 'correlation_id' in row ? row.correlation_id : undefined;
  const facts = { 'assay.attempt': row.attempt };
  return {
    carried: typeof known === 'string' ? known : randomUUID(),
    step: { name: `work ${name}`, kind: 'consumer', about: row, facts, begins: true },
  };
}
