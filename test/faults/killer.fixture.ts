import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProductApp, World } from '../journeys/world.fixture.js';

const APPS = ['gateway', 'consent', 'ordering', 'notification', 'results'] as const;
const SERVERS = ['nats', 'jetstream', 'postgres'] as const;
const LONGEST_QUIET_MS = 2000;
const LONGEST_ABSENCE_MS = 3000;
const STARTS = 3;

/**
 * Takes parts of a world away and brings them back, apps with one hand and servers with the other. The seed says which and
 * for how long; how many fall into a run, and into which moment of a story, is the machine's.
 */
export class Killer {
  readonly victims: string[] = [];

  constructor(
    private readonly world: World,
    private readonly seed: number,
  ) {}

  /** Goes on until it is told to stop and every part was struck; then every part is there. */
  async run(until: AbortSignal): Promise<void> {
    await Promise.all([
      this.hand('apps', APPS, until, (app, absenceMs) => this.killApp(app, absenceMs)),
      this.hand('servers', SERVERS, until, (server, absenceMs) => this.takeAway(server, absenceMs)),
    ]);
  }

  /** How often each part was struck. */
  tally(): string {
    const counts = [...APPS, ...SERVERS].map(
      (part) => `${part} ${this.victims.filter((victim) => victim === part).length}`,
    );
    return counts.join(', ');
  }

  /** The parts that were never struck. */
  spared(): string[] {
    return [...APPS, ...SERVERS].filter((part) => !this.victims.includes(part));
  }

  private async hand<T extends string>(
    name: string,
    parts: readonly T[],
    until: AbortSignal,
    strike: (part: T, absenceMs: number) => Promise<void>,
  ): Promise<void> {
    const draw = numbers(`${this.seed}:${name}`);
    let left: T[] = [];
    while (!until.aborted || parts.some((part) => !this.victims.includes(part))) {
      if (left.length === 0) left = [...parts];
      await sleep(draw() * LONGEST_QUIET_MS);
      // Each part has its turn before one has a second.
      const [part] = left.splice(Math.floor(draw() * left.length), 1);
      if (part === undefined) return;
      this.victims.push(part);
      await strike(part, draw() * LONGEST_ABSENCE_MS);
    }
  }

  private async killApp(app: ProductApp, absenceMs: number): Promise<void> {
    await this.world.kill(app);
    await sleep(absenceMs);
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.world.restart(app);
      } catch (error) {
        // PostgreSQL may be struck while an app starts; whoever runs it starts it again.
        if (tries === STARTS) throw error;
      }
    }
  }

  private async takeAway(server: (typeof SERVERS)[number], absenceMs: number): Promise<void> {
    if (server === 'postgres') {
      await this.world.sql(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      return;
    }
    await this.world.stopNats();
    await sleep(absenceMs);
    await this.world.startNats({ wiped: server === 'jetstream' });
  }
}

/** Numbers in [0, 1) that are the same again for the same seed. */
function numbers(seed: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed}:${drawn}`).digest().readUInt32BE() / 2 ** 32;
  };
}
