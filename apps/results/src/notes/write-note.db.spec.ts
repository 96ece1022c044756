import { candidateInvited } from '@assay/contracts/notification';
import {
  orderPlaced,
  orderProgressed,
  type OrderSheet,
  policyChanged,
  showOrder,
  showPolicy,
} from '@assay/contracts/ordering';
import { configureFailpoints } from '@assay/runtime';
import { eventually } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, peopleSpec } from '../people/people-spec.fixture.js';
import type { FakeCandidate } from '../people/people-server.fixture.js';
import { deliver, orderSheet, resultOf, standing } from '../results-app.fixture.js';

const world = peopleSpec();

function ordered(candidateId?: string): OrderSheet {
  const sheet = orderSheet({
    resultCallbackUrl: `${world.server.url}/assessment-api/v202010/orders/x/results`,
  });
  const candidate = candidateId === undefined ? {} : { id: candidateId };
  world.bus.replies.set(showOrder.name, () => ({ packageName: sheet.packageName, candidate }));
  return sheet;
}

const placed = (sheet: OrderSheet) => deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
const invited = ({ orderId }: OrderSheet) =>
  deliver(world.spec.database, world.app.noteInvitation, candidateInvited, {
    orderId,
    invitedAt: '2026-11-20T09:15:00Z',
  });
const begun = (sheet: OrderSheet) =>
  deliver(
    world.spec.database,
    world.app.noteProgress,
    orderProgressed,
    standing(sheet, { revision: 2, status: 'in-progress' }),
  );
const recorded = ({ orderId }: OrderSheet) => world.app.record.run(resultOf(orderId));

async function everything(sheet: OrderSheet): Promise<void> {
  for (const step of [placed, invited, begun, recorded]) await step(sheet);
}

const rows = (sheet: OrderSheet) =>
  world.spec.sql<{ activity: string; status: string; reason: string | null }>(
    'SELECT activity, status, reason FROM notes WHERE order_id = $1 ORDER BY position',
    [sheet.orderId],
  );

async function settled(sheet: OrderSheet, count: number): Promise<string[]> {
  return eventually(async () => {
    const found = await rows(sheet);
    if (found.length < count || found.some(({ status }) => status === 'due')) throw new Error('still due');
    return found.map(({ activity, status, reason }) => [activity, status, reason].filter(Boolean).join(' '));
  });
}

