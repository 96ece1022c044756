import { candidateInvited } from '@assay/contracts/notification';
import { orderPlaced, type OrderSheet, showOrder } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { describe, expect, it } from 'vitest';
import type { FakeCandidate } from '../people/people-server.fixture.js';
import { peopleSpec } from '../people/people-spec.fixture.js';
import { deliver, orderSheet } from '../results-app.fixture.js';

const world = peopleSpec();
const activity = 'invited';

/** An order whose candidate was invited: a note is due. */
async function invited(candidate: FakeCandidate): Promise<OrderSheet> {
  const sheet = orderSheet({
    resultCallbackUrl: `${world.server.url}/assessment-api/v202010/orders/x/results`,
  });
  world.bus.replies.set(showOrder.name, () => ({
    packageName: sheet.packageName,
    candidate: { id: candidate.id },
  }));
  await deliver(world.spec.database, world.app.keepSheet, orderPlaced, sheet);
  const invitation = { orderId: sheet.orderId, invitedAt: '2026-11-20T09:15:00Z' };
  await deliver(world.spec.database, world.app.noteInvitation, candidateInvited, invitation);
  return sheet;
}
const ends = (orderId: string, status: string) =>
  eventually(async () =>
    expect(await world.spec.sql('SELECT status FROM notes WHERE order_id = $1', [orderId])).toEqual([
      { status },
    ]),
  );
const replay = (orderId: string, mayRepeat?: boolean) =>
  world.app.replayNote.run({ orderId, activity, ...(mayRepeat === undefined ? {} : { mayRepeat }) });
const written = ['was invited to Backend junior bundle.'];

describe('a note is written again by hand', () => {
  it('where SmartRecruiters refused it; that is on the timeline, and it is written once', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ status: 404 });
    const { orderId } = await invited(candidate);
    await ends(orderId, 'failed');
    world.server.script = () => undefined;
    expect(await replay(orderId)).toEqual({ orderId, activity, madeDue: true });
    await ends(orderId, 'done');
    expect(candidate.notes).toEqual(written);
    const { entries } = await world.app.timeline.run({ orderId });
    const told = entries.filter(({ kind }) => kind.startsWith('note-'));
    expect(told.map(({ kind, evidence }) => [kind, evidence])).toEqual([
      ['note-replayed', { activity }],
      ['note-written', { activity }],
    ]);
  });

  it('never once SmartRecruiters accepted it, whatever is said', async () => {
    const candidate = world.server.add();
    const { orderId } = await invited(candidate);
    await ends(orderId, 'done');
    for (const mayRepeat of [undefined, true])
      await expect(replay(orderId, mayRepeat)).rejects.toMatchObject({ code: 'note-written' });
    expect(candidate.notes).toEqual(written);
  });

  it('after a try without an answer only by whoever says that it may be there twice', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ reset: true });
    const { orderId } = await invited(candidate);
    await ends(orderId, 'unknown');
    world.server.script = () => undefined;
    await expect(replay(orderId)).rejects.toMatchObject({ code: 'note-perhaps-written' });
    await ends(orderId, 'unknown');
    expect(await replay(orderId, true)).toMatchObject({ madeDue: true });
    await ends(orderId, 'done');
    expect(candidate.notes).toEqual(written);
  });

  it('once, however many ask at the same moment', async () => {
    const candidate = world.server.add();
    world.server.script = () => ({ status: 404 });
    const { orderId } = await invited(candidate);
    await ends(orderId, 'failed');
    await world.stop();
    world.server.script = () => undefined;
    const answers = await Promise.all([1, 2, 3, 4].map(() => replay(orderId)));
    expect(answers.filter(({ madeDue }) => madeDue)).toHaveLength(1);
    world.app = await world.replica();
    await ends(orderId, 'done');
    expect(candidate.notes).toEqual(written);
  });

  it('not while it is under way', async () => {
    const candidate = world.server.add();
    await world.stop();
    const { orderId } = await invited(candidate);
    await world.spec.sql(
      `UPDATE notes SET in_flight = true, attempt = 1, leased_until = now() + interval '1 minute'`,
    );
    const row = () => world.spec.sql('SELECT * FROM notes WHERE order_id = $1', [orderId]);
    const before = await row();
    expect(await replay(orderId, true)).toMatchObject({ madeDue: false });
    expect(await row()).toEqual(before);
  });
});

it('a note that there is not cannot be written again', async () => {
  const { orderId } = await invited(world.server.add());
  await expect(world.app.replayNote.run({ orderId, activity: 'completed' })).rejects.toMatchObject({
    code: 'note-not-found',
    params: { orderId, activity: 'completed' },
  });
});
