import {
  type Attributes,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { AppConfig } from './app.config.js';
import { CountedSpans } from './counted-spans.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { pairsOf } from './pairs.js';
import { release } from './release.js';
import { samplerOf } from './sampler.js';
import type { OpenStep, Step, StepFacts, StepRecorder } from './step.js';
import type { SpanPlace } from './trace-context.js';

const kinds = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
} as const;

/** Sends steps to a collector as spans; what it cannot send in time is dropped and counted, and delays nobody. */
export class OtlpRecorder implements StepRecorder {
  private readonly provider: TracerProvider;
  private readonly tracer: ReturnType<TracerProvider['getTracer']>;

  constructor(app: string, endpoint: string, config: AppConfig, use: { logger: Logger; metrics: Metrics }) {
    const exporter = new OTLPTraceExporter({
      url: `${endpoint.replace(/\/+$/, '')}/v1/traces`,
      headers: pairsOf(config.OTEL_EXPORTER_OTLP_HEADERS),
    });
    const counted = new CountedSpans(exporter, config.OTEL_BSP_MAX_QUEUE_SIZE, use);
    const batches = new BatchSpanProcessor({
      exporter: counted,
      maxQueueSize: config.OTEL_BSP_MAX_QUEUE_SIZE,
      scheduledDelayMillis: config.OTEL_BSP_SCHEDULE_DELAY,
    });
    this.provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.namespace': 'assay',
        'service.version': release,
        ...pairsOf(config.OTEL_RESOURCE_ATTRIBUTES),
        'service.name': config.OTEL_SERVICE_NAME ?? app,
      }),
      sampler: samplerOf(config),
      spanProcessors: [counted.before(batches)],
    });
    this.tracer = this.provider.getTracer('assay');
  }

  begin(step: Step, parent: SpanPlace | undefined, correlationId: string | undefined): OpenStep {
    const { name, kind, facts, about, links = [] } = step;
    const attributes = attributesOf({
      ...facts,
      'assay.order_id': orderOf(about),
      'assay.correlation_id': correlationId,
    });
    const context = parent ? trace.setSpanContext(ROOT_CONTEXT, contextOf(parent)) : ROOT_CONTEXT;
    const linked = links.map((link) => ({ context: contextOf(link) }));
    const span = this.tracer.startSpan(name, { kind: kinds[kind], attributes, links: linked }, context);
    return {
      place: placeOf(span),
      note: (more) => void span.setAttributes(attributesOf(more)),
      end: (error) => end(span, error),
    };
  }

  /** Sends what is left. */
  stop(): Promise<void> {
    return this.provider.shutdown();
  }
}

function end(span: Span, error: unknown): void {
  if (error !== undefined) {
    // Its name or code, never the message: it may repeat an address or parts of a body.
    span.setAttribute('error.type', nameOf(error));
    span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

// What another app of ours has begun is as our own: whether it is recorded was decided there, once for the whole way.
function contextOf({ traceId, spanId, sampled, foreign = false }: SpanPlace) {
  return { traceId, spanId, traceFlags: sampled ? 1 : 0, isRemote: foreign };
}

function placeOf(span: Span): SpanPlace {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return { traceId, spanId, sampled: (traceFlags & 1) === 1 };
}

function attributesOf(facts: StepFacts): Attributes {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

function orderOf(about: unknown): string | undefined {
  if (typeof about === 'string') return uuid.test(about) ? about : undefined;
  if (typeof about !== 'object' || about === null) return undefined;
  const { orderId, order_id: column } = about as { readonly orderId?: unknown; readonly order_id?: unknown };
  return orderOf(typeof orderId === 'string' ? orderId : typeof column === 'string' ? column : undefined);
}
