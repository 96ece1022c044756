import type { EventEnvelope } from '@assay/contracts';
import { candidateInvited, type CandidateInvited } from '@assay/contracts/notification';
import type { Tx } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { Controller } from '@nestjs/common';
import { afterEach, expect, it } from 'vitest';
import { startNats } from '../../../tools/servers/nats.mjs';
import { Consumes } from './consumes.js';
import { NatsCluster } from './nats-cluster.fixture.js';
import { speakingApp, type SpeakingApp } from './speaking-app.fixture.js';

@Controller()
class Note {
  @Consumes(candidateInvited, 'note-invitation')
  async run(_event: EventEnvelope<CandidateInvited>, _tx: Tx): Promise<void> {}
}

const patienceMs = 120_000;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function results(nats: Parameters<typeof speakingApp>[1], copies = 1): Promise<SpeakingApp> {
  const app = await speakingApp('results', nats, [Note], { copies });
  ends.push(() => app.close());
  return app;
}

async function alone() {
  const nats = await startNats({ dataFolder: `.data/stream-spec-${process.pid}`, configured: '' });
  ends.push(() => nats.remove());
  return nats;
}

const healthIs = (app: SpeakingApp, failing: string[], degraded: string[] = []) =>
  eventually(async () => expect(await app.health()).toEqual({ failing, degraded }), patienceMs);
const warnings = (app: SpeakingApp, part: RegExp): string[] =>
  app.lines
    .filter(({ level, msg }) => level === 'warn' && part.test(msg))
    .map(({ advice }) => String(advice));

it('an app is ready when the stream is there and its consumers are attached', async () => {
  const app = await results(await alone());
  await healthIs(app, []);
  expect(warnings(app, /./)).toEqual([]);
});

it('an app that asks for copies of a server that has no others is not ready, and says why once', async () => {
  const app = await results(await alone(), 3);
  await healthIs(app, ['messaging']);
  // Several tries later.
  for (let looks = 0; looks < 20; looks += 1) expect((await app.health()).failing).toEqual(['messaging']);
  expect(warnings(app, /events cannot move/)).toEqual([
    'NATS_STREAM_REPLICAS asks for copies and this NATS is no cluster, set 1 or run a cluster',
  ]);
  expect(warnings(app, /gets no events/)).toHaveLength(1);
});

it('an app whose stream has fewer copies than it asks for works, is degraded and says once what to do', async () => {
  const nats = await alone();
  await healthIs(await results(nats, 1), []);
  const app = await results(nats, 3);
  await healthIs(app, [], ['event-copies']);
  for (let looks = 0; looks < 5; looks += 1) await app.health();
  expect(warnings(app, /copies/)).toEqual([
    'change it as the operator: nats stream edit EVENTS --replicas 3',
  ]);
});

it(
  'an app is not ready while too few servers of the cluster run for events to move',
  { timeout: 400_000 },
  async () => {
    const cluster = await NatsCluster.named('stream-cluster');
    ends.push(() => cluster.remove());
    for (const node of [0, 1, 2]) cluster.start(node);
    const app = await results({ url: cluster.url, users: {} }, 3);
    await healthIs(app, []);
    await Promise.all([cluster.stop(1), cluster.stop(2)]);
    await healthIs(app, ['messaging']);
    expect(app.broker.current()).toBeDefined();
    cluster.start(1);
    await healthIs(app, []);
    expect(app.lines.some(({ msg }) => msg === 'events can move')).toBe(true);
  },
);
