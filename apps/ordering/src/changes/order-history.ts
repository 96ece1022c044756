import type { HistoryKind } from '@assay/contracts/ordering';

/** One line of an order's history: a permanent name, a sentence, and facts without personal data. */
export interface HistoryEntry {
  readonly kind: HistoryKind;
  readonly text: string;
  readonly evidence?: Readonly<Record<string, string | number | boolean>>;
}

/** An entry as it was written, at the database's time. */
export interface HistoryLine extends Required<HistoryEntry> {
  readonly at: Date;
}
