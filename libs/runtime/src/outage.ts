import type { LogFields, Logger } from './logger.js';

/** What is said of something this process needs: while it cannot be used, and when that is over. */
export interface OutageWords {
  readonly away: string;
  readonly back: string;
}

/** Says once that something cannot be used and what to do, again where that changes, and once when it is over. */
export class Outage {
  private said: string | undefined;

  constructor(
    private readonly logger: Logger,
    private readonly words: OutageWords,
    private readonly fields: LogFields = {},
  ) {}

  /** It cannot be used; `advice` is a sentence for the operator. */
  failed(error: unknown, advice: string): void {
    if (this.said === advice) return;
    this.said = advice;
    this.logger.warn(this.words.away, { ...this.fields, advice, error });
  }

  /** It can be used. */
  over(): void {
    if (this.said === undefined) return;
    this.said = undefined;
    this.logger.info(this.words.back, this.fields);
  }
}
