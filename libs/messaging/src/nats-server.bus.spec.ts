import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HealthChecks, loadConfig } from '@assay/runtime';
import { capturedLogs, eventually, selfSigned } from '@assay/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { type NatsConnection, nkeys } from '@nats-io/transport-node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Broker } from './broker.js';
import { streamName } from './event-stream.js';
import { MessagingConfig } from './messaging.config.js';
import { NatsFiles, ShippedNats } from './nats-server.fixture.js';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(resolve(root, 'docs/operations.md'), 'utf8');
/** What both containers are told, whatever stands before it. */
const [reload = ''] = /sh \/etc\/nats\/start\.sh reload/.exec(page) ?? [];
// Three servers that start on a busy machine elect no leader for a while.
const patience = { timeout: 600_000 };
const electionMs = 60_000;
const passwordOf = (user: string): string => `1password-of-${user}`;
/** What an app has of its key, and what NATS has of it. */
interface Key {
  readonly seed: string;
  readonly id: string;
}
const aKey = (): Key => {
  const pair = nkeys.createUser();
  return { seed: new TextDecoder().decode(pair.getSeed()), id: pair.getPublicKey() };
};
const refusal = (attempt: Promise<NatsConnection>): Promise<string> =>
  attempt.then(
    async (connection) => connection.close().then(() => 'let in'),
    (error: Error) => error.name,
  );

describe('a NATS server as docker/ starts it', () => {
  const files = new NatsFiles(`.data/nats-server-spec-${process.pid}`);
  const shipped = readFileSync(resolve(root, 'docker/nats.conf'), 'utf8');
  let server: ShippedNats;

  beforeAll(async () => {
    [server] = (await ShippedNats.start(files, 'one')) as [ShippedNats];
  });
  afterAll(async () => {
    await server.stop();
    files.remove();
  });

  const configFor = (seed: string): MessagingConfig =>
    loadConfig(MessagingConfig, {
      NODE_ENV: 'test',
      DATABASE_URL: 'postgres://unused',
      NATS_URL: `nats://${server.address}`,
      NATS_SEED: seed,
    });

  /** Whether an event of a new kind is heard: the one permission that the next release would bring. */
  const isHeard = async (): Promise<boolean> => {
    const operator = await server.connectAs('operator', passwordOf('operator'));
    const consent = await server.connectAs('consent', passwordOf('consent'));
    let heard = false;
    operator.subscribe('news.consent', { callback: () => void (heard = true) });
    await operator.flush();
    consent.publish('news.consent');
    await consent.flush();
    await operator.flush();
    await Promise.all([operator.close(), consent.close()]);
    return heard;
  };

  it(
    'takes a changed password by the command of the operations page, and the old one no more',
    patience,
    async () => {
      await (await server.connectAs('results', passwordOf('results'))).close();
      files.write('nats_results', 'n3w-password');
      expect(await server.shell(reload)).toMatchObject({ status: 0 });
      await eventually(async () =>
        expect(await refusal(server.connectAs('results', 'n3w-password'))).toBe('let in'),
      );
      expect(await refusal(server.connectAs('results', passwordOf('results')))).toBe('AuthorizationError');
      expect(server.log()).toContain('Reloaded server configuration');
      expect(server.log()).not.toContain('Failed to reload');
    },
  );

  it('takes a changed permission by the same command', patience, async () => {
    expect(await isHeard()).toBe(false);
    files.configure(shipped.replace('"event.consent.>"', '"event.consent.>", "news.consent"'));
    expect(await server.shell(reload)).toMatchObject({ status: 0 });
    await eventually(async () => expect(await isHeard()).toBe(true));
  });

  it(
    'lets an app in by its key, two while one takes over from another, and by its password as long as that is there',
    patience,
    async () => {
      const [first, second] = [aKey(), aKey()];
      const given = async (keys: readonly Key[], password = ''): Promise<void> => {
        files.write('nats_ordering_keys', keys.map(({ id }) => id).join('\n'));
        files.write('nats_ordering', password);
        expect(await server.shell(reload)).toMatchObject({ status: 0 });
      };
      const letIn = async (): Promise<string[]> => {
        const attempts = [server.connectBy(first.seed), server.connectBy(second.seed)];
        return Promise.all([...attempts, server.connectAs('ordering', 'p4ssword')].map(refusal));
      };
      const [yes, no] = ['let in', 'AuthorizationError'];
      await given([], 'p4ssword');
      await eventually(async () => expect(await letIn()).toEqual([no, no, yes]));
      await given([first], 'p4ssword');
      await eventually(async () => expect(await letIn()).toEqual([yes, no, yes]));
      await given([first, second]);
      await eventually(async () => expect(await letIn()).toEqual([yes, yes, no]));
      await given([second]);
      await eventually(async () => expect(await letIn()).toEqual([no, yes, no]));
    },
  );

  it.each([
    ['a line break', '\n'],
    ['quotes', '""'],
    ['nothing', ''],
  ])('lets nobody in without a password where its file holds %s', patience, async (_what, text) => {
    files.write('nats_results', text);
    expect(await server.shell(reload)).toMatchObject({ status: 0 });
    await eventually(async () =>
      expect(await refusal(server.connectAs('results', 'n3w-password'))).toBe('AuthorizationError'),
    );
    expect(await refusal(server.connectAs('results', ''))).toBe('AuthorizationError');
    files.write('nats_operator', text);
    const { status, said } = await server.shell(reload);
    expect([status, said]).toEqual([1, expect.stringContaining('nats_operator holds no password')]);
    files.write('nats_operator', passwordOf('operator'));
  });

  it('lets whoever has the key of an app do what the app may, and no more', patience, async () => {
    const key = aKey();
    files.write('nats_notification_keys', key.id);
    expect(await server.shell(reload)).toMatchObject({ status: 0 });
    const broker = new Broker(
      'notification',
      configFor(key.seed),
      capturedLogs('notification').logger,
      new HealthChecks(),
    );
    broker.start();
    const connection = await broker.ready();
    const refused: string[] = [];
    const watched = (async () => {
      for await (const status of connection.status())
        if (status.type === 'error') refused.push(String(status.error));
    })();
    connection.publish('event.notification.v1.candidate-invited');
    connection.publish('request.ordering.v1.place-order');
    await connection.flush();
    await eventually(() => expect(refused).toHaveLength(1));
    expect(refused[0]).toContain('request.ordering.v1.place-order');
    await broker.stop();
    await watched;
  });

  it('goes on with what it had when nats.conf is broken, and the command says so', patience, async () => {
    files.configure(shipped.replace('max_payload: 1MB', 'max_paylord: 1MB'));
    const { status, said } = await server.shell(reload);
    expect([status, said]).toEqual([1, expect.stringContaining('max_paylord')]);
    expect(await isHeard()).toBe(true);
    files.configure(shipped);
  });
});

