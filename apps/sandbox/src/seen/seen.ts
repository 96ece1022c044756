import { mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@assay/runtime';
import { Injectable } from '@nestjs/common';
import { SandboxConfig } from '../app.config.js';

/** What people outside can see happen. */
export type SeenKind =
  | 'order-begun'
  | 'order-answered'
  | 'mail'
  | 'mail-known'
  | 'told'
  | 'sr-call'
  | 'completed-by-candidate'
  | 'result-begun'
  | 'result-sent';

/** Writes down what people outside saw, one line each in `seen.jsonl`, in the moment in which it happened. */
@Injectable()
export class Seen {
  private readonly file: number;
  private calls = 0;

  constructor(
    config: SandboxConfig,
    private readonly logger: Logger,
  ) {
    mkdirSync(config.SANDBOX_DATA_DIR, { recursive: true });
    this.file = openSync(join(config.SANDBOX_DATA_DIR, 'seen.jsonl'), 'a', 0o600);
  }

  /** Milliseconds of this machine's clock, with fractions, which never go back. */
  now(): number {
    return performance.timeOrigin + performance.now();
  }

  /** A number that no other call of this process has. */
  nextCall(): number {
    this.calls += 1;
    return this.calls;
  }

  note(kind: SeenKind, what: object): void {
    // In one go and at once: whoever reads along counts by it, and nothing may overtake it.
    const line = `${JSON.stringify({ at: this.now(), kind, ...what })}\n`;
    try {
      writeSync(this.file, line);
    } catch (error) {
      this.logger.error('what was seen is not written down', { error });
    }
  }
}
