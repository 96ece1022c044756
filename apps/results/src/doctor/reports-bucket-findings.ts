import { randomUUID } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { causeIn, type Finding, found } from '@assay/runtime';
import type { FileStore } from '../files/file-store.js';
import { openStore } from '../files/open-store.js';
import type { ReportStoreConfig } from '../report-store.config.js';

// Less than a report may take: a store that says nothing is to be found before the doctor's patience ends.
const patienceMs = 3000;

type Step = readonly [what: string, run: (store: FileStore, mark: string) => Promise<unknown>];

// Should we die in between, the sweep removes the mark as it removes what a crash left of a report.
const steps: readonly Step[] = [
  ['write', (store, mark) => store.write(mark, bytes())],
  ['list', (store) => store.kept().next()],
  ['read', async (store, mark) => finished((await store.written(mark)).resume())],
  ['remove', (store, mark) => store.discard(mark)],
];

/** Whether reports can be kept in their bucket: an object is written, read and taken away again. */
export async function reportsBucketFindings(config: ReportStoreConfig): Promise<Finding[]> {
  const REPORTS_S3_TIMEOUT_MS = Math.min(config.REPORTS_S3_TIMEOUT_MS, patienceMs);
  const store = await openStore({ ...config, REPORTS_S3_TIMEOUT_MS });
  const mark = `doctor-${randomUUID()}`;
  for (const [what, run] of steps) {
    try {
      await run(store, mark);
    } catch (error) {
      if (what !== 'remove') await store.discard(mark).catch(() => undefined);
      return [found('reports-bucket-unusable', `${config.REPORTS_STORE}: ${what}: ${reasonOf(error)}`)];
    }
  }
  return [];
}

async function* bytes(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('of the doctor'));
}

// What the store said is below what we make of it.
function reasonOf(error: unknown): string {
  return causeIn(error instanceof Error && error.cause !== undefined ? error.cause : error);
}
