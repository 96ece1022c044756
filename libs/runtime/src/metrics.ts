import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { atMost } from './at-most.js';
import type { Logger } from './logger.js';
import { whose } from './whose.js';

/** Notes how long something took, in seconds, under labels of which there are few. */
export type Durations<L extends string> = (labels: Readonly<Record<L, string>>, seconds: number) => void;

/** Counts something that happened so often, under labels of which there are few. */
export type Count<L extends string> = (labels: Readonly<Record<L, string>>, times: number) => void;

/** A number of something as it is at this moment, under labels of which there are few. */
export type Level<L extends string> = (labels: Readonly<Record<L, string>>, value: number) => void;

/** Sets levels; what it does not set again is gone. */
type Reading = () => Promise<void> | void;

interface Source {
  readonly gauges: Gauge[];
  readonly read: Reading;
  readAt: number;
  pending: Promise<void> | undefined;
}

// Of HTTP, statements and calls to others; from 5 ms to the longest deadline that anything has.
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
// Two who scrape cost as much as one, and a database that does not answer delays nobody for long.
const freshMs = 5000;
const patienceMs = 3000;
// The usual ten milliseconds would wake an idle process a hundred times a second.
const eventLoopPrecisionMs = 100;

/** What this process counts and measures, for whoever scrapes it; it never names a company, an account or a person. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly sources: Source[] = [];

  constructor(private readonly logger: Logger) {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: eventLoopPrecisionMs });
  }

  /** A histogram of that name, which whoever asks for it again shares. */
  durations<L extends string>(name: string, help: string, labelNames: readonly L[]): Durations<L> {
    const known = this.registry.getSingleMetric(name) as Histogram<L> | undefined;
    const registers = [this.registry];
    const histogram = known ?? new Histogram({ name, help, labelNames: [...labelNames], buckets, registers });
    return (labels, seconds) => histogram.observe({ ...labels }, seconds);
  }

  /** A counter of that name, from nothing at the start. */
  count<L extends string>(name: string, help: string, labelNames: readonly L[]): Count<L> {
    const counter = new Counter({ name, help, labelNames: [...labelNames], registers: [this.registry] });
    return (labels, times) => counter.inc({ ...labels }, times);
  }

  /** Levels that are read when somebody scrapes, at most every five seconds; those that cannot be read are left out. */
  levels<L extends string, N extends string>(
    names: Readonly<Record<N, string>>,
    labelNames: readonly L[],
    read: (levels: Readonly<Record<N, Level<L>>>) => Promise<void> | void,
  ): void {
    const entries = Object.entries<string>(names).map(([name, help]) => {
      const gauge = new Gauge({ name, help, labelNames: [...labelNames], registers: [this.registry] });
      return { name, gauge };
    });
    const set = entries.map(({ name, gauge }) => {
      const level: Level<L> = (labels, value) => gauge.set({ ...labels }, value);
      return [name, level];
    });
    const levels = Object.fromEntries(set) as Record<N, Level<L>>;
    const gauges = entries.map(({ gauge }) => gauge as Gauge);
    this.sources.push({ gauges, read: () => read(levels), readAt: -Infinity, pending: undefined });
  }

  /** Everything in the format that Prometheus reads. */
  async text(): Promise<string> {
    await Promise.all(this.sources.map((source) => this.renew(source)));
    return this.registry.metrics();
  }

  /** What `text` gives, as HTTP names it. */
  get contentType(): string {
    return this.registry.contentType;
  }

  private async renew(source: Source): Promise<void> {
    if (performance.now() - source.readAt < freshMs) return;
    source.pending ??= this.read(source).finally(() => (source.pending = undefined));
    await atMost(patienceMs, source.pending);
  }

  private async read(source: Source): Promise<void> {
    const { gauges, read } = source;
    for (const gauge of gauges) gauge.reset();
    try {
      await whose.everyCompany(read);
      source.readAt = performance.now();
    } catch (error) {
      for (const gauge of gauges) gauge.reset();
      this.logger.warn('some metrics could not be read', { error });
    }
  }
}
