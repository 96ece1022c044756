import type { AccountPolicy, CatalogPackage, PlaceOrderRequest } from '@assay/contracts/ordering';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPackage, orderingBench } from '../ordering.fixture.js';
import type { Order } from '../orders/order.entity.js';
import { Package } from '../packages/package.entity.js';

describe('decide-terms', () => {
  const bench = orderingBench();
  beforeEach(() => bench.connected());

  const policy = (rules: Omit<AccountPolicy, 'accountId'>): Promise<void> =>
    bench.within((tx) => bench.policies.save(tx, { accountId: 'north', ...rules }));
  const offer = (changes: Partial<CatalogPackage>): Promise<void> =>
    bench.within((tx) => bench.packages.replace(tx, 'north', [Package.of('north', aPackage(changes), 0)]));
  const placed = async (changes: Partial<PlaceOrderRequest> = {}): Promise<Order> => {
    const orderId = await bench.placed(changes);
    return bench.database.read((tx) => bench.orders.find(tx, orderId));
  };
  const due = async (orderId: string): Promise<Date | undefined> =>
    (await bench.store.sql<{ due_at: Date }>(`SELECT due_at FROM deadlines WHERE id = '${orderId}'`))[0]
      ?.due_at;

  it('says nothing where the account says nothing', async () => {
    const order = await placed();
    expect(order).toMatchObject({ expiresAt: null, reminders: [], lateResult: null, templateId: null });
    expect(await due(order.id)).toBeUndefined();
  });

  it('sets the deadline and the reminders of the account, and tells them with the order', async () => {
    await policy({
      expiryDays: 7,
      reminders: [{ beforeExpiryHours: 24 }, { beforeExpiryHours: 72 }],
      quietHours: { from: '21:00', to: '14:00', timeZone: 'Europe/Berlin' },
      lateResult: 'refuse',
    });
    const order = await placed();
    const terms = {
      expiresAt: '2026-01-22T12:00:00.000Z',
      reminders: ['2026-01-19T13:00:00.000Z', '2026-01-21T13:00:00.000Z'],
      lateResult: 'refuse',
    };
    expect((await bench.announced())[0]?.data).toMatchObject(terms);
    expect(await due(order.id)).toEqual(order.expiresAt);
  });

  it('keeps the deadline of an order when the policy changes', async () => {
    await policy({ expiryDays: 7 });
    const order = await placed();
    await policy({ expiryDays: 1 });
    expect(await due(order.id)).toEqual(order.expiresAt);
  });

  it('prefers what the package says to what the account and the fields say', async () => {
    await policy({ expiryDays: 7 });
    await offer({ expiryDays: 3, templateId: 'short' });
    const values = [{ value: 'Retail', templateId: 'shop' }];
    await bench.within((tx) => bench.mappings.save(tx, 'north', [{ fieldId: 'business-unit', values }]));
    expect(await placed()).toMatchObject({
      expiresAt: new Date('2026-01-18T12:00:00.000Z'),
      templateId: 'short',
    });
  });

  it('takes the template and, for who has none, the language from a field’s value', async () => {
    const values = [{ value: 'Retail', templateId: 'shop', language: 'de' }];
    await bench.within((tx) => bench.mappings.save(tx, 'north', [{ fieldId: 'business-unit', values }]));
    const silent = { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
    expect(await placed({ candidate: silent })).toMatchObject({ templateId: 'shop', language: 'de' });
    expect(await placed({ candidate: { ...silent, language: 'fr' } })).toMatchObject({ language: 'fr' });
    const seen = await bench.within((tx) => bench.observations.list(tx, 'north'));
    expect(seen).toMatchObject([{ field_id: 'business-unit', value: 'Retail' }]);
  });

  it('fills the account’s template for profiles, where the candidate is known', async () => {
    await policy({ profileUrlTemplate: 'https://jobs.example.org/c/{candidateId}?from={id}' });
    const candidate = { id: 'c/1', firstName: 'Ada', lastName: 'Lovelace', email: 'ada@example.com' };
    expect((await placed({ candidate })).profileUrl).toBe('https://jobs.example.org/c/c%2F1?from=c%2F1');
    const { id: _, ...unknown } = candidate;
    expect((await placed({ candidate: unknown })).profileUrl).toBeNull();
  });

  it('gives a refused order no deadline to pass', async () => {
    await policy({ expiryDays: 7 });
    const order = await placed({ packageId: 'nowhere', promised: true });
    expect(order.status).toBe('rejected');
    expect(await due(order.id)).toBeUndefined();
  });
});
