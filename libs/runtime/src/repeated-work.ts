import { whose } from './whose.js';

/** Work that is done again and again, never twice at once, for the whole installation. */
export class RepeatedWork {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  /** A failure is told to `failed`, and the work is done again when it is time. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Does the work every so many milliseconds; the first time is one interval from now. */
  start(everyMs: number): void {
    this.timer = setInterval(() => this.now(), everyMs).unref();
  }

  /** Does the work at this moment, unless it is under way. */
  now(): void {
    this.running ??= whose
      .everyCompany(this.work)
      .catch(this.failed)
      .finally(() => (this.running = undefined));
  }

  /** Lets work under way end, and begins none. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }
}
