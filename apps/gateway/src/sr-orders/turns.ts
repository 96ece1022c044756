interface Waiting {
  readonly begin: () => void;
  readonly timer: NodeJS.Timeout;
}

/** So many at a time; the others wait for their turn, first come, first served. */
export class Turns {
  private readonly waiting = new Set<Waiting>();

  constructor(private free: number) {}

  /** Waits for a turn until the deadline; true when it has come, and then `end` has to follow. */
  async begin(deadline: number): Promise<boolean> {
    if (this.free > 0) {
      this.free -= 1;
      return true;
    }
    return new Promise((resolve) => {
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(waiting.timer);
          resolve(true);
        },
        timer: setTimeout(
          () => {
            this.waiting.delete(waiting);
            resolve(false);
          },
          Math.max(0, deadline - Date.now()),
        ),
      };
      this.waiting.add(waiting);
    });
  }

  /** Passes the turn on. */
  end(): void {
    const [next] = this.waiting;
    if (next === undefined) this.free += 1;
    else {
      this.waiting.delete(next);
      next.begin();
    }
  }
}
