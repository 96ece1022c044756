import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const tokenOf = async (orderId: string) => {
  const { url } = await world.app.createLink.run({ orderId });
  return url.slice(url.lastIndexOf('/') + 1);
};
const open = (token: string) => world.app.openReport.run({ token, browser: 'Firefox' });

it('the page shows the result as far as it is released, and the look is on the timeline', async () => {
  world.app.bus.policies.set('northwind', { flagsGate: true });
  const { orderId } = await world.placed();
  const flags = [{ kind: 'webcam', severity: 'low' as const, text: 'Nobody in sight' }];
  await world.app.record.run(resultOf(orderId, { flags }));
  expect(await open(await tokenOf(orderId))).toMatchObject({
    access: 'open',
    status: 'completed',
    score: 74,
    flags: [],
    assessments: [{ name: 'Python basics', score: 80 }, { name: 'SQL basics' }],
  });
  const { entries } = await world.app.timeline.run({ orderId });
  expect(entries.find(({ kind }) => kind === 'report-viewed')?.evidence).toMatchObject({
    browser: 'Firefox',
  });
});

it('a result that was taken back is not shown', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  await world.app.retract.run({ orderId, reason: 'Somebody else' });
  const page = await open(await tokenOf(orderId));
  expect(page).toMatchObject({ status: 'withdrawn', hasPdf: false });
  expect(page).not.toHaveProperty('score');
});

it('before there is a result the page says how far it has come', async () => {
  const { orderId } = await world.placed();
  expect(await open(await tokenOf(orderId))).toMatchObject({ status: 'pending' });
});

it('whatever is changed in a token, it leads nowhere', async () => {
  const { orderId } = await world.placed();
  const token = await tokenOf(orderId);
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, at) + other + token.slice(at + 1);
    expect(world.app.reportTokens.read(changed)).toBeUndefined();
  }
  await expect(open('')).rejects.toMatchObject({ code: 'report-link-not-found' });
});

it('a link that is over leads nowhere, to no page and to no file', async () => {
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const token = await tokenOf(orderId);
  await world.spec.sql(`UPDATE report_links SET expires_at = now() + interval '1 minute'`);
  expect(await open(token)).toMatchObject({ access: 'open' });
  await world.spec.sql('UPDATE report_links SET expires_at = now()');
  const nowhere = { code: 'report-link-not-found' };
  await expect(open(token)).rejects.toMatchObject(nowhere);
  await expect(world.app.giveReport.run(token)).rejects.toMatchObject(nowhere);
});

it('a result that was seen is told once an hour for each link, and a page without a result is not', async () => {
  const { orderId } = await world.placed();
  const [first, second] = [await tokenOf(orderId), await tokenOf(orderId)];
  await open(first);
  await world.app.record.run(resultOf(orderId));
  for (const token of [first, first, second]) await open(token);
  expect(await world.events('report-visited')).toMatchObject([{ visit: 'viewed' }, { visit: 'viewed' }]);
  await world.spec.sql(`UPDATE report_events SET at = at - interval '61 minutes'`);
  await open(first);
  expect(await world.events('report-visited')).toHaveLength(3);
});
