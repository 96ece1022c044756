import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { updateUnheld } from '@assay/testing';
import { PRODUCT_APPS } from '../../tools/processes.mjs';
import { leasesAreOver } from './stories.fixture.js';
import type { Scene } from './patience.fixture.js';
import type { ProductApp } from './world.fixture.js';

const lookMs = 500;

/** Faults by app, each `name:action`. */
export type Faults = ReadonlyMap<ProductApp, readonly string[]>;

/** Arms faults in apps that run, brings back those that they end, and has the time pass that is waited for because of them. */
export class Failpoints {
  private armed: Faults = new Map();
  private readonly seen = new Map<ProductApp, number>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const app of [...PRODUCT_APPS, 'sandbox']) {
      writeFileSync(`${folder}/${app}`, '');
      writeFileSync(`${folder}/${app}.struck`, '');
    }
  }

  /** These are armed and no others; what struck before is forgotten. */
  arm(faults: Faults): void {
    this.armed = faults;
    this.seen.clear();
    for (const app of PRODUCT_APPS) {
      writeFileSync(`${this.folder}/${app}.struck`, '');
      this.rearm(app);
    }
  }

  /** What struck in an app, in turn. */
  struck(app: ProductApp): readonly string[] {
    return readFileSync(`${this.folder}/${app}.struck`, 'utf8').split('\n').filter(Boolean);
  }

  /** What was armed and has not struck. */
  left(): readonly string[] {
    return [...this.armed.keys()].flatMap((app) => this.leftIn(app));
  }

  /** Lives through a story while power comes back, leases end and pauses are over whenever a fault has struck. */
  async during<T>(world: Scene, story: () => Promise<T>): Promise<T> {
    const over = new AbortController();
    const keepers = PRODUCT_APPS.map((app) => this.keep(world, app, over.signal));
    const kept = Promise.all([...keepers, this.passTime(world, over.signal)]);
    try {
      return await Promise.race([story(), kept.then(() => Promise.reject(new Error('nothing was kept')))]);
    } finally {
      over.abort();
      await kept;
    }
  }

  private leftIn(app: ProductApp): readonly string[] {
    const struck = new Set(this.struck(app).map((line) => line.split(':')[0]));
    return (this.armed.get(app) ?? []).filter((fault) => !struck.has(fault.split(':')[0]));
  }

  private rearm(app: ProductApp): void {
    writeFileSync(`${this.folder}/${app}`, this.leftIn(app).join('\n'));
  }

  private async keep(world: Scene, app: ProductApp, over: AbortSignal): Promise<void> {
    const ended = new Promise<'over'>((resolve) => over.addEventListener('abort', () => resolve('over')));
    while (!over.aborted) {
      if ((await Promise.race([world.ended(app), ended])) === 'over') return;
      await this.bringBack(world, app);
    }
  }

  // A point may strike while the app starts.
  private async bringBack(world: Scene, app: ProductApp): Promise<void> {
    for (;;) {
      const { length } = this.struck(app);
      this.rearm(app);
      try {
        return await world.restart(app);
      } catch (error) {
        if (this.struck(app).length === length) throw error;
      }
    }
  }

  private async notice(world: Scene, app: ProductApp): Promise<void> {
    const struck = this.struck(app);
    const news = struck.slice(this.seen.get(app) ?? 0);
    this.seen.set(app, struck.length);
    if (news.length > 0) await claimsEnd(world);
    // Who paused in results looks at the lease by its own clock: there it has to end by itself.
    const idle = app === 'results' ? /crash/ : /crash|pause/;
    if (news.some((line) => idle.test(line))) await leasesAreOver(world, app);
  }

  // What is waited for after a fault is over at once: a lease that nobody holds, a pause before the next try.
  private async passTime(world: Scene, over: AbortSignal): Promise<void> {
    const sooner = await pausesEnd(world);
    while (!over.aborted) {
      for (const app of PRODUCT_APPS) await this.notice(world, app);
      for (const statement of sooner) await world.sql(statement);
      await sleep(lookMs);
    }
  }
}

// One statement after the other: in one transaction they would hold what the apps wait for while waiting for what those hold.
const claims = [
  updateUnheld(
    'consent.granted_credentials',
    'refresh_leased_until = NULL',
    'refresh_leased_until IS NOT NULL',
  ),
  updateUnheld(
    'consent.issued_credentials',
    `created_at = created_at - interval '1 minute'`,
    'connection_id IS NULL',
  ),
  updateUnheld('results.send_permits', 'expires_at = clock_timestamp()', 'ended_at IS NULL'),
  updateUnheld('results.search_turns', 'held_until = now()', 'true'),
  updateUnheld('gateway.given_answers', 'busy_until = now()', 'true'),
];

async function claimsEnd(world: Scene): Promise<void> {
  for (const claim of claims) await world.sql(claim);
}

// Not those that wait for a day of their own.
const waiting = `('outbox', 'intake', 'assignments', 'webhooks', 'erasures', 'invitations', 'connection_notices',
  'job_titles', 'submissions', 'notes', 'ratings', 'reports', 'registrations', 'deadlines', 'notices')`;

/** What brings forward whatever is to be tried again. */
async function pausesEnd(world: Scene): Promise<readonly string[]> {
  const tables = await world.sql<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns
      WHERE column_name = 'due_at' AND table_name IN ${waiting}`,
  );
  const again = `due_at > now() AND attempt > 0 AND (leased_until IS NULL OR leased_until < now())`;
  return [
    ...tables.map(({ name }) => updateUnheld(name, 'due_at = now()', again)),
    updateUnheld('results.lanes', 'blocked_until = now()', 'blocked_until > now()'),
  ];
}
