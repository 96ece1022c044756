import { randomUUID } from 'node:crypto';
import type { SavedBrand } from '@assay/contracts/consent';
import type { Lease, Leased } from '@assay/persistence';
import { eventually } from '@assay/testing';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { brandEvent, brandOf } from '../brands/brand.fixture.js';
import { dueInvitations, type InvitationRow } from '../invitations/invitation-rows.js';
import { acme, notificationSpec, orderEvent } from '../notification.fixture.js';

const world = notificationSpec();

const rows = () => world.spec.sql<Record<string, unknown>>('SELECT * FROM invitations ORDER BY order_id');

it('an order gets one invitation, due now, that knows neither the candidate nor the address', async () => {
  const event = orderEvent();
  await world.invite(event);
  const [row] = await rows();
  expect(row).toMatchObject({ company_id: acme, order_id: event.data.orderId, status: 'due', attempt: 0 });
  expect(row?.['correlation_id']).toBe(event.correlationId);
  expect(Object.keys(row ?? {}).sort()).toEqual([
    'account_id',
    'address_revision',
    'attempt',
    'company_id',
    'correlation_id',
    'created_at',
    'due_at',
    'erased_at',
    'id',
    'leased_until',
    'message_id',
    'order_id',
    'reason',
    'settled_at',
    'status',
    'version',
  ]);
});

it('the same order announced again, by many at once too, stays with its one invitation', async () => {
  const orderId = randomUUID();
  await Promise.all(Array.from({ length: 20 }, () => world.invite(orderEvent(orderId))));
  const [first] = await rows();
  await world.invite(orderEvent(orderId));
  expect(await rows()).toEqual([first]);
});

it('a new invitation is sent at once, without waiting for the sweep', async () => {
  world.app.loop.start();
  await world.invite();
  await eventually(() => expect(world.mail.received).toHaveLength(1), 2000);
});

describe('with a free place', () => {
  const begun: Lease[] = [];
  let leases: number;
  beforeEach(() => {
    begun.length = leases = 0;
    return world.spec.database.onWake('invitations', {
      wake: () => undefined,
      place: () => ({
        leaseSeconds: 30,
        lease: (tx, id) => {
          leases += 1;
          return dueInvitations.leaseOne(tx, id);
        },
        begin: (row) => void begun.push(row),
        release: () => undefined,
      }),
    });
  });
  const send = async () => {
    const [row] = begun;
    if (!row) throw new Error('nothing was begun');
    await world.app.send.run(row as Leased<InvitationRow>);
  };

  it('a new invitation is leased as it is made, with the brand it is sent under', async () => {
    const hear = (data: SavedBrand) =>
      world.spec.database.transaction((tx) => world.app.keepBrand.run(brandEvent(data), tx));
    await hear({ revision: 1, ...brandOf('ours', 'a') });
    await hear({ revision: 1, accountId: 'acme', productName: 'Acme Tests' });
    await hear({ revision: 1, accountId: 'other', productName: 'Other Tests' });
    await world.invite();
    expect(leases).toBe(0);
    expect(await rows()).toMatchObject([{ attempt: 1, leased_until: expect.any(Date) as Date }]);
    await hear({ revision: 2, accountId: 'acme', productName: 'Later' });
    await send();
    const { html } = await PostalMime.parse(world.mail.received[0]?.raw ?? '');
    expect(html).toContain('Acme Tests');
    expect(html).toContain('help@ours.example');
    expect(await rows()).toMatchObject([{ status: 'sent' }]);
  });

  it('one that was there before, for another address, is leased like any other', async () => {
    const orderId = randomUUID();
    await world.invite(orderEvent(orderId));
    await world.spec.sql('UPDATE invitations SET account_id = NULL, leased_until = NULL');
    begun.length = 0;
    await world.invite(orderEvent(orderId));
    expect(leases).toBe(1);
    expect(begun).toMatchObject([{ attempt: 2, account_id: 'acme' }]);
    await send();
    expect(world.mail.received).toHaveLength(1);
  });

  it('nothing is begun for one that is known already', async () => {
    const orderId = randomUUID();
    await world.invite(orderEvent(orderId));
    await world.invite(orderEvent(orderId));
    expect(begun).toHaveLength(1);
  });
});

it('an order that is taken while applying gets none', async () => {
  await world.invite(orderEvent(randomUUID(), acme, { kind: 'inline' }));
  expect(await rows()).toEqual([]);
});

it('an order with reminders has each of them due at its moment, however often it is announced', async () => {
  const orderId = randomUUID();
  const reminders = ['2027-01-04T09:00:00.000Z', '2027-01-05T09:00:00.000Z'];
  await world.invite(orderEvent(orderId, acme, { reminders }));
  await world.invite(orderEvent(orderId, acme, { reminders }));
  const due = await world.spec.sql<{ due_at: Date; kind: string }>('SELECT * FROM notices ORDER BY due_at');
  expect(due.map(({ due_at, kind }) => [kind, due_at.toISOString()])).toEqual(
    reminders.map((moment) => ['reminder', moment]),
  );
});
