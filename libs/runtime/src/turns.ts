import { FairLine } from './fair-line.js';

interface Waiting {
  readonly begin: () => void;
}

/** So many at a time; the others wait for their turn, owner by owner. */
export class Turns {
  private readonly waiting = new FairLine<Waiting>();

  constructor(private free: number) {}

  /** Waits for a turn until the deadline (`performance.now()`), for ever without one; true when it has come, and then `end` has to follow. */
  async begin(owner: string, deadline = Infinity): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const giveUp = (): void => {
        this.waiting.remove(owner, waiting);
        resolve(false);
      };
      const patienceMs = Math.max(0, deadline - performance.now());
      const timer = deadline === Infinity ? undefined : setTimeout(giveUp, patienceMs);
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(timer);
          resolve(true);
        },
      };
      this.waiting.add(owner, waiting);
    });
  }

  /** Passes the turn on. */
  end(): void {
    const next = this.waiting.take();
    if (next === undefined) this.free += 1;
    else next.begin();
  }
}
