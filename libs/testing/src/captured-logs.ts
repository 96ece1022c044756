import { Logger } from '@assay/runtime';

/** One log line, parsed. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: string; readonly msg: string };

/** A logger whose lines a spec can read. */
export interface CapturedLogs {
  readonly logger: Logger;
  readonly lines: LogLine[];
}

/** Returns a logger that keeps its lines instead of printing them. */
export function capturedLogs(app = 'spec'): CapturedLogs {
  const lines: LogLine[] = [];
  const destination = { write: (text: string) => void lines.push(JSON.parse(text) as LogLine) };
  return { logger: new Logger({ app, level: 'debug', destination }), lines };
}
