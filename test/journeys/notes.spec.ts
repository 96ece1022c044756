import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { candidateOf, connectedForPeople } from './people.fixture.js';
import { invitation, ordered, reaches, start, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

async function notesOf(companyId: string, email: string): Promise<readonly string[]> {
  const { firstName, lastName, notes } = await candidateOf(world, companyId, email);
  return notes.map(({ content }) => content.replace(`#${firstName} ${lastName} `, ''));
}

const noted = (companyId: string, email: string, count: number): Promise<readonly string[]> =>
  eventually(async () => {
    const notes = await notesOf(companyId, email);
    if (notes.length < count) throw new Error(`${notes.length} notes`);
    return notes;
  });

/** What else was to be noted is noted: a later order is. */
async function aLaterNote(companyId: string): Promise<void> {
  const later = await ordered(world, companyId);
  await noted(companyId, later.email, 1);
}

describe('notes on the candidate', () => {
  it('tell invited, started, completed and report ready, once each, although everything comes twice and results dies', async () => {
    const { companyId } = await connectedForPeople(world, { notes: true });
    await world.sandbox.faults(
      { where: 'orders', kind: 'duplicate' },
      { where: 'vendor', kind: 'duplicate' },
    );
    const order = await ordered(world, companyId);
    await start(await invitation(world, order.email));
    await reaches(world, order.orderId, 'IN_PROGRESS');
    // A kill between the call and its answer loses the note for good: that is the promise of the last story here.
    await noted(companyId, order.email, 2);
    await world.kill('results');
    await world.sandbox.take(order.orderId, { answers: 'good' });
    await world.restart('results');
    await reaches(world, order.orderId, 'COMPLETED');
    await noted(companyId, order.email, 4);
    await aLaterNote(companyId);
    expect(
      (await notesOf(companyId, order.email)).map((note) => note.replace(/(Backend|:).*/, '').trim()),
    ).toEqual(['was invited to', 'started', 'completed', 'has a report on']);
  });

  it('are not written unless the account wants them', async () => {
    const { companyId } = await connectedForPeople(world, {});
    const order = await ordered(world, companyId);
    await taken(world, order);
    await aLaterNote((await connectedForPeople(world, { notes: true })).companyId);
    expect(await notesOf(companyId, order.email)).toEqual([]);
  });

  it('are never written twice, not even when SmartRecruiters’ answer is lost', async () => {
    const { companyId } = await connectedForPeople(world, { notes: true });
    await world.sandbox.faults({ where: 'people', kind: 'drop-answer', companyId });
    const order = await ordered(world, companyId);
    await invitation(world, order.email);
    await noted(companyId, order.email, 1);
    await aLaterNote(companyId);
    expect(await notesOf(companyId, order.email)).toHaveLength(1);
  });
});
