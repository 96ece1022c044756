import { capturedLogs, eventually, TraceCollector } from '@assay/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppConfig } from './app.config.js';
import { correlation } from './correlation.js';
import { loadConfig } from './load-config.js';
import { Metrics } from './metrics.js';
import { recordTraces } from './record-traces.js';
import { beginStep, inStep, recordSteps } from './step.js';

let collector: TraceCollector;
let logs: ReturnType<typeof capturedLogs>;
let metrics: Metrics;
let stop: () => Promise<void>;

beforeEach(async () => {
  collector = await TraceCollector.start();
  logs = capturedLogs('ordering');
  metrics = new Metrics(logs.logger);
});
afterEach(async () => {
  await stop();
  recordSteps(undefined);
  await collector.close();
});

async function record(settings: Record<string, string> = {}): Promise<void> {
  const config = loadConfig(AppConfig, {
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://spec',
    NATS_URL: 'nats://spec',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    ...settings,
  });
  stop = await recordTraces('ordering', config, { logger: logs.logger, metrics });
}

const begins = (name: string) => ({ name, kind: 'internal', begins: true }) as const;
const counted = async (outcome: string): Promise<number> => {
  const line = (await metrics.text()).split('\n').find((one) => one.includes(`{outcome="${outcome}"}`));
  return Number(line?.split(' ').at(-1));
};

