import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HealthChecks, Logger } from '@assay/runtime';
import { ResultsConfig } from '../app.config.js';
import { openStore } from './open-store.js';
import { ReportFiles } from './report-files.js';
import { S3Server } from './s3-server.fixture.js';

/** A store of a spec, seen from behind. */
export interface SeenStore {
  readonly settings: () => Partial<ResultsConfig>;
  /** How many files lie where reports are read. */
  readonly placed: () => number;
  /** How many files lie where nobody reads, whole or not. */
  readonly incoming: () => number;
  /** Has what is received have begun so many minutes ago. */
  readonly age: (minutes: number) => void;
  /** Has other bytes lie where the only report was. */
  readonly spoil: (bytes: Buffer) => void;
  readonly lose: () => void;
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

/** The stores over which the same specs run. */
export const stores: readonly (readonly [name: string, start: () => Promise<SeenStore>])[] = [
  ['a folder', folder],
  ['a bucket', bucket],
];

/** The files of reports in this store, with these settings. */
export async function filesIn(seen: SeenStore, changes: Partial<ResultsConfig> = {}): Promise<ReportFiles> {
  const config = Object.assign(new ResultsConfig(), seen.settings(), changes);
  const logger = new Logger({ app: 'results', level: 'silent' });
  return new ReportFiles(config, await openStore(config), new HealthChecks(), logger);
}

async function folder(): Promise<SeenStore> {
  const path = mkdtempSync(join(tmpdir(), 'assay-reports-'));
  const all = (): string[] => (existsSync(path) ? readdirSync(path, { recursive: true }).map(String) : []);
  const reports = (): string[] => all().filter((name) => name.endsWith('.pdf'));
  const received = (): string[] => all().filter((name) => /^incoming\/./.test(name));
  const empty = (): void => rmSync(path, { recursive: true, force: true });
  return {
    settings: () => ({ REPORTS_DIR: path }),
    placed: () => reports().length,
    incoming: () => received().length,
    age: (minutes) => {
      const then = new Date(Date.now() - minutes * 60_000);
      for (const name of received()) utimesSync(join(path, name), then, then);
    },
    spoil: (bytes) => {
      for (const name of reports()) writeFileSync(join(path, name), bytes);
    },
    lose: empty,
    reset: empty,
    close: async () => empty(),
  };
}

async function bucket(): Promise<SeenStore> {
  const server = await S3Server.start();
  const received = (): string[] => server.store.keys('of/specs/incoming/');
  return {
    settings: () => server.settings(),
    placed: () => server.store.keys('of/specs/reports/').length,
    incoming: () => received().length + server.store.uploads.size,
    age: (minutes) => {
      const since = Date.now() - minutes * 60_000;
      for (const key of received()) server.store.get(key).since = since;
      for (const upload of server.store.uploads.values()) upload.since = since;
    },
    spoil: (bytes) => {
      for (const key of server.store.keys('of/specs/reports/'))
        server.store.put(key, bytes, undefined, undefined);
    },
    lose: () => server.reset(),
    reset: () => server.reset(),
    close: () => server.close(),
  };
}
