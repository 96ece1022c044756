import { randomUUID } from 'node:crypto';
import { accountSaved } from '@assay/contracts/consent';
import { replayDeadLetters } from '@assay/contracts';
import { askOnce } from '@assay/messaging';
import { eventually } from '@assay/testing';
import { exactly, type Scenario, scaled, told } from '../scenario.js';
import type { Stage } from '../stage/stage.js';

const oneIn = 20;
const attempts = 3;

/** One event in twenty cannot be consumed: the others are, it becomes a dead letter, and comes through when it is mended. */
export const scenario: Scenario = {
  number: 20,
  title: 'One event in twenty cannot be consumed',
  needs: { settings: { EVENT_ATTEMPTS_MAX: String(attempts) } },
  play: async (stage, { scale }) => {
    const events = scaled(2000, scale, 100);
    const mark = `poison-${randomUUID().slice(0, 8)}`;
    const orders = scaled(1000, scale, 30);
    for (let index = 0; index < events; index += 1)
      await announce(stage, `${mark}-${index}`, index % oneIn === 0);
    await stage.play({ orders, insistent: true });
    const bad = Math.ceil(events / oneIn);
    const arrived = () =>
      count(stage, `SELECT count(*)::int AS rows FROM ordering.accounts WHERE id LIKE $1`, mark);
    const dead = () => count(stage, deadOnes, mark);
    await eventually(async () => {
      if ((await arrived()) + (await dead()) < events)
        throw new Error(`${await arrived()} and ${await dead()}`);
    });
    const [good, given] = [await arrived(), await dead()];
    // The operator mends what they hold, and has them consumed again.
    await stage.database.sql(
      `UPDATE ordering.dead_letters SET envelope = jsonb_set(envelope, '{data,name}', '"mended"')
        WHERE envelope -> 'data' ->> 'accountId' LIKE $1`,
      [`${mark}-%`],
    );
    const nats = { url: stage.nats.url, user: 'operator', password: stage.nats.passwordOf('operator') };
    const { replayed, failed } = await askOnce(nats, replayDeadLetters('ordering'), {});
    return {
      counted: [
        told('events', events),
        exactly('good ones consumed', good, events - bad),
        exactly('bad ones that became dead letters', given, bad),
        exactly('replayed after they were mended', replayed - failed, bad),
        exactly('there in the end', await arrived(), events),
        exactly('dead letters left', await dead(), 0),
        exactly('orders at their end', stage.story.endedCount, orders),
      ],
    };
  },
};

const deadOnes = `SELECT count(*)::int AS rows FROM ordering.dead_letters
  WHERE dead_at IS NOT NULL AND envelope -> 'data' ->> 'accountId' LIKE $1`;

async function count(stage: Stage, text: string, mark: string): Promise<number> {
  return (await stage.database.sql<{ rows: number }>(text, [`${mark}-%`]))[0]?.rows ?? 0;
}

async function announce(stage: Stage, accountId: string, isBad: boolean): Promise<void> {
  const id = randomUUID();
  const envelope = {
    id,
    type: accountSaved.name,
    occurredAt: new Date().toISOString(),
    companyId: null,
    correlationId: randomUUID(),
    // Nothing that a table takes for a name.
    data: { accountId, name: isBad ? null : accountId, engineUrl: 'https://engine.example.org/hook' },
  };
  await stage.database.sql(
    `INSERT INTO consent.outbox (id, subject, envelope, consumers) VALUES ($1, $2, $3, $4)`,
    [id, accountSaved.subject, JSON.stringify(envelope), accountSaved.consumers],
  );
}
