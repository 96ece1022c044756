import { randomUUID } from 'node:crypto';
import { type EventEnvelope, listDueWork } from '@assay/contracts';
import { type CandidateInvited, candidateInvited } from '@assay/contracts/notification';
import { dueRows, type Lease, WorksOff } from '@assay/persistence';
import { eventually } from '@assay/testing';
import { Controller, Injectable } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startNats } from '../../../tools/servers/nats.mjs';
import { Consumes } from './consumes.js';
import { speakingApp, type SpeakingApp } from './speaking-app.fixture.js';

@Controller()
class NeverRecord {
  @Consumes(candidateInvited, 'record-invitation')
  async run(_event: EventEnvelope<CandidateInvited>): Promise<void> {
    throw new TypeError('it never works');
  }
}

@Injectable()
class SendParcel {
  @WorksOff('send-notice', dueRows({ table: 'parcels', leaseSeconds: 30 }), { concurrency: 1 })
  async run(_parcel: Lease): Promise<void> {
    throw new Error('nothing is due');
  }
}

let nats: Awaited<ReturnType<typeof startNats>>;
let ordering: SpeakingApp;
let notification: SpeakingApp;
let gateway: SpeakingApp;

beforeAll(async () => {
  nats = await startNats({
    dataFolder: `${process.env['TEST_FOLDER']}/due-work-${process.pid}`,
    configured: '',
  });
  [gateway, notification, ordering] = await Promise.all([
    speakingApp('gateway', nats, []),
    speakingApp('notification', nats, []),
    speakingApp('ordering', nats, [NeverRecord], {
      attemptsMax: 1,
      providers: [SendParcel],
    }),
  ]);
});

afterAll(async () => {
  await Promise.all([gateway, notification, ordering].map((app) => app.close()));
  await nats.remove();
});

it('an app tells what it owes by every operation that works something off, and by its outbox', async () => {
  await ordering.store.sql(
    `INSERT INTO parcels (due_at) VALUES (now() + interval '1 hour'), (now() + interval '2 hours'), (NULL)`,
  );
  const { works } = await gateway.bus.ask(listDueWork('ordering'), {});
  expect(works).toMatchObject([
    { name: 'send-notice', waiting: 2, due: 0, leased: 0, tried: 0 },
    { name: 'outbox', waiting: 0 },
  ]);
});

it('and the events that it could not consume, without what is in them', async () => {
  const orderId = randomUUID();
  await notification.allCompanies.transaction((tx) =>
    notification.outbox.add(tx, candidateInvited, {
      companyId: 'Acme',
      data: { orderId, invitedAt: '2026-01-15T12:00:00.000Z' },
    }),
  );
  await eventually(async () => {
    const { deadLetters } = await gateway.bus.ask(listDueWork('ordering'), {});
    expect(deadLetters).toEqual([
      {
        eventId: expect.any(String) as string,
        consumer: 'ordering-record-invitation',
        type: 'candidate-invited',
        companyId: 'Acme',
        reason: 'TypeError',
        attempts: 1,
        deadAt: expect.any(String) as string,
      },
    ]);
    expect(JSON.stringify(deadLetters)).not.toContain(orderId);
  });
});

it('and whoever scrapes its metrics sees the same, and how its requests and events went', async () => {
  expect(await ordering.measured('assay_due_work_waiting')).toEqual([
    'assay_due_work_waiting{work="send-notice"} 2',
    'assay_due_work_waiting{work="outbox"} 0',
  ]);
  expect(await ordering.measured('assay_due_work_oldest_age_seconds')).toContain(
    'assay_due_work_oldest_age_seconds{work="send-notice"} 0',
  );
  expect(await ordering.measured('assay_dead_letters')).toEqual([
    'assay_dead_letters{consumer="ordering-record-invitation"} 1',
  ]);
  expect(await ordering.measured('assay_event_duration_seconds_count')).toEqual([
    'assay_event_duration_seconds_count{operation="record-invitation",outcome="failed"} 1',
  ]);
  const [answered] = await ordering.measured('assay_request_duration_seconds_count');
  expect(answered).toMatch(/\{operation="list-due-work",outcome="done"\} \d+$/);
  expect(await ordering.measured('assay_database_connections')).toHaveLength(3);
});
