import { expect, it } from 'vitest';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();

it('a revoked link leads nowhere, and revoking it again is harmless', async () => {
  const { orderId } = await world.placed();
  const { linkId, url } = await world.app.createLink.run({ orderId });
  const token = url.slice(url.lastIndexOf('/') + 1);
  const open = () => world.app.openReport.run({ token, browser: 'other' });
  expect(await open()).toMatchObject({ orderId });
  await world.app.revokeLink.run({ orderId, linkId });
  await world.app.revokeLink.run({ orderId, linkId });
  await expect(open()).rejects.toMatchObject({ code: 'report-link-not-found' });
});

it('the link of another order is not revoked', async () => {
  const [one, other] = [await world.placed(), await world.placed()];
  const { linkId } = await world.app.createLink.run({ orderId: one.orderId });
  const revoked = world.app.revokeLink.run({ orderId: other.orderId, linkId });
  await expect(revoked).rejects.toMatchObject({ code: 'report-link-not-found' });
});
