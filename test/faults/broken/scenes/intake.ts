import { eventually } from '@assay/testing';
import { exactly, type Scenario, told } from '../../scenario.js';
import type { Stage } from '../../stage/stage.js';
import { counted, counter, place, strike, until } from '../scene-tools.js';

/** PostgreSQL dies while orders come, and the gateway after it. */
export const databaseDies: Scenario = {
  number: 1,
  title: 'PostgreSQL dies while orders come in, and then the gateway',
  needs: { companies: 2 },
  play: async (stage) => {
    const { fleet } = stage.installation;
    const begun = counter(stage, 'order-begun');
    await place(stage, 4);
    const back = await strike(
      stage,
      { name: 'kill', target: 'postgres and gateway' },
      () => stage.database.kill(),
      async () => {
        await fleet.kill('gateway');
        await stage.database.revive();
        await fleet.revive('gateway');
      },
    );
    const placing = place(stage, 4);
    await until(stage, () => begun.length === 8);
    await back();
    await placing;
    return { counted: [told('orders', begun.length)] };
  },
};

/** The same order comes a hundred times at once. */
export const atOnce: Scenario = {
  number: 2,
  title: 'The same order comes a hundred times at once',
  needs: { companies: 2 },
  play: async (stage) => {
    const answers = counter(stage, 'order-answered', ({ status }) => status === 202);
    const all = counter(stage, 'order-answered');
    await place(stage, 3, 100);
    await until(stage, () => all.length === 300);
    return { counted: [exactly('answered 202', answers.length, 300)] };
  },
};

const waiting = (query: string): string =>
  `pg_stat_activity WHERE wait_event = 'SyncRep' AND query ILIKE '%${query}%' AND pid <> pg_backend_pid()`;

/** An order is committed, and the connection ends before PostgreSQL has said so: a commit that waits for a standby is cut off. */
export const answerOfCommitLost: Scenario = {
  number: 3,
  title: 'The connection ends between the commit of an order and its answer',
  needs: { companies: 2 },
  play: async (stage) => {
    const calls = counter(stage, 'order-begun');
    const answered = counter(stage, 'order-answered');
    const refused = counter(stage, 'order-answered', ({ status }) => Number(status) >= 500);
    // Keys by which tokens are known are written down at the first call: that commit is not the one to cut.
    await place(stage, 2);
    for (let round = 0; round < 3; round += 1) await cutOff(stage);
    await until(stage, () => answered.length === 8);
    const sql = 'SELECT smartrecruiters_order_id AS id FROM gateway.intake';
    const exists = new Set((await stage.database.sql<{ id: string }>(sql)).map(({ id }) => id));
    const isThere = (call: unknown): boolean =>
      calls.some((one) => one['call'] === call && exists.has(String(one['order'])));
    const wrong = refused.filter(({ call }) => isThere(call));
    return { counted: [exactly('refused although they are there', wrong.length, 0)] };
  },
};

async function cutOff(stage: Stage): Promise<void> {
  const { database } = stage;
  const standby = async (change: string): Promise<void> => {
    await database.sql(`ALTER SYSTEM ${change}`);
    await database.sql('SELECT pg_reload_conf()');
  };
  const back = await strike(
    stage,
    { name: 'cut', target: 'commits' },
    () => standby(`SET synchronous_standby_names = 'nobody'`),
    () => standby('RESET synchronous_standby_names'),
  );
  // PostgreSQL heeds it a moment later, from when on a commit of our own waits as well.
  let own: Promise<void> | undefined;
  await eventually(async () => {
    own ??= database
      .sql(`SELECT pg_logical_emit_message(true, 'own-commit', '')`)
      .then(() => void (own = undefined));
    await waits(stage, 'own-commit');
  }, stage.patienceMs);
  const placing = place(stage, 2);
  await eventually(() => waits(stage, 'INTO intake'), stage.patienceMs);
  await database.sql(`SELECT pg_terminate_backend(pid) FROM ${waiting('INTO intake')}`);
  await back();
  await Promise.all([placing, own]);
}

async function waits(stage: Stage, query: string): Promise<void> {
  if ((await counted(stage, `SELECT count(*) FROM ${waiting(query)}`)) === 0)
    throw new Error(`no ${query} waits for a standby`);
}

/** NATS is away while orders come. */
export const natsAway: Scenario = {
  number: 4,
  title: 'NATS is away while orders come in',
  needs: { companies: 2 },
  play: async (stage) => {
    const answered = counter(stage, 'order-answered');
    const others = counter(stage, 'order-answered', ({ status }) => status !== 202);
    await place(stage, 2);
    const back = await strike(
      stage,
      { name: 'stop', target: 'nats' },
      () => stage.nats.kill(),
      () => stage.nats.revive(),
    );
    await place(stage, 8);
    await back();
    await until(stage, () => answered.length === 10);
    return { counted: [exactly('not answered 202', others.length, 0)] };
  },
};
