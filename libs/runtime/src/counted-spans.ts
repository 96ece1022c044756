import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace';
import type { Logger } from './logger.js';
import type { Count, Metrics } from './metrics.js';
import { Outage } from './outage.js';

type Exported = Parameters<SpanExporter['export']>[1];

const advice =
  'see that OTEL_EXPORTER_OTLP_ENDPOINT is right and the collector takes traces; no work waits for it';

/** Counts what becomes of spans, and lets no more of them wait than there is room for, those on their way included. */
export class CountedSpans implements SpanExporter {
  private waiting = 0;
  private readonly count: Count<'outcome'>;
  private readonly outage: Outage;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly most: number,
    { logger, metrics }: { logger: Logger; metrics: Metrics },
  ) {
    const help = 'Spans by what became of them: exported, failed to be, or dropped for want of room.';
    this.count = metrics.count('assay_spans_total', help, ['outcome']);
    for (const outcome of ['exported', 'failed', 'dropped']) this.count({ outcome }, 0);
    this.outage = new Outage(logger, {
      away: 'traces cannot be sent',
      back: 'traces can be sent',
    });
  }

  /** What stands before the one that collects them. */
  before(collecting: SpanProcessor): SpanProcessor {
    return {
      onStart: (span, context) => collecting.onStart(span, context),
      onEnd: (span) => {
        if (this.waiting >= this.most) return this.count({ outcome: 'dropped' }, 1);
        this.waiting += 1;
        collecting.onEnd(span);
      },
      forceFlush: () => collecting.forceFlush(),
      shutdown: () => collecting.shutdown(),
    };
  }

  export(spans: ReadableSpan[], done: Exported): void {
    this.exporter.export(spans, (result) => {
      this.waiting -= spans.length;
      const failed = result.code !== 0;
      this.count({ outcome: failed ? 'failed' : 'exported' }, spans.length);
      // Its name, for the message holds what the collector answered.
      if (failed) this.outage.failed(new Error(result.error?.name ?? 'unknown'), advice);
      else this.outage.over();
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }
}
