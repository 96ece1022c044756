import { randomBytes } from 'node:crypto';
import { eventually } from '@assay/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kindsOf } from './rules.fixture.js';
import { connected, invitation, ordered, type Parties, reaches, taken } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
let parties: Parties;

beforeAll(async () => {
  world = await World.start({ MAIL_API_KEY: randomBytes(24).toString('hex') });
  parties = await connected(world);
});
afterEach(() => world.sandbox.clearFaults());
afterAll(() => world.stop());

const ours = (orderId: string) => world.vendor.orderOf(parties.companyId, orderId);

/** The order once its candidate counts as invited, or as what else is said. */
const invited = (orderId: string, as = 'sent') =>
  eventually(async () => {
    const order = await ours(orderId);
    if (order.invitation !== as) throw new Error(`the invitation is ${order.invitation}`);
    return order;
  });

describe('mail by a provider that knows a message again', () => {
  it('arrives once, and the order goes its whole way', async () => {
    const { orderId, email } = await ordered(world, parties.companyId);
    const mail = await invitation(world, email);
    expect(mail.messageId).toMatch(/@mail-provider\.example>$/);
    await taken(world, { orderId, email });
    expect(await world.sandbox.mails(email)).toHaveLength(1);
    const { entries } = await world.vendor.timeline((await ours(orderId)).orderId);
    const accepted = entries.find(({ kind }) => kind === 'invitation-accepted');
    expect(accepted?.evidence).toMatchObject({
      responseCode: 200,
      response: expect.stringMatching(/^200 [0-9a-f-]{36}$/) as string,
    });
  });

  it('arrives once where its answer is lost three times', async () => {
    await world.sandbox.faults({ where: 'mail-api', kind: 'drop-answer', times: 3 });
    const { orderId, email } = await ordered(world, parties.companyId);
    const { orderId: id } = await invited(orderId);
    expect(await world.sandbox.mails(email)).toHaveLength(1);
    const kinds = await kindsOf(world, id);
    expect(kinds.filter((kind) => kind === 'invitation-uncertain')).toHaveLength(3);
  });

  it('waits as long as the provider asks, and is told as refused by it', async () => {
    await world.sandbox.faults({ where: 'mail-api', kind: '429', times: 1, ms: 1000 });
    const { orderId, email } = await ordered(world, parties.companyId);
    await invitation(world, email);
    const { entries } = await world.vendor.timeline((await invited(orderId)).orderId);
    expect(entries.find(({ kind }) => kind === 'invitation-temporary')?.evidence).toMatchObject({
      responseCode: 429,
      response: '429 rate_limit_exceeded: Injected by the sandbox',
    });
  });

  it('to an address that takes none is told to SmartRecruiters, without the address', async () => {
    const email = 'nobody.at.all@bounce.example';
    const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
    const { orderId } = await ordered(world, parties.companyId, { candidate });
    await reaches(world, orderId, 'REJECTED');
    const order = await ours(orderId);
    const { entries } = await world.vendor.timeline(order.orderId);
    const own = entries.filter(({ source }) => source === 'notification');
    expect(own.at(-1)).toMatchObject({
      kind: 'invitation-failed',
      text: expect.stringContaining('There is no such mailbox. (422)') as string,
    });
    expect(JSON.stringify(own)).not.toContain('nobody.at.all');
    expect(await world.sandbox.mails(email)).toEqual([]);
  });

  it('is looked at by the doctor, which sends none and wants no DKIM', async () => {
    const { found } = await world.runDoctor();
    expect(found.filter((line) => /^(mail|dkim|return-path)-/.test(line))).toEqual([]);
  });
});
