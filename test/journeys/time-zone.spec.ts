import type { OrderReply } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fits, flaws, inBrowser, phone, startBrowser, Visitor } from './browser.fixture.js';
import { kindsOf, onePackage, passDays, policy } from './rules.fixture.js';
import type { Mail } from './sandbox.fixture.js';
import { connected, invitation, ordered, type Parties, reaches } from './stories.fixture.js';
import { World } from './world.fixture.js';

const newYork = 'America/New_York';
const rules = { expiryDays: 14, reminders: [{ beforeExpiryHours: 72 }] };
let world: World;
let browser: Browser;
let parties: Parties;

async function invited(): Promise<{ order: OrderReply; mail: Mail; email: string }> {
  const { orderId, email } = await ordered(world, parties.companyId);
  await reaches(world, orderId, 'PENDING');
  const order = await world.vendor.orderOf(parties.companyId, orderId);
  return { order, email, mail: await invitation(world, email) };
}

/** The candidate opens the link where their clock is, and the page may do what it does. */
async function visit(mail: Mail, timezoneId: string, look: (page: Page) => Promise<void>): Promise<void> {
  const visitor = await Visitor.arrive(browser, phone, { timezoneId, locale: 'en-GB' });
  await visitor.page.goto(mail.links.find((link) => link.includes('/c/')) ?? '');
  await look(visitor.page);
  await visitor.leave();
}

const isKnown = (orderId: string) =>
  eventually(async () => expect(await kindsOf(world, orderId)).toContain('time-zone-noted'));

inBrowser('the time zone of a candidate', () => {
  beforeAll(async () => {
    [world, browser] = await Promise.all([World.start(), startBrowser()]);
    parties = await connected(world, { packages: [onePackage('pkg-backend-junior')] });
  });

  afterAll(() => world.stop());

  it('is the one the page shows the deadline in, and the order is not begun by looking', async () => {
    await policy(world, parties.accountId, rules);
    const { order, mail } = await invited();
    await world.sql(
      `UPDATE ordering.orders SET expires_at = '2099-07-01T18:00:00Z' WHERE id = '${order.orderId}'`,
    );
    await visit(mail, newYork, async (page) => {
      expect(await page.locator('time').innerText()).toMatch(
        /^Wednesday,? 1 July 2099 at 14:00 Eastern Daylight Time$/,
      );
      expect([await flaws(page), await fits(page)]).toEqual([[], true]);
      await isKnown(order.orderId);
    });
    const { body } = await world.vendor.call<OrderReply>('GET', `/v1/orders/${order.orderId}`);
    expect(body).toMatchObject({ status: 'pending', timeZone: newYork });
  });

  it('is where the quiet hours are kept', async () => {
    const [there, here] = [await invited(), await invited()];
    await visit(there.mail, 'Asia/Tokyo', () => isKnown(there.order.orderId));
    // Quiet where the account is, from an hour ago until in two hours; in Tokyo it is nine hours later.
    const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    const quietHours = { from: at(-1), to: at(2), timeZone: 'UTC' };
    await policy(world, parties.accountId, { ...rules, quietHours });
    for (const { order } of [there, here]) {
      await passDays(world, order.orderId, 11);
      await world.sql(`UPDATE notification.notices SET due_at = due_at - interval '11 days'
        WHERE order_id = '${order.orderId}'`);
    }
    await eventually(async () => {
      const [reminder] = await world.sandbox.mails(there.email);
      expect(reminder?.subject).toMatch(/^Reminder from /);
      expect(reminder?.text).toContain('Japan Standard Time');
    });
    await eventually(async () => {
      const [row] = await world.sql<{
        waits: boolean;
      }>(`SELECT due_at > now() + interval '90 minutes' AS waits
        FROM notification.notices WHERE order_id = '${here.order.orderId}' AND attempt > 0`);
      expect(row?.waits).toBe(true);
    });
    expect(await world.sandbox.mails(here.email)).toHaveLength(1);
  });

  it('is the one reminders are planned in, also when the clock is set in between', async () => {
    await policy(world, parties.accountId, {
      reminders: [{ beforeExpiryHours: 24 }, { beforeExpiryHours: 20 * 24 }],
      quietHours: { from: '21:00', to: '08:00', timeZone: 'UTC' },
    });
    const { order, mail } = await invited();
    await visit(mail, newYork, () => isKnown(order.orderId));
    // In New York the clock is set on the second Sunday of March: the one reminder comes before it, the other after.
    const year = new Date().getUTCFullYear() + 1;
    const expiresAt = `${year}-03-20T12:00:00.000Z`;
    const winter = new Date(Date.parse(expiresAt) - 20 * 86_400_000).toISOString().slice(5, 10);
    await world.vendor.call('POST', `/v1/orders/${order.orderId}/extension`, { expiresAt });
    await eventually(async () => {
      const rows = await world.sql<{
        moment: string;
      }>(`SELECT to_char(due_at AT TIME ZONE 'UTC', 'MM-DD HH24:MI') AS moment
        FROM notification.notices WHERE order_id = '${order.orderId}' AND kind = 'reminder' ORDER BY due_at`);
      // 7:00 was quiet in winter, so it became 8:00 there; 8:00 in summer is not.
      expect(rows.map(({ moment }) => moment)).toEqual([`${winter} 13:00`, '03-19 12:00']);
    });
  });
});
