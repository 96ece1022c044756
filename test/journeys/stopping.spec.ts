import { runMigrations } from '@assay/persistence';
import { eventually, testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it as each } from 'vitest';
import { startNats } from '../../tools/servers/nats.mjs';
import { CreateWork0001 } from './stopping-app.fixture.js';
import { bundledApp, Line, WatchedApp } from './stopping.fixture.js';

const migrations = [CreateWork0001];
const noAnswer = expect.stringMatching(/^it does not answer, see that it runs/) as unknown;
const ended = { code: 0, signal: null };
let nats: Awaited<ReturnType<typeof startNats>>;
let program: string;

/** What one test has for itself, since the tests of a group run beside each other: most of their time is waiting. */
class Stage {
  private readonly apps: WatchedApp[] = [];

  private constructor(
    private readonly store: TestDatabase,
    readonly toDatabase: Line,
    readonly toNats: Line,
  ) {}

  static async open(): Promise<Stage> {
    const store = await testDatabase('notification', { migrations });
    return new Stage(store, await Line.to(store.url), await Line.to(nats.url));
  }

  async close(): Promise<void> {
    this.apps.forEach((app) => app.kill());
    await Promise.all(this.apps.map(({ end }) => end));
    await Promise.all([this.toDatabase.close(), this.toNats.close()]);
    await this.store.close();
  }

  start(settings: Readonly<Record<string, string>> = {}): WatchedApp {
    const app = new WatchedApp(program, {
      DATABASE_URL: this.toDatabase.address,
      NATS_URL: this.toNats.address,
      NATS_USER: 'notification',
      NATS_PASSWORD: nats.users['notification'] ?? '',
      ...settings,
    });
    this.apps.push(app);
    return app;
  }

  work<R extends object>(columns: string): Promise<R[]> {
    return this.store.sql<R>(`SELECT ${columns} FROM work`);
  }

  /** An app that answers a request and works on a row, neither of which can end yet. */
  async atWork(settings: Readonly<Record<string, string>> = {}) {
    await this.store.sql('INSERT INTO work DEFAULT VALUES');
    const app = this.start(settings);
    await app.said('ready');
    await eventually(async () => expect(await this.work('attempt')).toEqual([{ attempt: 1 }]), 60_000);
    const answer = app.get('/slow');
    await app.said('asked');
    return { app, answer };
  }
}

const it = each.extend<{ stage: Stage }>({
  stage: async ({ task: _task }, use) => {
    const stage = await Stage.open();
    await use(stage);
    await stage.close();
  },
});

beforeAll(async () => {
  const dataFolder = `${process.env['TEST_FOLDER']}/stopping-${process.pid}/nats`;
  [nats, program] = await Promise.all([startNats({ dataFolder, configured: '' }), bundledApp()]);
});
afterAll(() => nats.remove());

const notReady = (app: WatchedApp, ...failing: string[]) =>
  eventually(async () => expect(await app.health('ready')).toEqual({ status: 503, failing }), 60_000);

describe.concurrent('an app that is told to stop', () => {
  it('is not ready any more, answers what it was asked, finishes what it holds, and ends with 0', async ({
    stage,
  }) => {
    const { app, answer } = await stage.atWork();
    expect((await app.health('ready')).status).toBe(200);
    app.stop();
    await notReady(app, 'shutting-down');
    // Impatience changes nothing.
    app.stop();
    app.openGate();
    expect(await answer).toEqual({ status: 200, text: 'answered' });
    expect(await app.end).toEqual(ended);
    expect(await stage.work('done_at IS NOT NULL AS done')).toEqual([{ done: true }]);
    expect(app.times('stopped')).toBe(1);
  });

  it('takes requests in production until load balancers know that it is not ready', async ({ stage }) => {
    const { app, answer } = await stage.atWork({ NODE_ENV: 'production' });
    app.stop();
    await notReady(app, 'shutting-down');
    expect(await app.get('/quick')).toEqual({ status: 200, text: 'answered' });
    app.openGate();
    expect(await answer).toEqual({ status: 200, text: 'answered' });
    expect(await app.end).toEqual(ended);
    expect(await stage.work('done_at IS NOT NULL AS done')).toEqual([{ done: true }]);
  });

  it('has whoever it answers meanwhile come back over another connection, so that no request is cut off', async ({
    stage,
  }) => {
    const { app, answer } = await stage.atWork({ NODE_ENV: 'production' });
    expect(await app.connectionAfter('/quick')).toBe('keep-alive');
    app.stop();
    await notReady(app, 'shutting-down');
    expect(await app.connectionAfter('/quick')).toBe('close');
    app.openGate();
    await answer;
    expect(await app.end).toEqual(ended);
  });

  it.for(['hang-up', 'swallow'] as const)(
    'ends with 0 although NATS is away (%s)',
    async (mode, { stage }) => {
      const app = stage.start();
      await app.said('ready');
      stage.toNats.become(mode);
      await notReady(app, 'messaging', 'nats');
      app.stop();
      expect(await app.end).toEqual(ended);
    },
  );

  it.for(['hang-up', 'swallow'] as const)(
    'ends with 0 although PostgreSQL is away (%s)',
    async (mode, { stage }) => {
      const app = stage.start();
      await app.said('ready');
      stage.toDatabase.become(mode);
      app.stop();
      expect(await app.end).toEqual(ended);
    },
  );
});

