import { candidateInvited, orderPlaced, orderProgressed, type OrderSheet } from '@assay/contracts';
import { eventually, type TestDatabase, testDatabase } from '@assay/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../migrations/index.js';
import { entities } from '../app.module.js';
import {
  deliver,
  orderSheet,
  resultOf,
  resultsApp,
  type ResultsApp,
  standing,
} from '../results-app.fixture.js';
import { SmartRecruitersServer } from '../calls/smartrecruiters.fixture.js';

let spec: TestDatabase;
let server: SmartRecruitersServer;
let app: ResultsApp;

beforeAll(async () => {
  spec = await testDatabase('results', { migrations, entities });
  server = await SmartRecruitersServer.start();
});
beforeEach(async () => {
  await spec.clear();
  server.reset();
  app = resultsApp(spec.database, server.url);
});
afterEach(() => app.loop.stop());
afterAll(async () => {
  await spec.close();
  await server.close();
});

const placed = async (changes: Partial<OrderSheet> = {}): Promise<OrderSheet> => {
  const bare = orderSheet({ ...changes, resultCallbackUrl: '' });
  const sheet = { ...bare, resultCallbackUrl: server.callbackUrl(bare.orderId) };
  await deliver(spec.database, app.keepSheet, orderPlaced, sheet);
  return sheet;
};

it('SmartRecruiters sees the order invited, begun and completed', async () => {
  app.loop.onApplicationBootstrap();
  const sheet = await placed();
  const { orderId } = sheet;
  await deliver(spec.database, app.noteInvitation, candidateInvited, {
    orderId,
    invitedAt: '2026-11-20T09:15:00Z',
  });
  await eventually(() => expect(server.statuses(orderId)).toEqual(['PENDING']));
  await deliver(
    spec.database,
    app.noteProgress,
    orderProgressed,
    standing(sheet, { revision: 2, status: 'in-progress' }),
  );
  await eventually(() => expect(server.statuses(orderId)).toEqual(['PENDING', 'IN_PROGRESS']));
  expect(await app.record.run(resultOf(orderId))).toEqual({ orderId, version: 1, submission: 'due' });
  await eventually(() => expect(server.statuses(orderId)).toEqual(['PENDING', 'IN_PROGRESS', 'COMPLETED']));
  await eventually(async () =>
    expect(
      await spec.sql('SELECT status, wanted_revision, delivered_revision, due_at FROM submissions'),
    ).toEqual([{ status: 'delivered', wanted_revision: 3, delivered_revision: 3, due_at: null }]),
  );
  expect(server.shown.get(orderId)).toEqual({
    name: 'Backend junior bundle',
    status: 'COMPLETED',
    assessmentPackageDate: '2026-11-20T09:15:00.000Z',
    submissionDate: '2026-11-20T16:02:10.000Z',
    score: { raw: 74, min: 0, max: 100 },
    scoreLabel: 'Pass',
    summary: 'Two tests taken',
    attachments: [{ type: 'OTHER_URL', url: 'https://app.partner.example/r/7d0c1f52' }],
    assessmentResults: [
      {
        assessmentId: 'a-python',
        name: 'Python basics',
        status: 'COMPLETED',
        score: { raw: 80, min: 0, max: 100 },
        scoreLabel: 'Pass',
      },
      {
        assessmentId: 'a-sql',
        name: 'SQL basics',
        status: 'COMPLETED',
        score: { raw: 68, min: 0, max: 100 },
        scoreLabel: 'Pass',
      },
    ],
  });
});
