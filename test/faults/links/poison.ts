import { performance } from 'node:perf_hooks';
import { type Struck, type Toxic, type ToxicKind, type ToxicOf, type Way, worksOn } from './toxic.js';

/** The toxics of one link at this moment, and what each has done so far. */
export class Poison {
  private readonly felt = new Map<Toxic, Set<unknown>>();
  private readonly waiting = new Set<() => void>();
  private readonly counts = new Map<ToxicKind, Struck>();

  add(toxic: Toxic): void {
    this.felt.set(toxic, new Set());
    this.count(toxic).begun += 1;
    this.change();
  }

  /** False where it was not there. */
  remove(toxic: Toxic): boolean {
    if (!this.felt.delete(toxic)) return false;
    this.count(toxic).ended += 1;
    this.change();
    return true;
  }

  get all(): readonly Toxic[] {
    return [...this.felt.keys()];
  }

  /** Those of one kind that work on bytes going this way. */
  of<K extends ToxicKind>(kind: K, way: Way): ToxicOf<K>[] {
    return this.all.filter((one): one is ToxicOf<K> => one.kind === kind && worksOn(one, way));
  }

  /** Notes that a connection feels a toxic, which counts once. */
  feels(connection: unknown, toxic: Toxic): void {
    const felt = this.felt.get(toxic);
    if (!felt || felt.has(connection)) return;
    felt.add(connection);
    this.count(toxic).connections += 1;
  }

  /** What each kind has done, those included that were taken away. */
  get tally(): ReadonlyMap<ToxicKind, Readonly<Struck>> {
    return this.counts;
  }

  /** Resolves after this time, or as soon as a toxic comes or goes. */
  pause(ms = Infinity): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Infinity ? undefined : setTimeout(() => go(), Math.ceil(ms));
      const go = (): void => {
        clearTimeout(timer);
        this.waiting.delete(go);
        resolve();
      };
      this.waiting.add(go);
    });
  }

  /** Whether a toxic is there for so long from now on. */
  async lasts(toxic: Toxic, ms: number): Promise<boolean> {
    const end = performance.now() + ms;
    while (this.felt.has(toxic) && performance.now() < end) await this.pause(end - performance.now());
    return this.felt.has(toxic);
  }

  private change(): void {
    for (const go of this.waiting) go();
  }

  private count({ kind }: Toxic): Struck {
    const count = this.counts.get(kind) ?? { begun: 0, ended: 0, connections: 0 };
    this.counts.set(kind, count);
    return count;
  }
}
