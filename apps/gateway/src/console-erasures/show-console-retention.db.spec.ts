import { type Retention, showRetention } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import type { Gateway } from '../gateway.fixture.js';

const page = '/console/retention';
const found: Retention = { days: 180, orders: 4321, people: 987, registered: 65 };
let gateway: Gateway;
let ada: ConsoleVisitor;

beforeAll(async () => {
  gateway = await startConsole();
  ada = await ConsoleVisitor.arrive(gateway, 'admin');
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showRetention, ({ days = 0 }) => ({ ...found, days }));
});

it('who would be forgotten is counted for 180 days, or for as many as are asked about', async () => {
  const { body } = await ada.open(page);
  expect(body).toContain('kept <strong>for ever</strong>');
  for (const count of ['4321', '987', '65']) expect(body).toContain(count);
  await ada.open(`${page}?days=30`);
  expect(gateway.bus.requests(showRetention)).toEqual([{ days: 180 }, { days: 30 }]);
});

it('what is set is said', async () => {
  gateway.bus.answer(showRetention, () => ({ ...found, setDays: 365 }));
  expect((await ada.open(page)).body).toContain('<strong>365 days</strong>');
});

it('days that could not be set are refused in words, and nothing is counted', async () => {
  expect((await ada.open(`${page}?days=29`)).status).toBe(400);
  expect((await ada.open(`${page}?days=ten`)).status).toBe(400);
  expect(gateway.bus.requests(showRetention)).toEqual([]);
});

it('is for admins alone, and others do not see the way there', async () => {
  const sue = await ConsoleVisitor.arrive(gateway, 'support');
  expect((await sue.open(page)).status).toBe(403);
  expect((await sue.open('/console/queues')).body).not.toContain(page);
  expect((await ada.open('/console/queues')).body).toContain(page);
});
