/** What waits, taken owner by owner in turn: whoever has one thing waits for at most one of each other owner. */
export class FairLine<T> {
  // In the order of their turns; whoever was served and has more goes to the end, and whoever is new comes there.
  private readonly owners = new Map<string, Set<T>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(owner: string, thing: T): void {
    const things = this.owners.get(owner) ?? new Set();
    this.owners.set(owner, things.add(thing));
    this.count += 1;
  }

  /** The oldest thing of whoever was served longest ago; nothing where nothing waits. */
  take(): T | undefined {
    for (const [owner, things] of this.owners) {
      for (const thing of things) {
        this.remove(owner, thing);
        if (this.owners.delete(owner)) this.owners.set(owner, things);
        return thing;
      }
    }
    return undefined;
  }

  /** Takes so many, or all that wait. */
  takeSome(limit: number): T[] {
    const some: T[] = [];
    while (some.length < limit) {
      const thing = this.take();
      if (thing === undefined) break;
      some.push(thing);
    }
    return some;
  }

  /** It waits no longer. */
  remove(owner: string, thing: T): void {
    const things = this.owners.get(owner);
    if (!things?.delete(thing)) return;
    this.count -= 1;
    if (things.size === 0) this.owners.delete(owner);
  }
}
