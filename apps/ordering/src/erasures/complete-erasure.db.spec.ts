import { type ErasedTraces, Problem } from '@assay/contracts';
import { eraseResults } from '@assay/contracts/results';
import { describe, expect, it } from 'vitest';
import { anOrder } from '../ordering.fixture.js';
import { ada, byCandidate, erasureBench } from './erasure-bench.fixture.js';

const asked = ['erase-intake', 'erase-letters', 'erase-results'];

describe('erasing a person', () => {
  const world = erasureBench();

  it('empties ordering last, and says what was where in a certificate that names nobody', async () => {
    const orderId = await world.over();
    await world.over({ candidate: { ...ada, id: 'another', email: 'grace@example.com' } });
    const { erasureId, state } = await world.erase(byCandidate);
    expect(state).toBe('due');
    await world.work();
    expect(world.ordering.bus.asked.map(({ name }) => name)).toEqual(asked);
    expect(world.ordering.bus.asked[1]?.request).toEqual({
      erasureId,
      orderIds: [orderId],
      candidates: [byCandidate],
      addresses: [{ email: 'ada@example.com', companyId: 'acme' }],
    } satisfies ErasedTraces);
    const { certificate } = await world.show(erasureId);
    expect(certificate?.facts).toMatchObject({ erasureId, scope: 'candidate', cancelledOrders: 0 });
    expect(certificate?.facts.places).toContainEqual({ place: 'ordering.orders', count: 1 });
    expect(certificate?.facts.places).toContainEqual({ place: 'results.erase-results', count: 2 });
    expect(await world.dump()).not.toMatch(/candidate-of-ada|ada@example/i);
    expect(JSON.stringify(certificate)).not.toMatch(/\bada\b|candidate-of/i);
    expect(await world.dump()).toContain('grace@example.com');
  });

  it('tells the engine that it was, also one that asked for no webhooks', async () => {
    const orderId = await world.over();
    await world.erase(byCandidate);
    await world.work();
    const told = await world.ordering.store.sql('SELECT order_id, payload FROM webhooks WHERE type = $1', [
      'candidate.erased',
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ order_id: orderId });
    expect(JSON.stringify(told)).not.toMatch(/ada@|Adaline|Lovelace/i);
  });

  it('finds whoever has an address in every company, however it is written, and the candidate at an address of before', async () => {
    await world.over({ candidate: { ...ada, email: 'old@example.com' } });
    await world.over();
    await world.erase({ email: 'ADA@example.com' });
    await world.work();
    const left = await world.ordering.store.sql('SELECT id FROM orders WHERE erased_at IS NULL');
    expect(left).toEqual([]);
  });

  it('goes on where it was when an app was silent, and asks nobody twice who has answered', async () => {
    await world.over();
    world.ordering.bus.answer(eraseResults, () => {
      throw new Problem('unavailable', { service: 'results' });
    });
    const { erasureId } = await world.erase(byCandidate);
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'unavailable' });
    expect(await world.dump()).toContain('Adaline');
    world.ordering.bus.answer(eraseResults, () => ({ places: [] }));
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
    expect(world.ordering.bus.asked.map(({ name }) => name)).toEqual([...asked, 'erase-results']);
  });

  it('waits for results as long as many files need to go, and less than its lease', async () => {
    await world.over();
    await world.erase(byCandidate);
    await world.work();
    const patience = world.ordering.bus.patience.get('erase-results');
    expect(patience).toBeGreaterThanOrEqual(10_000);
    // Three are asked, one after the other.
    expect(patience).toBeLessThan(20_000);
  });

  it('leaves an order that came later, and waits for one that slipped in', async () => {
    await world.over();
    const { erasureId } = await world.erase(byCandidate);
    const slipped = await world.ordered();
    await world.ordered({ receivedAt: '2126-01-15T12:00:00.000Z' });
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'orders-open' });
    await world.expire(slipped);
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
    expect(await world.ordering.store.sql('SELECT 1 FROM orders WHERE erased_at IS NULL')).toHaveLength(1);
  });

  it('answers a repeat of an erased order as before, and another order under its id as a conflict', async () => {
    const order = anOrder({ candidate: ada, receivedAt: '2026-01-15T12:00:00.000Z' });
    const placed = await world.ordering.placeOrder.run(order);
    await world.ordering.store.sql(`UPDATE orders SET status = 'expired', settled_version = 0`);
    await world.erase(byCandidate);
    await world.work();
    expect(await world.ordering.placeOrder.run(order)).toEqual(placed);
    const other = { ...order, candidate: { ...ada, firstName: 'Grace' } };
    await expect(world.ordering.placeOrder.run(other)).rejects.toMatchObject({ code: 'order-conflict' });
    expect(await world.dump()).not.toContain('Adaline');
  });

  it('forgets what engines and the vendor said, and who asked for the report, told or not', async () => {
    const orderId = await world.over();
    const sql = (text: string) => world.ordering.store.sql(text, [orderId]);
    await sql(
      `INSERT INTO order_history (order_id, kind, text) VALUES ($1, 'order-cancelled', 'Adaline withdrew')`,
    );
    await sql(`INSERT INTO assignment_attempts (order_id, attempt, duration_ms, outcome, http_status, excerpt)
      VALUES ($1, 1, 1, 'failed', 500, 'no seat for Adaline')`);
    await sql(`INSERT INTO webhooks (id, key, account_id, type, company_id, order_id, payload, give_up_at, outcome)
      SELECT gen_random_uuid(), 'k-' || n, 'north', 'report.access-requested', 'acme', $1,
        '{"data":{"asker":{"name":"Remy Doe","email":"remy@example.com"}}}', now(), outcome
      FROM (VALUES (1, 'delivered'), (2, 'unwanted')) AS w (n, outcome)`);
    await sql(`INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms, http_status, detail, excerpt)
      SELECT id, 1, 1, 500, 'Adaline-unknown', 'what of Adaline?' FROM webhooks WHERE order_id = $1`);
    const { places } = (await world.certified(byCandidate)).facts;
    expect(places).toEqual(
      expect.arrayContaining([
        { place: 'ordering.assignment_attempts', count: 1 },
        { place: 'ordering.webhook_attempts', count: 2 },
        { place: 'ordering.webhooks', count: 2 },
      ]),
    );
    expect(await world.dump()).not.toMatch(/Adaline|Remy/i);
  });

  it('waits while an engine is told of the person, whose answer may name them', async () => {
    await world.over();
    await world.ordering.store.sql(`UPDATE assignments SET leased_until = now() + interval '1 hour'`);
    const { erasureId } = await world.erase(byCandidate);
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'person-busy' });
    await world.ordering.store.sql('UPDATE assignments SET leased_until = NULL');
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'done' });
  });

  it('forgets who asked for the report of somebody else', async () => {
    const orderId = await world.ordered();
    await world.ordering.store.sql(
      `INSERT INTO webhooks (id, key, account_id, type, company_id, order_id, payload, give_up_at)
       VALUES (gen_random_uuid(), 'k', 'north', 'report.access-requested', 'acme', $1,
         '{"data":{"asker":{"name":"Remy Doe","email":"Remy@example.com"}}}', now())`,
      [orderId],
    );
    await world.ordering.store
      .sql(`INSERT INTO webhook_attempts (webhook_id, attempt, duration_ms, http_status, excerpt)
      SELECT id, 1, 1, 500, 'who is Remy?' FROM webhooks WHERE type = 'report.access-requested'`);
    const told = (until: string) =>
      world.ordering.store.sql(`UPDATE webhooks SET due_at = now(), leased_until = ${until}`);
    await told(`now() + interval '1 hour'`);
    const { erasureId } = await world.erase({ email: 'remy@example.com' });
    await world.work();
    expect(await world.show(erasureId)).toMatchObject({ state: 'due', waitingFor: 'person-busy' });
    await told('NULL');
    await world.work();
    const { certificate } = await world.show(erasureId);
    expect(certificate?.facts.places).toContainEqual({ place: 'ordering.webhook_attempts', count: 1 });
    expect(await world.dump()).not.toMatch(/Remy/i);
    expect(await world.dump()).toContain('Adaline');
  });

  it('forgets an address as that of the recruiter, too', async () => {
    await world.ordered({ requester: { userId: 'u-1', email: 'Rec@example.com' } });
    await world.erase({ email: 'rec@example.com' });
    await world.work();
    expect(await world.dump()).not.toMatch(/Rec@/i);
    expect(await world.dump()).toContain('Adaline');
  });

  it('forgets what only their orders said in a field, and keeps what others said since', async () => {
    await world.over({ fields: { note: ' Adaline is allergic ', unit: 'Retail' } });
    const seen = `UPDATE field_observations SET last_seen_at = now() + interval '2 hours' WHERE value = 'Retail'`;
    await world.ordering.store.sql(seen);
    expect((await world.told(byCandidate))['field_observations']).toEqual([
      { field_id: 'note', value: 'Adaline is allergic' },
    ]);
    const { places } = (await world.certified(byCandidate)).facts;
    expect(places).toContainEqual({ place: 'ordering.field_observations', count: 1 });
    const left = await world.ordering.store.sql('SELECT value FROM field_observations');
    expect(left).toEqual([{ value: 'Retail' }]);
  });
});
