import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EventEnvelope } from '@assay/contracts';
import { type CandidateInvited, candidateInvited } from '@assay/contracts/notification';
import type { Tx } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { Controller } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNats } from '../../../tools/servers/nats.mjs';
import { Consumes } from './consumes.js';
import { speakingApp, type SpeakingApp } from './speaking-app.fixture.js';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(resolve(root, 'docs/operations.md'), 'utf8');
const [, command = ''] = /`(npm run replay-dead-letters -- <app>)`/.exec(page) ?? [];
/** What the images run, as the manifests say: without the set-up, with the password in a file or not. */
const inAnImage = 'node tools/dead-letters.mjs';
/** The command sets itself up, and builds what was changed since. */
const patience = { timeout: 900_000 };

const reasonsToFail = new Set<string>();

@Controller()
class Record {
  @Consumes(candidateInvited, 'record-invitation')
  async run(event: EventEnvelope<CandidateInvited>, tx: Tx): Promise<void> {
    if (reasonsToFail.has(event.data.orderId)) throw new Error('not yet');
    await tx.query('INSERT INTO effects VALUES ($1)', [event.data.orderId]);
  }
}

interface Ended {
  readonly status: number;
  readonly said: string;
}

/** What a shell in the checkout makes of a command. */
function run(line: string, variables: NodeJS.ProcessEnv): Promise<Ended> {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables };
  return new Promise((resolved) => {
    execFile('sh', ['-c', line], { cwd: root, env }, (error, stdout, stderr) => {
      resolved({
        status: typeof error?.code === 'number' ? error.code : error ? -1 : 0,
        said: stdout + stderr,
      });
    });
  });
}

describe('dead letters of an app', () => {
  let nats: Awaited<ReturnType<typeof startNats>>;
  let ordering: SpeakingApp;
  let notification: SpeakingApp;
  const asOperator = () => ({
    NATS_URL: nats.url,
    NATS_USER: 'operator',
    NATS_PASSWORD: nats.users['operator'] ?? '',
  });
  const letters = (): Promise<object[]> =>
    ordering.store.sql('SELECT 1 FROM dead_letters WHERE dead_at IS NOT NULL');
  const deadLetter = async (): Promise<string> => {
    const orderId = randomUUID();
    const before = (await letters()).length;
    reasonsToFail.add(orderId);
    const data = { orderId, invitedAt: new Date().toISOString() };
    await notification.allCompanies.transaction((tx) =>
      notification.outbox.add(tx, candidateInvited, { companyId: 'northwind', data }),
    );
    await eventually(async () => expect(await letters()).toHaveLength(before + 1));
    return orderId;
  };

  beforeAll(async () => {
    nats = await startNats({ dataFolder: `.data/replay-spec-${process.pid}`, configured: '' });
    notification = await speakingApp('notification', nats, []);
    ordering = await speakingApp('ordering', nats, [Record], { attemptsMax: 1 });
  });
  afterAll(async () => {
    await Promise.all([notification, ordering].map((app) => app.close()));
    await nats.remove();
  });

  it(
    'have their effect by the command of the operations page, typed as it stands there',
    patience,
    async () => {
      const orders = [await deadLetter(), await deadLetter()].sort();
      reasonsToFail.clear();
      const { status, said } = await run(command.replace('<app>', 'ordering'), asOperator());
      expect(said).toContain('ordering: 2 replayed, 0 failed again');
      expect(status).toBe(0);
      expect(await ordering.effects()).toEqual(orders);
      expect(await letters()).toEqual([]);
    },
  );

  it('stay while their reason stays, and the command ends as one that failed', patience, async () => {
    const orderId = await deadLetter();
    expect(await run(`${inAnImage} ordering`, asOperator())).toEqual({
      status: 1,
      said: 'ordering: 0 replayed, 1 failed again\n',
    });
    reasonsToFail.clear();
    expect((await run(`${inAnImage} ordering`, asOperator())).status).toBe(0);
    expect(await ordering.effects()).toContain(orderId);
  });

  it('are asked of every app, and of the next when one is away', patience, async () => {
    const { status, said } = await run(`${inAnImage} all`, asOperator());
    expect(status).toBe(1);
    expect(said).toMatch(/^ordering: 0 replayed, 0 failed again$/m);
    expect(said).toMatch(/^results: no answer, /m);
  });

  it.each([
    ['no app', '', /Give the app/],
    ['an app that is not there', 'orders', /Give the app/],
    ['more than one event', 'ordering a b', /Give the app/],
  ])('are not touched by a command with %s', patience, async (_what, args, complaint) => {
    const { status, said } = await run(`${inAnImage} ${args}`, asOperator());
    expect([status, said]).toEqual([2, expect.stringMatching(complaint)]);
  });

  it('are not touched by somebody whom NATS does not let in, or without an address', patience, async () => {
    const stranger = await run(`${inAnImage} ordering`, { ...asOperator(), NATS_PASSWORD: 'wrong' });
    expect(stranger.status).toBe(1);
    expect(stranger.said).toMatch(/^ordering: no answer, /);
    const nowhere = await run(`${inAnImage} ordering`, {});
    expect([nowhere.status, nowhere.said]).toEqual([2, expect.stringContaining('NATS_URL is required')]);
  });
});
