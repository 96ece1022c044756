import { Injectable } from '@nestjs/common';
import type { Fault } from '../fault-rules/fault.js';

/** For so long a call waits for the one it changes places with, unless its rule says otherwise. */
export const swapPatienceMs = 3000;

/** A call's place in the row of those with the same key. */
export interface Turn {
  /** To be called once the call was served: who waited for it comes next. */
  readonly passed: () => void;
}

/** Lets a call change places with the next one of the same key. */
@Injectable()
export class Swaps {
  private readonly held = new Map<string, { number: number; release: () => void }>();
  private arrivals = 0;

  /** Waits until a later call was served, when the rule is `reorder`; while one waits, no other does. */
  async turn(key: string, fault: Fault | null): Promise<Turn> {
    this.arrivals += 1;
    const number = this.arrivals;
    if (fault?.kind === 'reorder' && !this.held.has(key))
      await this.hold(key, number, fault.ms ?? swapPatienceMs);
    return { passed: () => this.passed(key, number) };
  }

  private async hold(key: string, number: number, ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((release) => {
      timer = setTimeout(release, ms);
      this.held.set(key, { number, release });
    });
    clearTimeout(timer);
    this.held.delete(key);
  }

  // A call that was on its way before the one that waits does not count: nothing would have changed places.
  private passed(key: string, number: number): void {
    const held = this.held.get(key);
    if (held && held.number < number) held.release();
  }
}
