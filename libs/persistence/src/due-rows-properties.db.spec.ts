import { type TestDatabase, testDatabase } from '@assay/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dueRows } from './due-rows.js';
import { CreateJobs0001 } from './jobs.fixture.js';
import type { Lease, Tx } from './tx.js';

const rows = dueRows({ table: 'jobs', leaseSeconds: 30, fairBy: 'company_id' });
let spec: TestDatabase;

beforeAll(async () => {
  spec = await testDatabase('jobs', { migrations: [CreateJobs0001], poolMax: 8 });
});
afterAll(() => spec.close());

const steps = [
  'take',
  'born',
  'born and lost',
  'finish',
  'finish unheard',
  'postpone',
  'crash',
  'pause',
] as const;
type Step = { readonly what: (typeof steps)[number]; readonly worker: number; readonly which: number };

/** Some workers, each with the leases it believes to hold, and what became of each row. */
class Workers {
  readonly held: Lease[][] = [[], [], []];
  /** Every lease that was given, by row. */
  readonly given = new Map<string, number[]>();
  readonly finished: string[] = [];
  private born = 0;

  async step({ what, worker, which }: Step): Promise<void> {
    const mine = this.held[worker] ?? [];
    const lease = mine[which % mine.length];
    const withLease = async (act: (lease: Lease) => Promise<unknown>) => lease && act(lease);
    const acts: Record<Step['what'], () => unknown> = {
      take: () => this.take(mine),
      born: () => this.makeDue(mine),
      'born and lost': () => this.makeDue(mine, new Error('taken back')).catch(() => undefined),
      finish: () => withLease((one) => this.finish(one)),
      // Whoever did not hear that it was committed does it again.
      'finish unheard': () => withLease((one) => this.finish(one).then(() => this.finish(one))),
      postpone: () => withLease((one) => spec.database.transaction((tx) => rows.postpone(tx, one, 0))),
      crash: () => (mine.length = 0),
      pause: passLeases,
    };
    await acts[what]();
  }

  /** Nobody does anything wrong any more. */
  async drain(): Promise<void> {
    for (;;) {
      await passLeases();
      const [row] = await rows.lease(spec.database, 1);
      if (!row) return;
      this.hold([], row);
      await this.finish(row);
    }
  }

  private async take(mine: Lease[]): Promise<void> {
    for (const row of await rows.lease(spec.database, 1)) this.hold(mine, row);
  }

  private hold(mine: Lease[], { id, attempt }: Lease): void {
    mine.push({ id, attempt });
    this.given.set(id, [...(this.given.get(id) ?? []), attempt]);
  }

  private async makeDue(mine: Lease[], failure?: Error): Promise<void> {
    this.born += 1;
    const label = `born ${this.born}`;
    const row = await spec.database.transaction(async (tx) => {
      const [made] = await tx.query<Lease>('INSERT INTO jobs (label) VALUES ($1) RETURNING id', [label]);
      const leased = made && (await rows.leaseOne(tx, made.id));
      if (failure) throw failure;
      return leased;
    });
    if (!row) throw new Error('a row that is made due can be leased');
    this.hold(mine, row);
  }

  private async finish(lease: Lease): Promise<void> {
    if (!(await spec.database.transaction((tx) => rows.finish(tx, lease)))) return;
    this.finished.push(lease.id);
    expect(lease.attempt, 'whoever ends a row has the newest lease').toBe(this.given.get(lease.id)?.at(-1));
  }
}

const passLeases = () =>
  spec.sql(`UPDATE jobs SET leased_until = now() - interval '1 second' WHERE leased_until IS NOT NULL`);

it('whatever crashes, sleeps past its lease, is done twice or heard by nobody: each row is worked on, and ended once by its holder', async () => {
  const step = fc.record({
    what: fc.constantFrom(...steps),
    worker: fc.integer({ min: 0, max: 2 }),
    which: fc.nat(3),
  });
  const work = fc.asyncProperty(
    fc.array(step, { minLength: 10, maxLength: 30 }),
    async (story: readonly Step[]) => {
      await spec.clear();
      await spec.sql(`INSERT INTO jobs (label, company_id) VALUES ('1', 'acme'), ('2', 'other')`);
      const workers = new Workers();
      for (const one of story) await workers.step(one);
      await workers.drain();
      const all = await spec.sql<{ id: string; due_at: Date | null }>('SELECT id, due_at FROM jobs');
      expect(workers.finished.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(all.every(({ due_at: due }) => due === null)).toBe(true);
      for (const attempts of workers.given.values())
        expect(attempts, 'no lease is given twice').toEqual([...new Set(attempts)].sort((a, b) => a - b));
    },
  );
  await fc.assert(work, { numRuns: 20 });
});

const fates = ['counts', 'throws', 'is refused', 'swallows a refusal', 'breaks the connection'] as const;
type Fate = (typeof fates)[number];

/** Writes its label, and comes to its end. */
function written(label: string, fate: Fate): (tx: Tx) => Promise<void> {
  let tries = 0;
  const refused = (tx: Tx) => tx.execute(`INSERT INTO jobs (label) VALUES ('taken')`);
  return async (tx) => {
    tries += 1;
    await tx.execute('INSERT INTO jobs (label) VALUES ($1)', [label]);
    if (fate === 'throws') throw new Error('thrown');
    if (fate === 'is refused') await refused(tx);
    if (fate === 'swallows a refusal') await refused(tx).catch(() => undefined);
    // Once: it runs again by itself, as all do who were in company with it.
    if (fate === 'breaks the connection' && tries === 1)
      await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
  };
}

it('whatever becomes of one that shares a commit, the others count as if they were alone', async () => {
  const fate = fc.constantFrom(...fates);
  const together = fc.asyncProperty(
    fc.array(fate, { minLength: 2, maxLength: 12 }),
    async (all: readonly Fate[]) => {
      await spec.clear();
      await spec.sql(`INSERT INTO jobs (label) VALUES ('taken')`);
      // The first one is alone and keeps them waiting, so that all of them come into one transaction.
      const first = spec.database.transaction((tx) => tx.query('SELECT 1'));
      const ends = await Promise.allSettled(
        all.map((one, number) => spec.database.transaction(written(`${number}`, one))),
      );
      await first;
      const labels = (await spec.sql<{ label: string }>('SELECT label FROM jobs')).map(({ label }) => label);
      const told = ends.flatMap(({ status }, number) => (status === 'fulfilled' ? [`${number}`] : []));
      // What is told is what is there, and what fails by itself is all that fails.
      expect(labels.filter((label) => label !== 'taken').toSorted()).toEqual(told.toSorted());
      const counting = all.flatMap((one, number) => (one === 'counts' ? [`${number}`] : []));
      expect(told).toEqual(expect.arrayContaining(counting));
      const failing = all.flatMap((one, number) =>
        one === 'throws' || one === 'is refused' ? [`${number}`] : [],
      );
      expect(told.filter((label) => failing.includes(label))).toEqual([]);
    },
  );
  await fc.assert(together, { numRuns: 20 });
});