describe('notes on a candidate', () => {
  it('tell what happened, each once and in order, however often it is told', async () => {
    const candidate: FakeCandidate = world.server.add();
    const sheet = ordered(candidate.id);
    for (let times = 0; times < 6; times += 1) await everything(sheet);
    await settled(sheet, 4);
    expect(candidate.notes).toEqual([
      'was invited to Backend junior bundle.',
      'started Backend junior bundle.',
      'completed Backend junior bundle.',
      'has a report on Backend junior bundle: see Assessments.',
    ]);
  });

  it('tell of the invitation first, although it is heard of last', async () => {
    const candidate = world.server.add();
    const sheet = ordered(candidate.id);
    for (const step of [placed, begun, invited]) await step(sheet);
    await settled(sheet, 2);
    expect(candidate.notes).toEqual([
      'was invited to Backend junior bundle.',
      'started Backend junior bundle.',
    ]);
  });

  it('tell of no invitation of somebody who is assessed while applying', async () => {
    const candidate = world.server.add();
    const sheet = { ...ordered(candidate.id), kind: 'inline' as const };
    for (const step of [placed, begun]) await step(sheet);
    await settled(sheet, 1);
    expect(candidate.notes).toEqual(['started Backend junior bundle.']);
  });

  it('are for everybody who may see the candidate, and mention nobody else', async () => {
    const candidate = world.server.add();
    const sheet = ordered(candidate.id);
    world.bus.replies.set(showOrder.name, () => ({
      packageName: 'Pair #[CANDIDATE:other] @[USER:1]',
      candidate: { id: candidate.id },
    }));
    await placed(sheet);
    await invited(sheet);
    await settled(sheet, 1);
    const [note] = world.server.calls.filter(({ path }) => path === '/messages/shares');
    expect(note?.body).toEqual({
      content: `#[CANDIDATE:${candidate.id}] was invited to Pair # CANDIDATE:other  @ USER:1.`,
      shareWith: { openNote: true },
    });
  });

  it('are not written unless the account wants them', async () => {
    world.allow({ people: { createAndUpdate: true } });
    const candidate = world.server.add();
    const sheet = ordered(candidate.id);
    await everything(sheet);
    expect((await settled(sheet, 4))[0]).toBe('invited off switched-off');
    expect(candidate.notes).toEqual([]);
  });

  describe('of an account that wants none', () => {
    const changed = (...fields: string[]) =>
      deliver(world.spec.database, world.app.resumePeople, policyChanged, { accountId, changed: fields });
    const questions = () => world.bus.asked.filter((name) => name === showPolicy.name).length;
    async function told(): Promise<[string | undefined, number]> {
      const before = questions();
      const sheet = ordered(world.server.add().id);
      await placed(sheet);
      await invited(sheet);
      return [(await settled(sheet, 1))[0], questions() - before];
    }
    beforeEach(() => world.allow({}));

    it('cost one question, until another hour has passed', async () => {
      expect(await told()).toEqual(['invited off switched-off', 1]);
      expect(await told()).toEqual(['invited off switched-off', 0]);
      await world.spec.sql(`UPDATE note_wishes SET unwanted_until = now() - interval '1 second'`);
      expect(await told()).toEqual(['invited off switched-off', 1]);
    });

    it('are written from the moment it is heard that they are wanted', async () => {
      await told();
      world.allow({ notes: true });
      await changed('expiryDays');
      expect(await told()).toEqual(['invited off switched-off', 0]);
      await changed('notes');
      expect(await told()).toEqual(['invited done', 1]);
      // What is switched off counts at once, heard of or not.
      world.allow({});
      expect(await told()).toEqual(['invited off switched-off', 1]);
    });

    it('are written although the answer that they are not wanted came after the news', async () => {
      world.bus.replies.set(showPolicy.name, async () => {
        world.bus.replies.delete(showPolicy.name);
        await changed('notes');
        return { accountId };
      });
      expect((await told())[0]).toBe('invited off switched-off');
      world.allow({ notes: true });
      expect(await told()).toEqual(['invited done', 1]);
    });
  });

  it('are not written for somebody SmartRecruiters gave no id', async () => {
    const sheet = ordered();
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual(['invited off no-candidate']);
  });

  it('are not sent again when the answer was lost', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ reset: true, after: true });
    const sheet = ordered(candidate.id);
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual(['invited unknown sent-without-an-answer']);
    expect(candidate.notes).toHaveLength(1);
  });

  it('are not sent again after a crash between the call and its answer', async () => {
    const candidate = world.server.add();
    const sheet = ordered(candidate.id);
    await world.stop();
    await placed(sheet);
    await invited(sheet);
    await world.spec.sql('UPDATE notes SET in_flight = true');
    world.app = await world.replica();
    expect(await settled(sheet, 1)).toEqual(['invited unknown sent-without-an-answer']);
    expect(candidate.notes).toEqual([]);
  });

  it.each([
    ['between the answer and its record', 'after-call', 'invited unknown sent-without-an-answer'],
    ['after the answer was recorded', 'after-answer', 'invited done'],
  ])('are not sent again after a crash %s', async (_when, place, ends) => {
    const candidate = world.server.add();
    const sheet = ordered(candidate.id);
    configureFailpoints(`note-${place}:throw`, 'test');
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual([ends]);
    expect(candidate.notes).toHaveLength(1);
  });

  it('are given up where SmartRecruiters knows no such candidate', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ status: 404 });
    const sheet = ordered(candidate.id);
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual(['invited failed refused-404']);
    expect(world.server.calls).toHaveLength(1);
  });

  it('wait for the end of an outage once one is known', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ status: 503 });
    const sheet = ordered(candidate.id);
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual(['invited unknown sent-without-an-answer']);
    await begun(sheet);
    await eventually(() => expect(world.server.calls.length).toBeGreaterThan(2), 10_000);
    world.server.script = () => undefined;
    expect((await settled(sheet, 2))[1]).toBe('started done');
    expect(candidate.notes).toEqual(['started Backend junior bundle.']);
  });

  it('are sent again when SmartRecruiters said to come later', async () => {
    const candidate = world.server.add();
    let limited = 1;
    world.server.script = () => (limited-- > 0 ? { status: 429 } : undefined);
    const sheet = ordered(candidate.id);
    await placed(sheet);
    await invited(sheet);
    expect(await settled(sheet, 1)).toEqual(['invited done']);
    expect(candidate.notes).toHaveLength(1);
  });
});
