import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, send } from './forms.fixture.js';
import { kindsOf, onePackage, ourOrder, passDays, policy } from './rules.fixture.js';
import { connected, invitation, ordered, reaches, start, type Parties } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;
const result = { score: 80, scoreLabel: 'Pass', assessments: [] };
const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

beforeAll(async () => {
  // Days pass by SQL, which wakes nobody: what is due is found when the app looks again by itself.
  world = await World.start();
  parties = await connected(world, {
    packages: [onePackage('pkg-backend-junior'), onePackage('short', { expiryDays: 2 })],
  });
  await policy(world, parties.accountId, { expiryDays: 14 });
});

afterAll(() => world.stop());

/** An order that SmartRecruiters shows as pending, as both sides call it. */
async function pending(more: object = {}): Promise<{ theirs: string; ours: OrderReply; email: string }> {
  const { orderId, email } = await ordered(world, parties.companyId, more);
  await reaches(world, orderId, 'PENDING');
  return { theirs: orderId, ours: await world.vendor.orderOf(parties.companyId, orderId), email };
}

const extend = (orderId: string, body: object) =>
  world.vendor.call<OrderReply>('POST', `/v1/orders/${orderId}/extension`, body);

describe('deadlines', () => {
  it('are those of the package, else of the account', async () => {
    const [usual, short] = [await pending(), await pending({ packageId: 'short' })];
    const daysOf = ({ placedAt, expiresAt = '' }: OrderReply) =>
      (Date.parse(expiresAt) - Date.parse(placedAt)) / 86_400_000;
    expect([daysOf(usual.ours), daysOf(short.ours)]).toEqual([14, 2]);
  });

  it('let an order expire, in SmartRecruiters as well, and no day earlier', async () => {
    const { theirs, ours, email } = await pending();
    await passDays(world, ours.orderId, 13);
    const other = await pending();
    await passDays(world, other.ours.orderId, 15);
    await reaches(world, other.theirs, 'EXPIRED');
    expect((await world.vendor.orderOf(parties.companyId, theirs)).status).toBe('pending');
    await passDays(world, ours.orderId, 2);
    const expired = await reaches(world, theirs, 'EXPIRED');
    expect(expired.result.assessmentResults?.map(({ status }) => status)).toEqual(['EXPIRED']);
    expect(await kindsOf(world, ours.orderId)).toContain('order-expired');
    const mail = await invitation(world, email);
    await expect(open(mail.links.find((url) => url.includes('/c/')) ?? '').then(send)).rejects.toThrow(
      'there is no form',
    );
  });

  it('move by an extension, which the candidate and the timeline hear of once', async () => {
    const { theirs, ours, email } = await pending();
    const expiresAt = daysFromNow(20);
    expect((await extend(ours.orderId, { expiresAt, reason: 'accommodation' })).body).toMatchObject({
      expiresAt,
    });
    expect((await extend(ours.orderId, { expiresAt, reason: 'accommodation' })).status).toBe(200);
    await eventually(async () => expect(await world.sandbox.mails(email)).toHaveLength(2));
    await passDays(world, ours.orderId, 15);
    const kinds = await kindsOf(world, ours.orderId);
    expect(kinds.filter((kind) => kind === 'deadline-changed')).toHaveLength(1);
    expect(kinds).not.toContain('order-expired');
    await passDays(world, ours.orderId, 6);
    await reaches(world, theirs, 'EXPIRED');
    expect(await world.sandbox.mails(email)).toHaveLength(2);
  });

  it('never move into the past', async () => {
    const { ours } = await pending();
    const { status, body } = await extend(ours.orderId, { expiresAt: daysFromNow(-1) });
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('must be later than now')]);
  });

  it('may be extended after they passed, where SmartRecruiters takes that: the order goes on', async () => {
    const { theirs, ours, email } = await pending();
    await passDays(world, ours.orderId, 15);
    await reaches(world, theirs, 'EXPIRED');
    await extend(ours.orderId, { expiresAt: daysFromNow(5) });
    await reaches(world, theirs, 'PENDING');
    await start(await invitation(world, email));
    await reaches(world, theirs, 'IN_PROGRESS');
    await world.sandbox.take(theirs, { answers: 'good' });
    await reaches(world, theirs, 'COMPLETED');
  });

  it('do not waste the work of a candidate who is late, unless the account says so', async () => {
    const early = await pending();
    await policy(world, parties.accountId, { expiryDays: 14, lateResult: 'refuse' });
    const strict = await pending();
    for (const { theirs, ours } of [early, strict]) {
      await passDays(world, ours.orderId, 15);
      await reaches(world, theirs, 'EXPIRED');
    }
    const report = (orderId: string) => world.vendor.call('PUT', `/v1/orders/${orderId}/result`, result);
    expect((await report(early.ours.orderId)).status).toBe(200);
    await reaches(world, early.theirs, 'COMPLETED');
    await ourOrder(world, parties.companyId, early.theirs, 'completed');
    const refused = await report(strict.ours.orderId);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'order-closed' }]);
    expect((await world.sandbox.showOrder(strict.theirs)).result.status).toBe('EXPIRED');
  });
});
