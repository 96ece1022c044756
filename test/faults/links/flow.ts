import { once } from 'node:events';
import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import type { Poison } from './poison.js';
import type { Way } from './toxic.js';

/** Bytes as they were read, or the end of them. */
interface Piece {
  readonly bytes: Buffer | undefined;
  readonly at: number;
  /** Between 0 and 1: what the seed makes of the jitter. */
  readonly luck: number;
}

/** More than what waits here is left with the sender. */
const mostBytes = 1024 * 1024;
/** A slow line is filled in portions of this part of a second. */
const portions = 20;

/** How a flow may end the connection that it belongs to. */
export interface Ends {
  /** Ends it at both ends, once what was passed on is sent. */
  end(): void;
  /** Notes that something was swallowed: the ends no longer agree. */
  swallow(): void;
}

/** From where to where bytes go, and what they share with others. */
export interface FlowOptions {
  readonly from: Socket;
  readonly to: Socket;
  readonly way: Way;
  readonly poison: Poison;
  readonly ends: Ends;
  readonly draw: () => number;
}

/** The bytes of one connection that go one way. */
export class Flow {
  private readonly waiting: Piece[] = [];
  private size = 0;
  private working = false;
  private passed = 0;

  constructor(private readonly options: FlowOptions) {
    options.from.on('data', (bytes: Buffer) => this.read(bytes)).on('end', () => this.read(undefined));
  }

  private read(bytes: Buffer | undefined): void {
    this.waiting.push({ bytes, at: performance.now(), luck: this.options.draw() });
    this.size += bytes?.length ?? 0;
    if (this.size > mostBytes) this.options.from.pause();
    if (!this.working) void this.work();
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let piece = this.waiting.shift(); piece; piece = this.waiting.shift()) {
      await this.pass(piece);
      this.size -= piece.bytes?.length ?? 0;
      if (this.size <= mostBytes) this.options.from.resume();
    }
    this.working = false;
  }

  private async pass(piece: Piece): Promise<void> {
    await this.until(() => this.dueAt(piece));
    if (this.isSwallowed()) return;
    if (piece.bytes === undefined) return void this.options.to.end();
    let left = piece.bytes;
    while (left.length > 0 && this.options.to.writable) {
      const portion = left.subarray(0, this.portion());
      await this.write(portion);
      left = left.subarray(portion.length);
    }
  }

  /** Waits for a moment that may move whenever a toxic comes or goes. */
  private async until(moment: () => number): Promise<void> {
    while (this.options.to.writable) {
      const left = moment() - performance.now();
      if (left <= 0) return;
      await this.options.poison.pause(left);
    }
  }

  private dueAt({ bytes, at, luck }: Piece): number {
    if (this.are('timeout').length > 0) return Infinity;
    let due = at;
    for (const { ms, jitterMs = 0 } of this.are('latency'))
      due += Math.max(0, ms + (2 * luck - 1) * jitterMs);
    if (bytes === undefined) for (const { ms } of this.are('slow-close')) due += ms;
    return due;
  }

  private portion(): number {
    const slices = this.are('slicer').map(({ bytes }) => bytes);
    const rates = this.are('bandwidth').map(({ bytesPerSecond }) => Math.ceil(bytesPerSecond / portions));
    return Math.max(1, Math.min(mostBytes, ...slices, ...rates));
  }

  private async write(portion: Buffer): Promise<void> {
    const [line] = this.are('bandwidth');
    const begun = performance.now();
    await this.until(() => {
      if (this.are('timeout').length > 0) return Infinity;
      const [now] = line ? this.are('bandwidth') : [];
      return begun + (now ? (portion.length * 1000) / now.bytesPerSecond : 0);
    });
    if (this.isSwallowed()) return;
    const room = this.room();
    const allowed = portion.subarray(0, room);
    this.passed += allowed.length;
    if (allowed.length > 0 && !this.options.to.write(allowed)) await this.drained();
    if (portion.length >= room) return this.cut();
    const pauses = this.are('slicer').map(({ pauseMs = 0 }) => pauseMs);
    const after = performance.now();
    await this.until(() => (this.are('slicer').length > 0 ? after + Math.max(0, ...pauses) : 0));
  }

  /** How many bytes more may pass. */
  private room(): number {
    const limits = this.options.poison
      .of('limit-data', this.options.way)
      .map(({ bytes }) => bytes - this.passed);
    return Math.max(0, Math.min(Infinity, ...limits));
  }

  private cut(): void {
    this.are('limit-data');
    this.options.ends.end();
  }

  private async drained(): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    await Promise.race([
      once(this.options.to, 'drain', { signal }),
      once(this.options.to, 'close', { signal }),
    ])
      // What breaks the connection is told to its owner.
      .catch(() => undefined);
    over.abort();
  }

  private isSwallowed(): boolean {
    const swallows = this.are('half-open').length > 0;
    if (swallows) this.options.ends.swallow();
    return swallows;
  }

  /** The toxics of a kind that this flow meets, and now has felt. */
  private are<K extends Parameters<Poison['of']>[0]>(kind: K) {
    const there = this.options.poison.of<K>(kind, this.options.way);
    for (const toxic of there) this.options.poison.feels(this.options.ends, toxic);
    return there;
  }
}
