import { resolve } from 'node:path';
import { eventually, selfSigned } from '@assay/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { streamName } from './event-stream.js';
import { ChartNats } from './nats-chart.fixture.js';

// Three servers that start on a busy machine elect no leader for a while.
const patience = { timeout: 600_000 };

describe('three NATS servers as the official chart makes them of our values', () => {
  const certificate = selfSigned();
  const folder = resolve(import.meta.dirname, `../../../.data/nats-chart-spec-${process.pid}`);
  let servers: ChartNats[] = [];
  const first = (): ChartNats => {
    const [server] = servers;
    if (!server) throw new Error('there is no server');
    return server;
  };
  const login = (pass: string): Promise<string> =>
    first()
      .connectAs('results', pass, certificate.cert)
      .then(
        async (connection) => connection.close().then(() => 'let in'),
        (error: Error) => error.name,
      );

  beforeAll(async () => {
    servers = await ChartNats.start(folder, certificate);
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') for (const server of servers) process.stderr.write(server.log());
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  it('keep the stream of all events three times, for an app that may make it', patience, async () => {
    const connection = await first().connectAs('gateway', '1-of-gateway', certificate.cert);
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5000 });
    const wanted = { name: streamName, subjects: ['event.>'], num_replicas: 3 };
    await eventually(() => manager.streams.add(wanted));
    await eventually(async () => {
      const { cluster } = await manager.streams.info(streamName);
      const members = new Set([cluster?.leader, ...(cluster?.replicas ?? []).map(({ name }) => name)]);
      expect(members).toEqual(new Set(['nats-0', 'nats-1', 'nats-2']));
      expect(cluster?.replicas?.every(({ current }) => current)).toBe(true);
    });
    await connection.close();
  });

  it('speak TLS and nothing else', async () => {
    await expect(first().connectAs('gateway', '1-of-gateway')).rejects.toThrow(/certificate/);
  });

  it('take the limits of docker/nats.conf, and a user what that permits', async () => {
    const connection = await first().connectAs('consent', '1-of-consent', certificate.cert);
    expect(connection.info?.max_payload).toBe(1024 * 1024);
    const refused = connection.closed().then(() => 'closed');
    const denied = (async () => {
      for await (const status of connection.status()) if (status.type === 'error') return 'denied';
      return 'nothing';
    })();
    connection.publish('request.ordering.v1.place-order');
    expect(await Promise.race([denied, refused])).toBe('denied');
    await connection.close();
  });

  it('take a changed password when the Secret changes, without a restart, and the old one no more', async () => {
    expect(await login('1-of-results')).toBe('let in');
    first().writeUsers({ results: 'n3w' });
    first().reload();
    await eventually(async () => expect(await login('n3w')).toBe('let in'));
    expect(await login('1-of-results')).toBe('AuthorizationError');
    expect(first().log()).toContain('Reloaded server configuration');
  });
});
