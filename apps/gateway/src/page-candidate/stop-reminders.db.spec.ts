import { Problem } from '@assay/contracts';
import { stopReminders } from '@assay/contracts/notification';
import { type Landing, showLanding } from '@assay/contracts/ordering';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../gateway.fixture.js';

const landing: Landing = {
  state: 'ready',
  firstName: 'Ola',
  companyId: 'NorthwindRobotics',
  accountName: 'Northwind',
  packageName: 'Engine junior',
  assessmentNames: [],
  language: 'he-IL',
};

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.bus.asked.length = 0;
  gateway.bus.answer(showLanding, () => landing);
  gateway.bus.answer(stopReminders, ({ linkToken }) => {
    if (linkToken !== 'link') throw new Problem('link-not-found');
    return {};
  });
});

const url = '/c/link/reminders/stop';
const post = (type: string, payload: string, to = url) =>
  gateway.app.inject({ method: 'POST', url: to, headers: { 'content-type': type }, payload });
const oneClick = 'List-Unsubscribe=One-Click';
const multipart = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;

it('looking at the page stops nothing and asks in the candidate’s language', async () => {
  const answer = await gateway.app.inject({ url });
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('<html lang="he" dir="rtl"');
  expect(answer.body).toContain('<form method="post" action="stop">');
  expect(gateway.bus.requests(stopReminders)).toEqual([]);
});

it.each([
  ['the page', 'application/x-www-form-urlencoded', ''],
  ['a mail program', 'application/x-www-form-urlencoded', oneClick],
  ['another mail program', 'multipart/form-data; boundary=b', multipart],
])('the button of %s stops them', async (_name, type, payload) => {
  const answer = await post(type, payload);
  expect(answer.statusCode).toBe(200);
  expect(answer.body).not.toContain('<form');
  expect(gateway.bus.requests(stopReminders)).toEqual([{ linkToken: 'link' }]);
});

it('a link that is not known, and a form that is sent elsewhere, are refused', async () => {
  expect(
    (await post('application/x-www-form-urlencoded', oneClick, '/c/other/reminders/stop')).statusCode,
  ).toBe(404);
  expect((await post('multipart/form-data; boundary=b', multipart, '/c/link/start')).statusCode).toBe(415);
});
