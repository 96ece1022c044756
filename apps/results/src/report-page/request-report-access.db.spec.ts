import { expect, it } from 'vitest';
import { resultOf } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();

it('a request is on the order’s timeline, and shows nothing of the result', async () => {
  world.app.bus.policies.set('northwind', { reportAccess: 'request-access' });
  const { orderId } = await world.placed();
  await world.app.record.run(resultOf(orderId));
  const [link] = (await world.app.listLinks.run({ orderId })).items;
  const token = link?.url.split('/').at(-1) ?? '';
  const page = await world.app.openReport.run({ token, browser: 'other' });
  expect(page).toMatchObject({ access: 'request' });
  expect(page).not.toHaveProperty('score');
  await world.app.requestAccess.run({ token });
  const kinds = (await world.app.timeline.run({ orderId })).entries.map(({ kind }) => kind);
  expect(kinds).toContain('report-access-requested');
  await world.app.requestAccess.run({ token });
  expect(await world.events('report-visited')).toMatchObject([{ orderId, visit: 'access-requested' }]);
});

it('a token we did not make asks for nothing', async () => {
  await expect(world.app.requestAccess.run({ token: 'x.y' })).rejects.toMatchObject({
    code: 'report-link-not-found',
  });
});