describe('traces', () => {
  it('are steps within steps of one way, sent to the collector with what is known of them', async () => {
    await record({ OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20b', OTEL_RESOURCE_ATTRIBUTES: 'zone=z' });
    const orderId = crypto.randomUUID();
    await correlation.run('way-1', () =>
      inStep({ ...begins('work assign-order'), about: { order_id: orderId } }, () =>
        inStep({ name: 'call engine assign-order', kind: 'client' }, async (note) => {
          note({ 'http.response.status_code': 200 });
        }),
      ),
    );
    await stop();
    const [call, work] = collector.spans;
    expect(work).toMatchObject({
      service: 'ordering',
      name: 'work assign-order',
      attributes: { 'assay.order_id': orderId, 'assay.correlation_id': 'way-1' },
    });
    expect(call).toMatchObject({
      traceId: work?.traceId,
      parentSpanId: work?.spanId,
      name: 'call engine assign-order',
      kind: 3,
      attributes: { 'http.response.status_code': 200, 'assay.correlation_id': 'way-1' },
    });
    // In nanoseconds, of which each step takes its first from a clock of whole milliseconds.
    expect(Number(work?.endedAt) + 1_000_000).toBeGreaterThanOrEqual(Number(call?.startedAt));
    expect(collector.headers[0]).toMatchObject({ 'x-key': 'a b', 'content-type': 'application/x-protobuf' });
    expect(await counted('exported')).toBe(2);
  });

  it('go on where a message or a row carried them to, in this process or in another one', async () => {
    await record();
    const carried = await inStep(begins('first'), async () => correlation.carried());
    await correlation.run(carried, () => inStep({ name: 'second', kind: 'consumer' }, async () => undefined));
    await stop();
    const [first, second] = collector.spans;
    expect(second).toMatchObject({ traceId: first?.traceId, parentSpanId: first?.spanId });
  });

  it('say that a step failed and by which name, never what the error says', async () => {
    await record();
    const failing = inStep(begins('fails'), async () => {
      throw Object.assign(new TypeError('ada@example.org'), { code: '23505' });
    });
    await expect(failing).rejects.toThrow('ada');
    await stop();
    expect(collector.spans[0]).toMatchObject({ status: 2, attributes: { 'error.type': '23505' } });
    expect(JSON.stringify(collector.spans[0]?.attributes)).not.toContain('ada');
  });

  it('name the other ways of what is done for many at once', async () => {
    await record();
    const carried = await Promise.all(
      [1, 2].map(() => inStep(begins('one'), async () => correlation.carried())),
    );
    const links = carried.flatMap((one) => correlation.spanOf(one) ?? []);
    await inStep({ ...begins('together'), links }, async () => undefined);
    await stop();
    const together = collector.spans.find(({ name }) => name === 'together');
    const ones = collector.spans.filter(({ name }) => name === 'one');
    expect(together?.links.map(({ spanId }) => spanId).sort()).toEqual(
      ones.map(({ spanId }) => spanId).sort(),
    );
    expect(ones.map(({ traceId }) => traceId)).not.toContain(together?.traceId);
  });

  it('are named in log lines beside the correlation id', async () => {
    await record();
    await correlation.run('way-2', () => inStep(begins('logs'), async () => logs.logger.info('within')));
    logs.logger.info('outside');
    await stop();
    const [span] = collector.spans;
    expect(logs.lines[0]).toMatchObject({
      correlationId: 'way-2',
      trace_id: span?.traceId,
      span_id: span?.spanId,
    });
    expect(logs.lines[1]).not.toHaveProperty('trace_id');
  });

  it('are recorded for the share of the ways that is set, wholly or not at all', async () => {
    await record({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.5' });
    for (let way = 0; way < 200; way += 1) {
      const carried = await inStep(begins('first'), async () => correlation.carried());
      await correlation.run(carried, () => inStep({ name: 'second', kind: 'server' }, async () => undefined));
    }
    await stop();
    const traces = new Set(collector.spans.map(({ traceId }) => traceId));
    expect(traces.size).toBeGreaterThan(40);
    expect(traces.size).toBeLessThan(160);
    expect(collector.spans).toHaveLength(2 * traces.size);
  });

  it.each(['0'.repeat(31) + '1', 'f'.repeat(32)])(
    'are not had, or kept from us, by whoever calls with the trace id %s',
    async (traceId) => {
      await record({ OTEL_TRACES_SAMPLER: 'traceidratio', OTEL_TRACES_SAMPLER_ARG: '0.5' });
      const caller = { traceId, spanId: '1'.repeat(16), sampled: true, foreign: true };
      for (let call = 0; call < 200; call += 1)
        beginStep({ name: 'GET /', kind: 'server' }, caller, 'way')?.end();
      await stop();
      expect(collector.spans.length).toBeGreaterThan(40);
      expect(collector.spans.length).toBeLessThan(160);
    },
  );
});

describe('a collector that is away', () => {
  it('delays nobody: what finds no room is dropped and counted, and sending goes on when it is back', async () => {
    await record({ OTEL_BSP_MAX_QUEUE_SIZE: '3' });
    collector.status = 0;
    for (let span = 0; span < 10; span += 1) await inStep(begins('work'), async () => undefined);
    expect(await counted('dropped')).toBe(7);
    await eventually(() => expect(collector.waiting).toHaveLength(1));
    collector.status = 200;
    collector.waiting[0]?.writeHead(400).end();
    await eventually(async () => expect(await counted('failed')).toBe(3));
    expect(logs.lines.map(({ msg }) => msg)).toEqual(['traces cannot be sent']);
    await inStep(begins('again'), async () => undefined);
    await eventually(() => expect(collector.spans.map(({ name }) => name)).toEqual(['again']));
    // The sender hears of it after the collector.
    await eventually(() =>
      expect(logs.lines.map(({ msg }) => msg)).toEqual(['traces cannot be sent', 'traces can be sent']),
    );
  });

  it('gets nothing that it refuses a second time', async () => {
    await record({ OTEL_EXPORTER_OTLP_HEADERS: 'x-key=old' });
    collector.admits = (headers) => headers['x-key'] === 'new';
    await inStep(begins('work'), async () => undefined);
    await eventually(async () => expect(await counted('failed')).toBe(1));
    await stop();
    expect(collector.refused).toBe(1);
    expect(collector.spans).toEqual([]);
  });

  it('does not keep an app from stopping', async () => {
    await record();
    collector.status = 0;
    await inStep(begins('last'), async () => undefined);
    await stop();
    stop = async () => undefined;
    expect(collector.spans).toEqual([]);
  });
});

describe('without a collector', () => {
  it.each([
    ['none is set', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }],
    ['traces are switched off', { OTEL_SDK_DISABLED: 'true' }],
  ])('nothing is recorded or carried: %s', async (_title, settings) => {
    await record(settings);
    const carried = await correlation.run('way-3', () =>
      inStep(begins('none'), async () => correlation.carried()),
    );
    expect(carried).toBe('way-3');
    expect(await metrics.text()).not.toContain('assay_spans_total');
  });
});
