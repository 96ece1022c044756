import { forItsCompany } from '@assay/testing';
import { expect, it } from 'vitest';
import { connected, consentSpec, refuses } from '../consent-app.fixture.js';
import { checkRows } from './connection-checks.repository.js';
import { CheckConnection } from './check-connection.js';
import { RecheckConnection } from './recheck-connection.js';

const app = consentSpec();

const companyId = 'acme';
const due = async () =>
  (
    await app.db.sql<{ hours: number | null }>(
      'SELECT round(extract(epoch FROM due_at - now()) / 3600)::int AS hours FROM connection_checks',
    )
  )[0]?.hours;

/** The next look, as the loop takes it. */
async function recheck(): Promise<void> {
  await app.db.sql('UPDATE connection_checks SET due_at = now()');
  const [row] = await checkRows.lease(app.db.database, 1);
  if (!row) throw new Error('no connection is due');
  await app.get(RecheckConnection).run(row);
}

it('SmartRecruiters is asked at once, whatever token is there', async () => {
  await connected(app, companyId);
  const before = app.smartRecruiters.count('oauth/token');
  expect(await forItsCompany(app.get(CheckConnection)).run({ companyId })).toMatchObject({ health: 'ok' });
  expect(app.smartRecruiters.count('oauth/token')).toBe(before + 1);
});

it('a credential that SmartRecruiters no longer takes is found out', async () => {
  await connected(app, companyId);
  app.smartRecruiters.credentials.clear();
  expect(await forItsCompany(app.get(CheckConnection)).run({ companyId })).toMatchObject({
    health: 'failing',
    status: 'active',
  });
});

it('every connection is looked at again a day later, used or not', async () => {
  await connected(app, companyId);
  expect(await due()).toBe(24);
  app.smartRecruiters.credentials.clear();
  await recheck();
  expect(await app.db.sql('SELECT health FROM connections')).toEqual([{ health: 'failing' }]);
  expect(await due()).toBe(24);
});

it('a closed connection is not looked at any more', async () => {
  await connected(app, companyId);
  await app.db.sql('DELETE FROM granted_credentials');
  await recheck();
  expect(await due()).toBeNull();
});

it('a company that was never connected has nothing to check', async () => {
  await refuses(
    'company-not-connected',
    forItsCompany(app.get(CheckConnection)).run({ companyId: 'globex' }),
  );
});
