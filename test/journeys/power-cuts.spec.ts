import { eventually } from '@assay/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, leasesAreOver, start, taken, unique } from './stories.fixture.js';
import { World, type ProductApp } from './world.fixture.js';

let world: World;
let companyId: string;

beforeAll(async () => {
  world = await World.start({ INTAKE_GRACE_SECONDS: '1' });
  ({ companyId } = await connected(world));
});

afterAll(() => world.stop());

async function serves(app: ProductApp): Promise<void> {
  await eventually(async () => {
    expect((await fetch(`http://localhost:${world.healthPort(app)}/health/ready`)).status).toBe(200);
  });
}

/** Power goes at that point of the app while an order comes in, and is back a little later. */
async function cut(app: ProductApp, failpoint: string): Promise<{ orderId: string; email: string }> {
  await world.kill(app);
  await world.restart(app, { FAILPOINT: `${failpoint}:crash` });
  await serves(app);
  const email = `${unique('cut')}@example.org`;
  const candidate = { firstName: 'Ola', lastName: 'Nowak', email, applicationLanguage: 'en' };
  const { orderId } = await world.sandbox.order(companyId, { candidate });
  await world.ended(app);
  await leasesAreOver(world, app);
  await world.restart(app);
  await serves(app);
  return { orderId, email };
}

describe('a power cut', () => {
  it.each<[ProductApp, string]>([
    ['ordering', 'place-order-before-commit'],
    ['ordering', 'relay-after-publish'],
    ['ordering', 'assign-order-before-record'],
    ['results', 'submission-before-call'],
    ['results', 'submission-after-call'],
  ])('in %s at %s costs nothing: invited once, and the result arrives', async (app, failpoint) => {
    const order = await cut(app, failpoint);
    await invitation(world, order.email);
    const done = await taken(world, order);
    expect(await world.sandbox.mails(order.email)).toHaveLength(1);
    const told = done.history.flatMap(({ body }) => body.status ?? []);
    const steps = ['PENDING', 'IN_PROGRESS', 'COMPLETED'];
    const places = told.map((status) => steps.indexOf(status));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(done.result.score).toEqual({ raw: 100, min: 0, max: 100 });
  });

  // SmartRecruiters got no answer and takes the order for failed; it was received for good all the same.
  it.each(['receive-order.recorded', 'receive-order.decided'])(
    'in gateway at %s loses no order that was written down: invited once',
    async (failpoint) => {
      const { email } = await cut('gateway', failpoint);
      await start(await invitation(world, email));
      expect(await world.sandbox.mails(email)).toHaveLength(1);
    },
  );

  // Whether the mail server took it cannot be known: sent once more, by the same Message-ID, and not a third time.
  it.each(['send-invitation.in-flight', 'send-invitation.answered'])(
    'in notification at %s costs one copy of a mail at most',
    async (failpoint) => {
      const order = await cut('notification', failpoint);
      await invitation(world, order.email);
      await taken(world, order);
      const mails = await world.sandbox.mails(order.email);
      expect(mails.length).toBeLessThanOrEqual(2);
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    },
  );
});
