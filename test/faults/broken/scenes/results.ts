import { setTimeout as sleep } from 'node:timers/promises';
import { atLeast, exactly, type Figure, type Scenario } from '../../scenario.js';
import type { Stage } from '../../stage/stage.js';
import { counted, counter, misbehaves, place, until } from '../scene-tools.js';

const ofStatus = (status: string): string =>
  `SELECT count(*) FROM results.submissions WHERE status = '${status}'`;
const dead = ofStatus('dead-lettered');
const parked = ofStatus('parked');
const quick = { SUBMISSION_RETRY_BASE_SECONDS: '1', SUBMISSION_RETRY_CAP_SECONDS: '2' };
// As docs/due-work.md has it: the pauses of what is parked are a minute and more.
const dueNow = `UPDATE results.submissions SET due_at = now() WHERE status = 'parked'`;
const pauseMs = 20_000;

const isDelivered = async (stage: Stage, orders: number): Promise<boolean> =>
  (await counted(stage, ofStatus('delivered'))) >= orders;

async function delivered(stage: Stage, orders: number): Promise<Figure> {
  await until(stage, () => isDelivered(stage, orders));
  return exactly('delivered', await counted(stage, ofStatus('delivered')), orders);
}

/** A worker sleeps past its lease with a message in its hand. */
export const workerSleeps: Scenario = {
  number: 9,
  title: 'A worker sleeps past its lease with a message in its hand',
  needs: {
    companies: 1,
    settings: { SUBMISSION_LEASE_SECONDS: '3' },
    settingsOf: { results: { FAILPOINT: `submission-before-call:pause:${pauseMs}@1` } },
  },
  play: async (stage) => {
    stage.history.note('fault', { name: 'pause', target: 'results', step: 'call 0' });
    await stage.play({ orders: 1, insistent: true });
    // Nobody outside sees that what slept has woken up: it must say nothing.
    await sleep(pauseMs);
    stage.history.note('fault', { name: 'pause', target: 'results', step: 'call 0', ends: true });
    return { counted: [exactly('at their end', stage.story.endedCount, 1)] };
  },
};

/** SmartRecruiters answers that it has the result already, and does not have it. */
export const wrongConflict: Scenario = {
  number: 12,
  title: 'SmartRecruiters answers 409 to results that it does not have',
  needs: { companies: 2, settings: quick },
  play: async (stage) => {
    const orders = 4;
    const conflicts = counter(stage, 'sr-call', ({ status }) => status === 409);
    const over = await misbehaves(stage, { where: 'results', kind: '409' });
    const playing = stage.play({ orders, insistent: true });
    const decided = `SELECT count(*) FROM results.submissions s WHERE s.status IN ('parked', 'delivered')
      AND EXISTS (SELECT 1 FROM results.result_versions r WHERE r.order_id = s.id)`;
    await until(stage, async () => (await counted(stage, decided)) === orders);
    await over();
    await stage.database.sql(dueNow);
    await playing;
    return {
      counted: [
        atLeast('answers 409', conflicts.length, orders),
        exactly('at their end', stage.story.endedCount, orders),
      ],
    };
  },
};

/** SmartRecruiters says how long it wants to be left alone. */
export const comeLater: Scenario = {
  number: 13,
  title: 'SmartRecruiters answers 429 and says when to come again',
  needs: { companies: 1, settings: quick },
  play: async (stage) => {
    const limited = counter(stage, 'sr-call', ({ status }) => status === 429);
    const over = await misbehaves(stage, { where: 'results', kind: '429', ms: 15_000, times: 3 });
    await place(stage, 8);
    const all = await delivered(stage, 8);
    await over();
    return { counted: [atLeast('times it said so', limited.length, 1), all] };
  },
};

/** SmartRecruiters is away for longer than a few tries take. */
export const longOutage: Scenario = {
  number: 14,
  title: 'SmartRecruiters is away for longer than a few tries take',
  needs: { companies: 4, settings: quick },
  play: async (stage) => {
    const orders = 4;
    const tries = counter(stage, 'sr-call', ({ status }) => status === 503);
    const over = await misbehaves(stage, { where: 'results', kind: '503' });
    await place(stage, orders);
    await until(stage, async () => tries.length >= 4 * orders || (await counted(stage, dead)) === orders);
    await over();
    return { counted: [await delivered(stage, orders)] };
  },
};

/** SmartRecruiters is slow, and much waits for one company. */
export const slowAnswers: Scenario = {
  number: 15,
  title: 'SmartRecruiters is slow while much waits for one company',
  needs: { companies: 1 },
  play: async (stage) => {
    const orders = 30;
    const over = await misbehaves(stage, { where: 'results', kind: 'delay', ms: 4000 });
    await place(stage, orders);
    await until(stage, () => isDelivered(stage, orders / 2));
    await over();
    return { counted: [await delivered(stage, orders)] };
  },
};

/** Every token has come to its end when much is owed to one company. */
export const tokensEnd: Scenario = {
  number: 16,
  title: 'A company’s token ends while much is owed to it',
  needs: { companies: 1 },
  play: async (stage) => {
    const calls = counter(stage, 'sr-call', ({ operation }) => operation === 'srGetToken');
    await stage.database.sql(`UPDATE consent.granted_credentials
      SET sealed_token = NULL, token_expires_at = NULL, token_stale_at = NULL`);
    const over = await misbehaves(stage, { where: 'token', kind: 'delay', ms: 2000 });
    await place(stage, 12);
    const all = await delivered(stage, 12);
    await over();
    const at = calls.map(({ began, ended }) => ({ began: Number(began), ended: Number(ended) }));
    const together = at.map((one) =>
      at.filter(({ began, ended }) => began <= one.began && ended > one.began),
    );
    const most = Math.max(0, ...together.map(({ length }) => length));
    return { counted: [exactly('calls for a token at once', most, 1), all] };
  },
};

/** SmartRecruiters refuses a company until somebody gives the permission back. */
export const permissionLost: Scenario = {
  number: 17,
  title: 'A company’s permission is missing for a while',
  needs: { companies: 1, settings: quick },
  play: async (stage) => {
    const orders = 3;
    const tries = counter(stage, 'sr-call', ({ status }) => status === 403);
    const over = await misbehaves(stage, { where: 'results', kind: '403' });
    await place(stage, orders);
    await until(stage, async () => (await counted(stage, `(${parked}) + (${dead})`)) === orders);
    // It is tried now and then, and that costs nothing.
    for (let more = 0; more < 3; more += 1) {
      const before = tries.length;
      await stage.database.sql(dueNow);
      await until(stage, async () => tries.length > before || (await counted(stage, dead)) === orders);
    }
    await over();
    await stage.database.sql(dueNow);
    return { counted: [await delivered(stage, orders)] };
  },
};
