import { connectionActivated } from '@assay/contracts/consent';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { deliver } from '../results-app.fixture.js';
import { resultsSpec } from '../results-spec.fixture.js';

const world = resultsSpec();
const status = async (orderId: string) => (await world.submission(orderId))?.status;
const connect = (revision: number, companyId = 'NorthwindRobotics') => {
  const change = { connectionId: '0c9f0a52-6a0e-4c5b-9f0e-2b6a9e1f4c10', accountId: 'northwind', revision };
  return deliver(world.spec.database, world.app.resume, connectionActivated, change, companyId);
};
const parked = async (companyId: string) => {
  world.app.bus.refusals.set(companyId, 'reconnect-needed');
  const { orderId } = await world.invited({ companyId });
  world.app.loop.start();
  await eventually(async () => expect(await status(orderId)).toBe('parked'));
  return orderId;
};

it('a company that connects again gets everything that waited for it', async () => {
  const [orderId, other] = [await parked('NorthwindRobotics'), await parked('acme')];
  world.app.bus.refusals.clear();
  await connect(3);
  await eventually(async () => expect(await status(orderId)).toBe('delivered'));
  expect(await status(other)).toBe('parked');
});

it('a repeated or late event of an earlier connection resumes nothing', async () => {
  await connect(3);
  const orderId = await parked('NorthwindRobotics');
  // Whatever is tried from now on gets through.
  world.app.bus.refusals.clear();
  await connect(3);
  await connect(2);
  expect(await status(orderId)).toBe('parked');
  await connect(4);
  await eventually(async () => expect(await status(orderId)).toBe('delivered'));
});

it('a company nothing was ever owed to may connect', async () => {
  await connect(1, 'newcomer');
  expect(await world.spec.sql('SELECT company_id, connection_revision FROM lanes')).toEqual([
    { company_id: 'newcomer', connection_revision: 1 },
  ]);
});
