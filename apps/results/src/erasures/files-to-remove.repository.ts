import type { Tx } from '@assay/persistence';
import { Injectable } from '@nestjs/common';
import type { ReportName } from '../files/file-store.js';

/** Which files an erasure has to remove when its rows are gone, by which alone they could be found. */
@Injectable()
export class FilesToRemove {
  /** Those of an erasure whose rows are gone, as long as it may have left some. */
  async of(tx: Tx, erasureId: string): Promise<readonly ReportName[]> {
    const [row] = await tx.query<{ names: readonly ReportName[] | null }>(
      'SELECT files_document AS names FROM erased_traces WHERE erasure_id = $1',
      [erasureId],
    );
    return row?.names ?? [];
  }

  async keep(tx: Tx, erasureId: string, names: readonly ReportName[]): Promise<void> {
    if (names.length === 0) return;
    await tx.execute('UPDATE erased_traces SET files_document = $2 WHERE erasure_id = $1', [
      erasureId,
      JSON.stringify(names),
    ]);
  }

  /** All of them are gone, and nothing says any more which they were. */
  async forget(tx: Tx, erasureId: string): Promise<void> {
    await tx.execute('UPDATE erased_traces SET files_document = NULL WHERE erasure_id = $1', [erasureId]);
  }
}
