import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountSaved } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import pg from 'pg';
import { exactly, type Scenario, scaled, told } from '../scenario.js';
import { drawer } from '../stage/draw.js';

const writers = 50;
const longestMs = 50;
const mostAtOnce = 8;

/** Events are committed in another order than they were written, by many at once: a relay that looks for what is due skips none. */
export const scenario: Scenario = {
  number: 12,
  title: 'Fifty write events in transactions of any length, and several relays carry them',
  needs: { replicas: 2, gateways: 1 },
  play: async (stage, { seed, scale }) => {
    const events = scaled(100_000, scale, 500);
    const race = `race-${randomUUID().slice(0, 8)}`;
    let [given, rolledBack] = [0, 0];
    const write = async (writer: number): Promise<void> => {
      const draw = drawer(`${seed} ${writer}`);
      const client = new pg.Client({ connectionString: stage.database.url });
      await client.connect();
      while (given < events) {
        const some = Math.min(1 + draw(mostAtOnce), events - given);
        const first = given;
        given += some;
        // One in ten is taken back, so that numbers have gaps, and comes again.
        for (let isTakenBack = draw(10) === 0; ; isTakenBack = false) {
          await client.query('BEGIN');
          for (let index = first; index < first + some; index += 1)
            await client.query(insert, eventOf(`${race}-${index}`));
          await sleep(draw(longestMs));
          await client.query(isTakenBack ? 'ROLLBACK' : 'COMMIT');
          if (!isTakenBack) break;
          rolledBack += 1;
        }
      }
      await client.end();
    };
    await Promise.all([
      stage.play({ orders: scaled(200, scale, 20), insistent: true }),
      ...Array.from({ length: writers }, (_, writer) => write(writer)),
    ]);
    const left = `SELECT count(*)::int AS rows FROM consent.outbox WHERE envelope -> 'data' ->> 'accountId' LIKE $1`;
    const arrived = `SELECT count(*)::int AS rows FROM ordering.accounts WHERE id LIKE $1`;
    const counted = async (text: string): Promise<number> =>
      (await stage.database.sql<{ rows: number }>(text, [`${race}-%`]))[0]?.rows ?? 0;
    await eventually(async () => {
      const missing = events - (await counted(arrived));
      if (missing > 0) throw new Error(`${missing} events have not arrived`);
    });
    await eventually(async () => {
      const rows = await counted(left);
      if (rows > 0) throw new Error(`${rows} events were not confirmed`);
    });
    return {
      counted: [
        told('events', events),
        told('transactions taken back', rolledBack),
        exactly('arrived', await counted(arrived), events),
        exactly('left in the outbox', await counted(left), 0),
      ],
    };
  },
};

const insert = `INSERT INTO consent.outbox (id, subject, envelope, consumers) VALUES ($1, $2, $3, $4)`;

function eventOf(accountId: string): unknown[] {
  const id = randomUUID();
  const envelope = {
    id,
    type: accountSaved.name,
    occurredAt: new Date().toISOString(),
    companyId: null,
    correlationId: randomUUID(),
    data: { accountId, name: accountId, engineUrl: 'https://engine.example.org/hook' },
  };
  return [id, accountSaved.subject, JSON.stringify(envelope), accountSaved.consumers];
}
