import type { Readable } from 'node:stream';

/** Whose report a file is, and which. */
export interface ReportName {
  readonly companyId: string;
  readonly sha256: string;
}

/** A report as a store keeps it; one that keeps equal reports once has no company for it. */
export interface KeptFile {
  readonly companyId?: string | undefined;
  readonly sha256: string;
  /** Where in the store it lies. */
  readonly at: string;
}

/** Where files of reports are kept; whoever uses it has checked what it is given, and checks what it gets. */
export interface FileStore {
  /** Whether each company has files of its own, or equal ones of two are one file. */
  readonly isByCompany: boolean;

  /** Writes what comes as fast as it is taken, under a name that nobody reads; nothing is left where it fails. */
  write(incoming: string, content: AsyncIterable<Uint8Array>): Promise<void>;

  /** What was written, for whoever wants to see that it is what came. */
  written(incoming: string): Promise<Readable>;

  /** What was written lies where it is read, after a power cut as well; the same again is harmless until it is discarded. */
  place(incoming: string, name: ReportName): Promise<void>;

  /** Nothing is left under the name of what was written. */
  discard(incoming: string): Promise<void>;

  /** The file from its beginning, read as fast as it is taken; throws where it is not there or cannot be opened. */
  open(name: ReportName): Promise<Readable>;

  /** All files, or those of one report, some at a time. */
  kept(only?: ReportName): AsyncGenerator<readonly KeptFile[]>;

  /** Removes the very file, and none that was placed for the same report since. */
  remove(file: KeptFile): Promise<void>;

  /** Removes what was begun and has not grown for so long: whoever wrote it is gone. Returns how many. */
  removeUnfinished(minutes: number): Promise<number>;

  /** Throws where the store cannot be used. */
  check(): Promise<void>;
}