describe.concurrent('an app that starts', () => {
  it.for(['hang-up', 'swallow'] as const)(
    'waits for PostgreSQL, says so once, and stops when told to (%s)',
    async (mode, { stage }) => {
      stage.toDatabase.become(mode);
      const app = stage.start();
      expect(await app.said('PostgreSQL cannot be used yet')).toMatchObject({ advice: noAnswer });
      await notReady(app, 'database', 'starting');
      expect((await app.health('live')).status).toBe(200);
      const before = stage.toDatabase.tries;
      await eventually(() => expect(stage.toDatabase.tries).toBeGreaterThan(before + 3), 60_000);
      expect(app.times('PostgreSQL')).toBe(1);
      app.stop();
      expect(await app.end).toEqual(ended);
    },
  );

  it('is ready when PostgreSQL and then NATS come, and says of each that it is there', async ({ stage }) => {
    stage.toDatabase.become('hang-up');
    stage.toNats.become('hang-up');
    const app = stage.start();
    await app.said('PostgreSQL cannot be used yet');
    stage.toDatabase.become('through');
    await app.said('PostgreSQL can be used');
    await app.said('NATS cannot be used');
    await notReady(app, 'messaging', 'nats');
    expect(app.times('ready')).toBe(0);
    stage.toNats.become('through');
    await app.said('ready');
    expect(app.times('NATS cannot be used')).toBe(1);
    expect(app.times('NATS can be used')).toBe(1);
    expect((await app.health('ready')).status).toBe(200);
  });

  it.for(['hang-up', 'swallow'] as const)(
    'stops when told to while NATS is away (%s)',
    async (mode, { stage }) => {
      stage.toNats.become(mode);
      const app = stage.start();
      expect(await app.said('NATS cannot be used')).toMatchObject({ advice: noAnswer });
      app.stop();
      expect(await app.end).toEqual(ended);
    },
  );

  it('waits for the migrations, and is ready when they were run', async ({ stage }) => {
    const empty = await testDatabase('notification', { migrations: [] });
    const app = stage.start({ DATABASE_URL: empty.url });
    const { advice } = await app.said('PostgreSQL cannot be used yet');
    expect(advice).toMatch(/^migrations have to be run first: CreateWork/);
    await notReady(app, 'starting');
    await runMigrations({ databaseUrl: empty.url, app: 'notification', migrations });
    await app.said('ready');
    app.stop();
    expect(await app.end).toEqual(ended);
    await empty.close();
  });
});

it('an error that nobody caught ends the app with 1 and is said once, but what it holds is finished', async ({
  stage,
}) => {
  const { app, answer } = await stage.atWork();
  const stray = app.get('/stray').catch(() => undefined);
  const said = await app.said('uncaught error');
  app.openGate();
  expect(JSON.stringify(said['error'])).toContain('a stray error');
  expect(JSON.stringify(said['error'])).toContain('stopping-app.fixture');
  await Promise.allSettled([answer, stray]);
  expect(await app.end).toEqual({ code: 1, signal: null });
  expect(app.times('uncaught error')).toBe(1);
  expect(await stage.work('done_at IS NOT NULL AS done')).toEqual([{ done: true }]);
});
