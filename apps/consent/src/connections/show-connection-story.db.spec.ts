import { forItsCompany } from '@assay/testing';
import { expect, it } from 'vitest';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { CheckConnection } from '../health/check-connection.js';
import { ShowConnectionStory } from './show-connection-story.js';

const app = consentSpec();
const companyId = 'acme';
const story = () => forItsCompany(app.get(ShowConnectionStory)).run({ companyId });
const check = () => forItsCompany(app.get(CheckConnection)).run({ companyId });
const announced = () =>
  app.db.sql<{ data: object }>(
    `SELECT envelope -> 'data' AS data FROM outbox
      WHERE envelope ->> 'type' = 'connection-health-changed' ORDER BY created_at`,
  );

it('a connection that works has no story to tell, however often it is looked at', async () => {
  await connected(app, companyId);
  await check();
  await check();
  expect(await story()).toMatchObject({ companyId, health: 'ok', healthHistory: [] });
  expect(await announced()).toEqual([]);
});

it('that it began to fail, and why, is told once, and that it works again', async () => {
  await connected(app, companyId);
  const before = new Map(app.smartRecruiters.credentials);
  app.smartRecruiters.credentials.clear();
  await check();
  await check();
  const failing = { health: 'failing', reason: 'credential-refused', httpStatus: 401 };
  expect(await story()).toMatchObject({ health: 'failing', healthHistory: [failing] });
  for (const [id, secret] of before) app.smartRecruiters.credentials.set(id, secret);
  await check();
  expect((await story()).healthHistory).toMatchObject([{ health: 'ok' }, failing]);
  expect((await announced()).map(({ data }) => data)).toMatchObject([
    { companyId, status: 'active', ...failing },
    { companyId, health: 'ok' },
  ]);
});

it('a company that was never connected has none', async () => {
  await refuses(
    'company-not-connected',
    forItsCompany(app.get(ShowConnectionStory)).run({ companyId: 'globex' }),
  );
});
