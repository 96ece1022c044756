import { capturedLogs } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { Metrics } from './metrics.js';

let logs: ReturnType<typeof capturedLogs>;
let metrics: Metrics;

beforeEach(() => {
  logs = capturedLogs('spec');
  metrics = new Metrics(logs.logger);
});

const lines = async (start: string) =>
  (await metrics.text()).split('\n').filter((line) => line.startsWith(start));

describe('metrics', () => {
  it('add up how long something took, under its labels, wherever it was asked for', async () => {
    const took = () => metrics.durations('spec_seconds', 'How long.', ['operation']);
    took()({ operation: 'place' }, 0.2);
    took()({ operation: 'place' }, 0.4);
    expect(await lines('spec_seconds_count')).toEqual(['spec_seconds_count{operation="place"} 2']);
    expect(await lines('spec_seconds_bucket{le="0.25"')).toEqual([
      'spec_seconds_bucket{le="0.25",operation="place"} 1',
    ]);
  });

  it('read levels when somebody scrapes, and once where several do', async () => {
    let reads = 0;
    metrics.levels({ spec_waiting: 'How many.' }, ['work'], async ({ spec_waiting: waiting }) => {
      reads += 1;
      waiting({ work: 'relay' }, reads);
    });
    expect(reads).toBe(0);
    const seen = await Promise.all([lines('spec_waiting'), lines('spec_waiting')]);
    expect(seen).toEqual([['spec_waiting{work="relay"} 1'], ['spec_waiting{work="relay"} 1']]);
  });

  it('leave out what cannot be read, say so, and are read again', async () => {
    let fails = true;
    metrics.levels({ spec_waiting: 'How many.' }, ['work'], async ({ spec_waiting: waiting }) => {
      waiting({ work: 'relay' }, 1);
      if (fails) throw new Error('no database');
    });
    expect(await lines('spec_waiting')).toEqual([]);
    expect(logs.lines.map(({ msg }) => msg)).toEqual(['some metrics could not be read']);
    fails = false;
    expect(await lines('spec_waiting')).toEqual(['spec_waiting{work="relay"} 1']);
  });

  it('tell of the process itself', async () => {
    expect(await lines('nodejs_eventloop_lag_p99_seconds')).toHaveLength(1);
  });
});
