import type { ReportStoreConfig } from '../report-store.config.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';

/** The store that the configuration names. */
export async function openStore(config: ReportStoreConfig): Promise<FileStore> {
  if (config.REPORTS_STORE === undefined) return new FolderStore(config.REPORTS_DIR);
  // The client of a bucket is as large as all else that results reads at its start: only who has one pays for it.
  const { BucketStore } = await import('./bucket-store.js');
  return BucketStore.open(config, config.REPORTS_STORE);
}
