import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { defineRequest, examineApp, Nothing } from '@assay/contracts';
import { loadConfig } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { nkeys } from '@nats-io/transport-node';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { MessagingConfig } from './messaging.config.js';
import { isFixed, natsCheck } from './nats-checks.js';
import { NatsFiles, ShippedNats } from './nats-server.fixture.js';
import { platformChecks } from './platform-checks.js';
import { speakingApp } from './speaking-app.fixture.js';

const conf = readFileSync(resolve(import.meta.dirname, '../../../docker/nats.conf'), 'utf8');
const ends: (() => unknown)[] = [];
let count = 0;
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

interface Shipped {
  readonly url: string;
  readonly users: Record<string, string>;
}

async function shipped(text: string, secrets: Readonly<Record<string, string>> = {}): Promise<Shipped> {
  count += 1;
  const files = new NatsFiles(`.data/doctor-spec-${process.pid}-${count}`);
  files.configure(text);
  for (const [name, value] of Object.entries(secrets)) files.write(name, value);
  const [server] = await ShippedNats.start(files, 'one');
  ends.push(
    () => files.remove(),
    () => server?.stop(),
  );
  const users = ['gateway', 'ordering', 'results'].map((user) => [user, `1password-of-${user}`]);
  return { url: `nats://127.0.0.1:${server?.port}`, users: Object.fromEntries(users) };
}

/** A server that says what an old one says, and knows no JetStream: real bytes of the protocol, and no more of them. */
async function oldServer(version: string): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write(
      `INFO ${JSON.stringify({ server_id: 'X', version, headers: true, max_payload: 1_048_576 })}\r\n`,
    );
    socket.on('data', (bytes) => {
      for (const line of bytes.toString('latin1').split('\r\n')) {
        if (line === 'PING') socket.write('PONG\r\n');
        const [, inbox] = /^H?PUB \$JS\S+ (\S+) /.exec(line) ?? [];
        if (inbox) socket.write(`HMSG ${inbox} 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n`);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ends.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

describe('the doctor looks at NATS', () => {
  const users = inject('natsUsers');
  const login = { user: 'ordering', password: users['ordering'] };

  it('and finds nothing in the server of the tests', async () => {
    expect(await natsCheck('ordering', { url: inject('natsUrl'), ...login }, 1).run()).toEqual([]);
  });

  it('and says why it cannot be used, without the password', async () => {
    const wrong = { url: inject('natsUrl'), user: 'ordering', password: 'hunter2-hunter2' };
    const refused = await natsCheck('ordering', wrong, 1).run();
    const away = await natsCheck('ordering', { url: 'nats://127.0.0.1:1' }, 1).run();
    expect([...refused, ...away]).toMatchObject([
      { code: 'nats-unreachable', remedy: expect.stringContaining('refuses the login') as string },
      { code: 'nats-unreachable', remedy: expect.stringContaining('see that it runs') as string },
    ]);
    expect(JSON.stringify(refused)).not.toContain('hunter2');
  });

  it('with the key of the app, where NATS takes its password no more', async () => {
    const pair = nkeys.createUser();
    const { url } = await shipped(conf, {
      nats_ordering: 'changed',
      nats_ordering_keys: pair.getPublicKey(),
    });
    const NATS_SEED = new TextDecoder().decode(pair.getSeed());
    const look = async (changes: Readonly<Record<string, string>>) => {
      const config = loadConfig(MessagingConfig, {
        NODE_ENV: 'test',
        DATABASE_URL: 'postgres://127.0.0.1:1/none',
        NATS_URL: url,
        ...changes,
      });
      const checks = platformChecks({ app: 'ordering', cls: MessagingConfig, config, migrations: [] });
      return checks.find(({ looksAt }) => looksAt.startsWith('NATS'))?.run();
    };
    expect(await look({ NATS_SEED })).toEqual([]);
    const password = { NATS_USER: 'ordering', NATS_PASSWORD: '1password-of-ordering' };
    expect(await look({ ...password, NATS_SEED })).toEqual([]);
    expect(await look(password)).toMatchObject([{ code: 'nats-unreachable' }]);
  });

  it('and finds a server without JetStream, whose version has known faults unless it is on this machine', async () => {
    const port = await oldServer('2.10.3');
    const away = await natsCheck('results', { url: `nats://0.0.0.0:${port}` }, 1).run();
    expect(away.map(({ code, subject }) => `${code}: ${subject}`)).toEqual([
      'nats-unfixed: nats-server 2.10.3',
      'nats-without-jetstream: the server',
    ]);
    const here = await natsCheck('results', { url: `nats://127.0.0.1:${port}` }, 1).run();
    expect(here.map(({ code }) => code)).toEqual(['nats-without-jetstream']);
  });

  it.each([
    ['2.10.29', false],
    ['2.12.13', false],
    ['2.14.8', false],
    ['2.14.9', true],
    ['2.15.1', false],
    ['2.15.2-RC.1', true],
    ['2.16.0', true],
    ['2.9.25', false],
    ['3.0.0', true],
  ])(
    'and takes %s for a version without known faults, of a line that gets fixes: %s',
    (version, expected) => {
      expect(isFixed(version)).toBe(expected);
    },
  );

  it('and finds another number of copies than is wanted, and a stream that cannot be made', async () => {
    const nats = await shipped(conf);
    const address = { url: nats.url, user: 'ordering', password: nats.users['ordering'] };
    expect(await natsCheck('ordering', address, 3).run()).toMatchObject([{ code: 'nats-stream-stuck' }]);
    const app = await speakingApp('ordering', nats, []);
    ends.push(() => app.close());
    expect(await natsCheck('ordering', address, 3).run()).toMatchObject([
      { code: 'nats-copies-differ', subject: '1 where NATS_STREAM_REPLICAS says 3' },
    ]);
  });

  it('and finds permissions that are older than the app, by what NATS refused it, and none that are as shipped', async () => {
    const needed = 'request.results.v1.count-untouched-people';
    const question = defineRequest({
      owner: 'results',
      name: 'count-untouched-people',
      summary: '.',
      request: Nothing,
      reply: Nothing,
    });
    for (const [text, expected] of [
      [
        conf.replaceAll(`"${needed}"`, ''),
        [{ code: 'nats-permissions-older', subject: `ordering: may not publish ${needed}` }],
      ],
      [conf, []],
    ] as const) {
      const nats = await shipped(text);
      const app = await speakingApp('ordering', nats, []);
      ends.push(() => app.close());
      await expect(app.bus.ask(question, {})).rejects.toMatchObject({ code: 'unavailable' });
      const gateway = await speakingApp('gateway', nats, []);
      ends.push(() => gateway.close());
      await eventually(async () => {
        const { findings } = await gateway.bus.ask(examineApp('ordering'), {});
        expect(findings).toMatchObject(expected);
        expect(findings).toHaveLength(expected.length);
      });
    }
  });
});
