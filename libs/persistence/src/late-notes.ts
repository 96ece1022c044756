import { whose } from '@assay/runtime';

const patienceMs = 1000;
const most = 200;

/** Writes many notes at once, a second late at most: for what nobody waits for, and whose loss costs a repeat that does no harm. */
export class LateNotes<T> {
  private notes: T[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly keep: (notes: readonly T[]) => Promise<void>,
    /** Hears why some are lost. */
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Has it written with the next ones. */
  add(note: T): void {
    this.notes.push(note);
    if (this.notes.length >= most) void this.write();
    else this.timer ??= setTimeout(() => void this.write(), patienceMs);
  }

  /** Writes all that is noted so far. */
  write(): Promise<void> {
    this.writing = this.writing.then(() => this.writeNow());
    return this.writing;
  }

  private async writeNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { notes } = this;
    if (notes.length === 0) return;
    this.notes = [];
    // Whoever notes the last of them has those of others written as well.
    await whose.everyCompany(() => this.keep(notes)).catch(this.failed);
  }
}
