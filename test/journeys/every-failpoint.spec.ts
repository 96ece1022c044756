import { resolve } from 'node:path';
import { type FailpointName, failpointNames } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadEvents, stillOwed } from '../faults/stage/obligations.js';
import { type Action, armings } from './failpoint-table.fixture.js';
import { Failpoints } from './failpoints.fixture.js';
import { liveThrough } from './live-through.fixture.js';
import type { WholeLife } from './whole-life.fixture.js';
import { World } from './world.fixture.js';

const folder = resolve(`${process.env['TEST_FOLDER']}/failpoints-${process.pid}`);
const failpoints = new Failpoints(folder);
let world: World;

beforeAll(async () => {
  world = await World.start({
    INTAKE_GRACE_SECONDS: '1',
    SWEEP_INTERVAL_MS: '1000',
    SUBMISSION_LEASE_SECONDS: '3',
    FAILPOINT: folder,
  });
});

afterAll(() => world.stop());

/** The points that are armed with this action in every run. */
const armedWith = (action: Action): FailpointName[] =>
  failpointNames.filter((name) => armings[name].split(': ')[1]?.split(' ').includes(action));

/** Nothing is owed any more, and nothing waits for a person. */
async function atRest(): Promise<void> {
  await eventually(async () => expect(await stillOwed(world)).toBe(0));
  expect(await deadEvents(world)).toBe(0);
}

async function lives(action: Action): Promise<WholeLife> {
  const life = await liveThrough(world, failpoints, { action, points: armedWith(action) });
  expect(failpoints.left()).toEqual([]);
  await atRest();
  return life;
}

const howOften = (words: RegExp): number =>
  failpoints.struck('notification').filter((line) => words.test(line)).length;

/** Who was ordered for is invited, and once more at most for each time that nobody could know whether a mail had left. */
async function invitedOnce({ invited }: WholeLife): Promise<void> {
  const uncertain = howOften(/^(send-invitation\.(in-flight|answered)|mail\.answered)/);
  for (const [email, isTaken] of invited) {
    const mails = await world.sandbox.mails(email);
    expect(mails.length).toBeGreaterThanOrEqual(isTaken ? 1 : 0);
    expect(mails.length).toBeLessThanOrEqual(1 + uncertain);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(1);
  }
}

/** SmartRecruiters heard of it in its order, and shows the result. */
async function resultIsThere(life: WholeLife): Promise<void> {
  const { history, result } = await life.shown();
  const steps = ['PENDING', 'IN_PROGRESS', 'COMPLETED'];
  const places = history.flatMap(({ body }) => (body.status ? [steps.indexOf(body.status)] : []));
  expect(places).toEqual(places.toSorted((left, right) => left - right));
  expect(result.score).toEqual({ raw: 100, min: 0, max: 100 });
}

describe('wherever an app fails, nothing is lost, nobody is bothered twice and nothing is left over', () => {
  it.each<[Action, string]>([
    ['throw', 'the step goes wrong'],
    ['drop', 'what was done is done, and its answer is lost'],
    ['pause', 'the app sleeps until its leases are over'],
    ['crash', 'power is cut'],
  ])('%s: %s', async (action) => {
    const life = await lives(action);
    await invitedOnce(life);
    await resultIsThere(life);
  });
});
