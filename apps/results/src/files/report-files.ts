import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { HealthChecks, Logger } from '@assay/runtime';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ResultsConfig } from '../app.config.js';
import { type CheckedFile, PdfCheck } from './check-pdf.js';
import type { FileStore, KeptFile, ReportName } from './file-store.js';
import { Readers } from './readers.js';
import { unchanged } from './unchanged.js';

/** The injection token of the store that the configuration names. */
export const FILE_STORE = Symbol('FILE_STORE');

/** A whole PDF in the store that is no report yet. */
export interface ReceivedFile extends CheckedFile {
  readonly incoming: string;
}

/** The files of reports: nothing but whole PDFs comes in, and nothing but what came in goes out. */
@Injectable()
export class ReportFiles implements OnModuleInit {
  private readonly readers = new Readers();

  constructor(
    private readonly config: ResultsConfig,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly health: HealthChecks,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.health.register('reports', () => this.store.check());
    // Results, people and notes are handed on all the same.
    this.health.tolerate('reports');
  }

  /** Writes what comes, chunk by chunk, and leaves nothing of what is no PDF. */
  async receive(content: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const incoming = randomUUID();
    const check = new PdfCheck(this.config.REPORT_MAX_MB);
    await this.store.write(incoming, check.pass(content));
    return { ...check.result(), incoming };
  }

  /** The file is what is opened as this company's report; whoever calls it has told the database that it needs the file. */
  async place({ incoming, sha256 }: ReceivedFile, companyId: string): Promise<void> {
    await this.store.place(incoming, { companyId, sha256 });
  }

  /** Nothing is left of what was received and not placed, at the latest after a sweep. */
  async discard({ incoming }: ReceivedFile): Promise<void> {
    try {
      await this.store.discard(incoming);
    } catch (error) {
      // What became of the report is what whoever sent it has to know.
      this.logger.warn('what was received of a report is left to the sweep', { error });
    }
  }

  /** The file from its beginning, which ends in an error where it is not what came in; `unavailable` while it is not there or cannot be opened. */
  async open(name: ReportName): Promise<Readable> {
    return unchanged(await this.store.open(name), name.sha256);
  }

  /** The same for somebody outside, who may be slow: `unavailable` while too many read, and it ends in an error where nobody takes it. */
  async give(name: ReportName): Promise<Readable> {
    return this.readers.give(name.companyId, () => this.open(name));
  }

  /** All files, or those of one report, some at a time. */
  kept(only?: ReportName): AsyncGenerator<readonly KeptFile[]> {
    return this.store.kept(only);
  }

  /** A report as the store knows it: equal reports of two companies may be one file to it. */
  knownAs({ companyId, sha256 }: ReportName): Omit<KeptFile, 'at'> {
    return this.store.isByCompany ? { companyId, sha256 } : { sha256 };
  }

  /** Removes the very file. */
  async remove(file: KeptFile): Promise<void> {
    await this.store.remove(file);
  }

  /** Removes what was begun and has not grown for so long. Returns how many. */
  async removeUnfinished(minutes: number): Promise<number> {
    return this.store.removeUnfinished(minutes);
  }
}
