import { policyChanged } from '@assay/contracts/ordering';
import { eventually } from '@assay/testing';
import { expect, it } from 'vitest';
import { deliver } from '../results-app.fixture.js';
import { accountId, peopleSpec } from './people-spec.fixture.js';

const world = peopleSpec();
const off = {};
const findOnly = { people: { createAndUpdate: false } };
const all = { people: { createAndUpdate: true } };
const changed = (fields = ['people'], of = accountId) =>
  deliver(world.spec.database, world.app.resumePeople, policyChanged, { accountId: of, changed: fields });

it('who was not found is created once the account allows it', async () => {
  world.allow(findOnly);
  await world.register();
  await world.registered('waiting');
  world.allow(all);
  await changed();
  expect((await world.registered('done')).registration).toMatchObject({ outcome: 'created' });
});

it('what was only kept is told once the integration is switched on, and ratings with it', async () => {
  world.allow(off);
  await world.register();
  await world.registered('off');
  await world.rate('yes');
  world.server.add();
  world.allow(all);
  await changed();
  await world.registered('done');
  await world.rated('done');
  expect(world.server.candidates[0]?.tags).toEqual(['assay - csr - yes']);
});

it('a switch that was turned off counts at once', async () => {
  await world.register();
  await world.registered('done');
  world.allow(off);
  await world.rate('yes');
  expect((await world.rated('off')).ratings).toMatchObject([{ reason: 'switched-off' }]);
});

it('what is under way by the policy of before is decided again', async () => {
  world.allow(findOnly);
  world.server.script = ({ method }) => (method === 'GET' ? { delayMs: 300 } : undefined);
  await world.register();
  await eventually(() => expect(world.server.calls).toHaveLength(1));
  world.allow(all);
  await changed();
  await world.registered('done');
  expect(world.server.candidates).toHaveLength(1);
});

it('another account, and another switch, change nothing', async () => {
  world.allow(findOnly);
  await world.register();
  await world.registered('waiting');
  world.allow(all);
  await changed(['people'], 'another');
  await changed(['notes']);
  expect(await world.spec.sql('SELECT status FROM registrations')).toEqual([{ status: 'waiting' }]);
});
