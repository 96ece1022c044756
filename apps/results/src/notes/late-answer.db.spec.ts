import { candidateInvited } from '@assay/contracts/notification';
import { orderPlaced, showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { peopleSpec } from '../people/people-spec.fixture.js';
import { deliver, orderSheet } from '../results-app.fixture.js';

const LEASE_SECONDS = 3;
const world = peopleSpec();

/** The database takes no attempt of a note before this many seconds after its call was let in. */
async function refuseFor(seconds: number): Promise<void> {
  await world.spec.sql(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = results AS $$ BEGIN
      IF clock_timestamp() < (SELECT min(granted_at) + interval '${seconds} s' FROM send_permits)
      THEN RAISE 'a lock is not to be had' USING ERRCODE = '55P03'; END IF; RETURN NEW;
    END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON people_attempts FOR EACH ROW EXECUTE FUNCTION refuse()`);
}
const accept = () =>
  world.spec.sql('DROP TRIGGER IF EXISTS refuse ON people_attempts; DROP FUNCTION IF EXISTS refuse');

beforeEach(async () => {
  await world.stop();
  world.app = await world.replica({ SUBMISSION_LEASE_SECONDS: LEASE_SECONDS });
});
afterEach(accept);

async function invited(): Promise<{ orderId: string; notes: readonly string[] }> {
  const candidate = world.server.add();
  const sheet = orderSheet({
    resultCallbackUrl: `${world.server.url}/assessment-api/v202010/orders/x/results`,
  });
  const { orderId, packageName } = sheet;
  world.bus.replies.set(showOrder.name, () => ({ packageName, candidate: { id: candidate.id } }));
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  const invitation = { orderId, invitedAt: '2026-11-20T09:15:00Z' };
  await deliver(world.spec.database, world.app.noteInvitation, candidateInvited, invitation);
  return { orderId, notes: candidate.notes };
}
const rows = () =>
  world.spec.sql<{ status: string; reason: string | null }>('SELECT status, reason FROM notes');
const tries = () => world.spec.sql('SELECT outcome FROM people_attempts');

it('a note whose answer cannot be recorded for longer than its lease lasts is known as written, and written once', async () => {
  await refuseFor(LEASE_SECONDS + 1);
  await world.replica({ SUBMISSION_LEASE_SECONDS: LEASE_SECONDS });
  const { notes } = await invited();
  await eventually(async () => expect(await rows()).not.toMatchObject([{ status: 'due' }]), 20_000);
  expect(await rows()).toEqual([{ status: 'done', reason: null }]);
  expect(await tries()).toEqual([{ outcome: 'accepted' }]);
  expect(notes).toHaveLength(1);
});

it('a note whose person is erased before its answer could be recorded leaves nothing of what was answered', async () => {
  await refuseFor(3600);
  const { orderId, notes } = await invited();
  await eventually(() => expect(notes).toHaveLength(1));
  // As if the process had slept for longer than its lease; nobody else works.
  const stopped = world.stop();
  await world.spec.sql(`UPDATE notes SET leased_until = now() - interval '1 second'`);
  const erasure = { erasureId: crypto.randomUUID(), orderIds: [orderId], candidates: [], addresses: [] };
  await eventually(() => world.app.erase.run(erasure));
  await accept();
  await stopped;
  expect([await rows(), await tries()]).toEqual([[], []]);
});

it('nobody is erased while an answer about them is being recorded, although the lease has ended', async () => {
  await refuseFor(3600);
  const { orderId, notes } = await invited();
  await eventually(() => expect(notes).toHaveLength(1));
  const stopped = world.stop();
  const erasure = { erasureId: crypto.randomUUID(), orderIds: [orderId], candidates: [], addresses: [] };
  await world.spec.sql(`UPDATE notes SET leased_until = now() - interval '1 second'`);
  await world.spec.database.ownTransaction(async (tx) => {
    // What recording does before it says anything.
    await tx.query('SELECT 1 FROM notes FOR KEY SHARE');
    await expect(world.app.erase.run(erasure)).rejects.toMatchObject({ code: 'person-busy' });
  });
  await accept();
  await stopped;
});

it('an answer of which nobody heard that it was recorded counts once', async () => {
  // Where the commit counts and its answer is lost, the same is recorded once more.
  const { database } = world.spec;
  const transaction = database.transaction.bind(database);
  let lost = 0;
  world.server.script = () => ({ status: 503 });
  database.transaction = async (work) => {
    const done = await transaction(work);
    const [{ count } = { count: 0 }] = await world.spec.sql<{ count: number }>(
      'SELECT count(*)::int FROM people_attempts',
    );
    if (count === 0 || lost++ > 0) return done;
    throw Object.assign(new Error('Connection terminated unexpectedly'));
  };
  try {
    await invited();
    await eventually(async () => expect(await rows()).toMatchObject([{ status: 'unknown' }]));
    await world.stop();
  } finally {
    database.transaction = transaction;
  }
  expect(lost).toBeGreaterThan(1);
  expect(await tries()).toEqual([{ outcome: 'unavailable' }]);
  expect(await world.spec.sql('SELECT failures FROM lanes')).toEqual([{ failures: 1 }]);
});