describe.each([
  ['in the clear', undefined],
  ['over TLS', selfSigned()],
])('three NATS servers as docker/ starts them, %s,', (how, certificate) => {
  const files = new NatsFiles(`.data/nats-cluster-spec-${process.pid}-${how.replaceAll(' ', '-')}`);
  const trust = certificate && { ca: certificate.cert };
  let servers: ShippedNats[] = [];

  beforeAll(async () => {
    if (certificate) {
      files.write('tls.crt', certificate.cert);
      files.write('tls.key', certificate.key);
      files.write('ca.crt', certificate.cert);
    }
    servers = await ShippedNats.start(files, 'nats-0', 'nats-1', 'nats-2');
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') for (const server of servers) process.stderr.write(server.log());
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    files.remove();
  });

  /** A connection by which the stream has been made. */
  const withStream = async (restarts: number): Promise<NatsConnection> => {
    const connection = await servers[0]?.connectAs('gateway', passwordOf('gateway'), trust);
    if (!connection) throw new Error('there is no server');
    try {
      const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5000 });
      const wanted = { name: streamName, subjects: ['event.>'], num_replicas: 3 };
      await eventually(() => manager.streams.add(wanted), electionMs);
      return connection;
    } catch (error) {
      await connection.close();
      if (restarts === 0) throw error;
      // Servers that start in the same moment may never hear which of them has room; operations.md says what to do then.
      for (const server of servers) await server.restart();
      return withStream(restarts - 1);
    }
  };

  it('keep the stream of all events three times, under a leader that they elect', patience, async () => {
    const connection = await withStream(3);
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 5000 });
    await eventually(async () => {
      const { cluster, config } = await manager.streams.info(streamName);
      expect(config.num_replicas).toBe(3);
      const members = new Set([cluster?.leader, ...(cluster?.replicas ?? []).map(({ name }) => name)]);
      expect(members).toEqual(new Set(['nats-0', 'nats-1', 'nats-2']));
      expect(cluster?.replicas?.every(({ current }) => current)).toBe(true);
    });
    await connection.close();
    const unprotected = Promise.resolve(servers[1]?.connectAs('gateway', passwordOf('gateway')));
    if (trust) await expect(unprotected).rejects.toThrow(/certificate/);
    else await (await unprotected)?.close();
  });
});
