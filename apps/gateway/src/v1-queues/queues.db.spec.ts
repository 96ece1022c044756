import { randomUUID } from 'node:crypto';
import { apps, listDueWork, replayDeadLetters } from '@assay/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asVendor, type Gateway, startGateway } from '../gateway.fixture.js';

let gateway: Gateway;
const letter = {
  eventId: randomUUID(),
  consumer: 'ordering-complete-order',
  type: 'result-recorded',
  reason: 'TypeError',
  attempts: 12,
  deadAt: '2026-01-15T12:00:00.000Z',
};

beforeAll(async () => {
  gateway = await startGateway();
  for (const app of apps) gateway.bus.answer(listDueWork(app), () => ({ works: [], deadLetters: [] }));
  gateway.bus.answer(listDueWork('ordering'), () => ({ works: [], deadLetters: [letter] }));
});

afterAll(() => gateway.close());

const connection = randomUUID();

async function received(smartrecruitersOrderId: string, due: string, attempt: number): Promise<void> {
  await gateway.db.sql(
    `INSERT INTO intake (id, company_id, smartrecruiters_order_id, account_id, connection_id, body_hash, kind,
       order_document, correlation_id, due_at, attempt)
     VALUES ($1, 'Acme', $2, 'acme', $3, 'x', 'manual', '{}', 'spec', now() + $4::interval, $5)`,
    [randomUUID(), smartrecruitersOrderId, connection, due, attempt],
  );
}

it('the gateway tells what it owes itself along with what the others owe', async () => {
  // Later than the sweep would look, so that nobody takes them up meanwhile.
  await received('one', '1 hour', 0);
  await received('two', '2 hours', 3);
  const { status, body } = await asVendor(gateway, 'GET', '/v1/queues');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    missing: [],
    apps: [
      {
        app: 'gateway',
        works: [
          {
            name: 'hand-over-order',
            waiting: 2,
            due: 0,
            leased: 0,
            tried: 1,
            nextDueAt: expect.any(String) as string,
          },
          { name: 'outbox', waiting: 0, due: 0, leased: 0, tried: 0 },
        ],
      },
      { app: 'consent' },
      { app: 'ordering', deadLetters: [letter] },
      { app: 'notification' },
      { app: 'results' },
    ],
  });
});

it('an app that does not answer is named, and the others are told', async () => {
  gateway.bus.silence(listDueWork('results'));
  const { body } = await asVendor(gateway, 'GET', '/v1/queues');
  expect(body).toMatchObject({ missing: ['results'] });
  gateway.bus.answer(listDueWork('results'), () => ({ works: [], deadLetters: [] }));
});

it('one dead letter, or all of an app, is consumed again by that app', async () => {
  gateway.bus.answer(replayDeadLetters('ordering'), () => ({ replayed: 1, failed: 0 }));
  const url = '/v1/dead-letters/replay';
  const { eventId } = letter;
  const one = await asVendor(gateway, 'POST', url, { app: 'ordering', eventId });
  expect(one).toEqual({ status: 200, body: { replayed: 1, failed: 0 } });
  await asVendor(gateway, 'POST', url, { app: 'ordering' });
  expect(gateway.bus.requests(replayDeadLetters('ordering'))).toEqual([{ eventId }, {}]);
  for (const wrong of [{}, { app: 'nobody' }, { app: 'ordering', eventId: 'x' }])
    expect((await asVendor(gateway, 'POST', url, wrong)).status).toBe(400);
});
