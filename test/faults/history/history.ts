import { closeSync, openSync, writeSync } from 'node:fs';
import { Follower } from './follower.js';
import type { Line } from './line.js';
import type { RawLine } from './raw-line.js';
import { Translator } from './translator.js';

/** What is told of each line that people outside saw: the line, and what the outside world itself wrote of it. */
export type Listener = (line: Line, raw: RawLine) => void;

const lookMs = 20;
// Longer than what the outside world writes needs to be read.
const settledMs = 250;

const now = (): number => performance.timeOrigin + performance.now();

/**
 * What people outside saw, one JSON object per line and in the order in which it happened: what the outside world writes
 * down, read along while it is written, and what was done to the installation.
 */
export class History {
  private readonly beganAt = now();
  private readonly output: number;
  private readonly listeners: Listener[] = [];
  /** What was noted here and waits until everything before it was read. */
  private waiting: { readonly at: number; readonly line: Line }[] = [];
  private seq = 0;
  private last = 0;
  private reading: Promise<void> | undefined;
  private ended = false;

  constructor(
    readonly file: string,
    private readonly follower: Follower,
    private readonly translator: Translator,
  ) {
    this.output = openSync(file, 'w', 0o600);
  }

  /** Begins to read along, from the first thing that is seen from now on. */
  begin(run: object): void {
    this.write(this.beganAt, { kind: 'run', ...run });
    this.reading = this.read();
  }

  /** Notes what was done, or what only whoever did it can know. */
  note(kind: string, what: object): void {
    this.waiting.push({ at: now(), line: { kind, ...what } });
  }

  /** Has a function called with each line that people outside saw, as soon as it is read. */
  onSeen(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Reads what is left and writes the last line. */
  async end(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, settledMs));
    this.ended = true;
    await this.reading;
    this.flush(Infinity);
    this.write(now(), { kind: 'end' });
    closeSync(this.output);
  }

  private async read(): Promise<void> {
    while (!this.ended) {
      this.look();
      this.flush(now() - settledMs);
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
    this.look();
  }

  private look(): void {
    for (const raw of this.follower.next()) {
      for (const seen of this.translator.translate(raw)) {
        this.flush(raw.at);
        this.write(raw.at, seen.line);
        for (const listener of this.listeners) listener(seen.line, seen.raw);
      }
    }
  }

  private flush(until: number): void {
    const ready = this.waiting.filter(({ at }) => at <= until);
    if (ready.length === 0) return;
    this.waiting = this.waiting.filter(({ at }) => at > until);
    for (const { at, line } of ready) this.write(at, line);
  }

  private write(at: number, line: Line): void {
    this.seq += 1;
    // Two processes write: what one of them noted a moment later may be read a moment earlier.
    this.last = Math.max(this.last, Math.round((at - this.beganAt) * 10) / 10);
    writeSync(this.output, `${JSON.stringify({ seq: this.seq, at: this.last, ...this.relative(line) })}\n`);
  }

  /** Begin and end of a call stand on the clock of the run as well. */
  private relative(line: Line): Line {
    const { began, ended } = line;
    if (typeof began !== 'number' || typeof ended !== 'number') return line;
    const ms = (at: number): number => Math.round((at - this.beganAt) * 10) / 10;
    return { ...line, began: ms(began), ended: ms(ended) };
  }
}
