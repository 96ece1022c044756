import { lendToken } from '@assay/contracts/consent';
import { Problem } from '@assay/contracts';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { peopleSpec } from '../people/people-spec.fixture.js';

const world = peopleSpec();
const ids = ['p-1', 'p-2', 'p-3'];
const registerAll = () => Promise.all(ids.map((id) => world.register({ email: `${id}@example.org` }, id)));
const allAre = async (status: string) => {
  for (const id of ids) await world.registered(status, id);
};
const planned = () =>
  world.spec.sql<{ id: string; seconds: number }>(
    `SELECT id, extract(epoch FROM due_at - now())::float8 AS seconds FROM registrations
      WHERE status = 'parked' AND due_at IS NOT NULL AND leased_until IS NULL`,
  );
/** So much time passes for what is parked. */
const later = (minutes: number) =>
  world.spec.sql(
    `UPDATE registrations SET due_at = due_at - make_interval(mins => $1),
            first_due_at = first_due_at - make_interval(mins => $1) WHERE status = 'parked'`,
    [minutes],
  );

it('registrations that were refused by mistake are told after a minute, and nobody asked', async () => {
  world.server.script = () => ({ status: 401 });
  await registerAll();
  await allAre('parked');
  const due = await planned();
  expect(due.length).toBeGreaterThanOrEqual(1);
  for (const { seconds } of due) expect(seconds).toBeLessThanOrEqual(60);
  world.server.script = () => undefined;
  await later(1);
  await allAre('done');
  expect(world.server.candidates).toHaveLength(ids.length);
});

it('one registration of a company is tried ever more seldom, at last once an hour', async () => {
  world.server.script = () => ({ status: 401 });
  await registerAll();
  await allAre('parked');
  let pause = 1;
  for (const next of [2, 4, 8, 16, 32, 60]) {
    const calls = world.server.calls.length;
    await later(pause);
    await eventually(async () => {
      expect(world.server.calls.length).toBeGreaterThan(calls);
      const [first] = await planned();
      expect(Math.round((first?.seconds ?? 0) / 60)).toBeGreaterThanOrEqual(next / 2);
      expect(first?.seconds).toBeLessThanOrEqual(next * 60);
    });
    pause = next;
  }
});

it('a rating that gets through frees whatever waits for the credential, and nothing that lacks a permission', async () => {
  world.server.add();
  await world.register();
  await world.registered('done');
  world.server.script = () => ({ status: 401 });
  await world.rate('yes');
  await world.rated('parked');
  await world.spec.sql(
    `INSERT INTO job_titles (company_id, job_id, status, reason, due_at)
     VALUES ('NorthwindRobotics', 'job-1', 'parked', 'reconnect-needed', NULL),
            ('NorthwindRobotics', 'job-2', 'parked', 'forbidden', NULL)`,
  );
  world.server.script = () => undefined;
  await world.spec.sql('UPDATE ratings SET due_at = now()');
  await world.rated('done');
  expect(await world.spec.sql('SELECT job_id, status FROM job_titles ORDER BY job_id')).toEqual([
    { job_id: 'job-1', status: 'due' },
    { job_id: 'job-2', status: 'parked' },
  ]);
});

it('what waits for a connection is tried after a minute, too', async () => {
  world.bus.replies.set(lendToken.name, () => {
    throw new Problem('reconnect-needed');
  });
  await world.register();
  expect((await world.registered('parked')).registration?.reason).toBe('reconnect-needed');
  expect(await planned()).toHaveLength(1);
});
