import type { PackageExplanations } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindsOf, onePackage, ourOrder, passDays, policy } from './rules.fixture.js';
import {
  connected,
  invitation,
  ordered,
  reaches,
  start,
  taken,
  unique,
  type Parties,
} from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;
const candidateOf = () => ({ firstName: 'Ola', lastName: 'Nowak', email: `${unique('again')}@example.org` });

beforeAll(async () => {
  world = await World.start();
  parties = await connected(world);
});

afterAll(() => world.stop());

describe('ordering the same package again', () => {
  it('is a new attempt with a link of its own where the account says nothing', async () => {
    const candidate = candidateOf();
    await ordered(world, parties.companyId, { candidate });
    await ordered(world, parties.companyId, { candidate });
    const mails = await eventually(async () => {
      const found = await world.sandbox.mails(candidate.email);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(new Set(mails.map(({ links }) => links.find((link) => link.includes('/c/')))).size).toBe(2);
  });

  it('is refused with the reason, and SmartRecruiters and the timeline say the same', async () => {
    await policy(world, parties.accountId, { reorder: 'refuse' });
    const candidate = candidateOf();
    await ordered(world, parties.companyId, { candidate });
    const { orderId, answers } = await world.sandbox.order(parties.companyId, { candidate });
    expect(answers[0]?.status).toBe(403);
    const today = new Date().toISOString().slice(0, 10);
    const sentence = `The package pkg-backend-junior was already ordered for this candidate on ${today}.`;
    expect(answers[0]?.body).toMatchObject({ errors: [{ message: sentence }] });
    const ours = await world.vendor.orderOf(parties.companyId, orderId);
    expect(ours).toMatchObject({ status: 'rejected', reason: sentence });
    const { entries } = await world.vendor.timeline(ours.orderId);
    expect(entries.map(({ kind, text }) => [kind, text])).toContainEqual(['order-refused', sentence]);
    await invitation(world, candidate.email);
    expect(await world.sandbox.mails(candidate.email)).toHaveLength(1);
  });

  it('is refused until the agreed days have passed, then it is a new attempt', async () => {
    await policy(world, parties.accountId, { reorder: 'new-attempt', reorderAfterDays: 30 });
    const candidate = candidateOf();
    const first = await ordered(world, parties.companyId, { candidate });
    const { answers } = await world.sandbox.order(parties.companyId, { candidate });
    expect(JSON.stringify(answers[0]?.body)).toMatch(/it can be ordered again from \d{4}-\d\d-\d\d on/);
    const ours = await world.vendor.orderOf(parties.companyId, first.orderId);
    await passDays(world, ours.orderId, 31);
    const second = await ordered(world, parties.companyId, { candidate });
    expect(await world.vendor.orderOf(parties.companyId, second.orderId)).not.toHaveProperty(
      'followsOrderId',
    );
  });

  it('is the same link once more, one assessment, and a result for both orders', async () => {
    await policy(world, parties.accountId, { reorder: 'same-link' });
    const candidate = candidateOf();
    const first = await ordered(world, parties.companyId, { candidate });
    const mail = await invitation(world, candidate.email);
    const second = await ordered(world, parties.companyId, { candidate });
    const mails = await eventually(async () => {
      const found = await world.sandbox.mails(candidate.email);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(new Set(mails.map(({ links }) => links.find((link) => link.includes('/c/')))).size).toBe(1);
    await start(mail);
    await reaches(world, first.orderId, 'IN_PROGRESS');
    await reaches(world, second.orderId, 'IN_PROGRESS');
    await world.sandbox.take(first.orderId, { answers: 'good' });
    const [one, two] = [
      await reaches(world, first.orderId, 'COMPLETED'),
      await reaches(world, second.orderId, 'COMPLETED'),
    ];
    expect(two.result.score).toEqual(one.result.score);
    const ours = await ourOrder(world, parties.companyId, second.orderId, 'completed');
    expect(ours.followsOrderId).toBe((await world.vendor.orderOf(parties.companyId, first.orderId)).orderId);
    expect(await kindsOf(world, ours.orderId)).toContain('order-followed');
  });

  it('gives an order after the result the result at once', async () => {
    await policy(world, parties.accountId, { reorder: 'same-link' });
    const candidate = candidateOf();
    const first = await ordered(world, parties.companyId, { candidate });
    const done = await taken(world, { orderId: first.orderId, email: candidate.email });
    const second = await ordered(world, parties.companyId, { candidate });
    const shared = await reaches(world, second.orderId, 'COMPLETED');
    expect(shared.result.score).toEqual(done.result.score);
  });
});

describe('why is this package not listed?', () => {
  it('has exactly one reason for every hidden package, and none for those that are listed', async () => {
    const { accountId, companyId } = await connected(world, {
      packages: [
        onePackage('everywhere'),
        onePackage('poland', { locations: [{ countryCode: 'PL' }] }),
        onePackage('office', { remote: 'never' }),
        onePackage('home', { remote: 'only' }),
        onePackage('old', { archived: true, locations: [{ countryCode: 'PL' }] }),
      ],
    });
    const query = '?country-code=de&remote=true';
    const { body } = await world.vendor.call<PackageExplanations>(
      'GET',
      `/v1/accounts/${accountId}/packages/explanation${query}`,
    );
    expect(
      Object.fromEntries(body.items.map(({ packageId, reason }) => [packageId, reason ?? 'listed'])),
    ).toEqual({
      everywhere: 'listed',
      poland: 'other-location',
      office: 'not-remote',
      home: 'listed',
      old: 'archived',
    });
    const answer = await world.sandbox.packages(companyId, query);
    const ids = (answer.body as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(body.items.filter(({ listed }) => listed).map(({ packageId }) => packageId));
  });
});
