import type { AppConfig, Logger, LoopName, Metrics } from '@assay/runtime';
import type { Database } from './database.js';
import { DueLoop, type WorkOutcome } from './due-loop.js';
import type { DueRows, Leased } from './lease.js';

/** What is worked off, where it does not depend on the configuration. */
type Given<T, C> = T | ((config: C) => T);

/** How an operation works off what is owed. */
interface Work<R extends object, C extends AppConfig> {
  readonly name: LoopName;
  readonly rows: Given<DueRows<R>, C>;
  readonly concurrency: Given<number, C>;
}

type WorkMethod<R extends object> = TypedPropertyDescriptor<(row: Leased<R>) => Promise<void>>;

const works = new Map<object, Work<object, AppConfig>>();

/**
 * The method gets each due row, so many at once, leased for as long as `rows` says, from the start of the app to its end;
 * it finishes or postpones the row itself. Where it throws, the row is due again after a while.
 */
export function WorksOff<R extends object, C extends AppConfig>(
  name: LoopName,
  rows: Given<DueRows<R>, C>,
  { concurrency }: { readonly concurrency: Given<number, C> },
) {
  return (target: object, _key: string | symbol, _method: WorkMethod<R>): void => {
    works.set(target, { name, rows, concurrency } as unknown as Work<object, AppConfig>);
  };
}

/** What a class works off under a configuration; nothing where it works off nothing. */
export function workOf(
  operation: new (...parts: never[]) => object,
  config: AppConfig,
): { readonly name: LoopName; readonly rows: DueRows<object>; readonly concurrency: number } | undefined {
  return resolved(operation.prototype as object, config);
}

function resolved(prototype: object, config: AppConfig) {
  const work = works.get(prototype);
  if (!work) return undefined;
  const given = <T extends object | number>(value: Given<T, AppConfig>): T =>
    typeof value === 'function' ? value(config) : value;
  return { name: work.name, rows: given(work.rows), concurrency: given(work.concurrency) };
}

/** The same for an operation that is known to work something off. */
export function loopFor(operation: object, use: Parameters<typeof loopOf>[1]): DueLoop<object> {
  const loop = loopOf(operation, use);
  if (!loop) throw new Error(`${operation.constructor.name} works nothing off`);
  return loop;
}

/** The loop over what this operation works off; nothing where it works off nothing. */
export function loopOf(
  operation: object,
  {
    database,
    config,
    logger,
    metrics,
  }: { database: Database; config: AppConfig; logger: Logger; metrics?: Metrics },
): DueLoop<object> | undefined {
  const work = resolved(Object.getPrototypeOf(operation) as object, config);
  if (!work) return undefined;
  return new DueLoop({
    ...work,
    database,
    sweepMs: config.SWEEP_INTERVAL_MS,
    work: (row) => (operation as { run(row: object): Promise<void> }).run(row),
    logger,
    ...(metrics && { measure: measureWork(metrics, work.name) }),
  });
}

/** Measures one kind of due work. */
export function measureWork(metrics: Metrics, work: string): (outcome: WorkOutcome, seconds: number) => void {
  const help = 'Rows of due work that were worked on, from the lease on.';
  const took = metrics.durations('assay_work_duration_seconds', help, ['work', 'outcome']);
  return (outcome, seconds) => took({ work, outcome }, seconds);
}
