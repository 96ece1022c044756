import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { orderingBench } from '../ordering.fixture.js';
import { ReadOrderLink } from './read-order-link.js';

describe('read-order-link', () => {
  const bench = orderingBench();
  let operation: ReadOrderLink;
  beforeAll(() => {
    operation = new ReadOrderLink(bench.database, bench.orders, bench.changes, bench.links);
  });
  beforeEach(() => bench.connected());

  const tokenOf = async (orderId: string): Promise<string> =>
    bench.links.open(await bench.database.read((tx) => bench.orders.find(tx, orderId)));

  it('is the candidate’s, and the history says who read it, never what it is', async () => {
    const orderId = await bench.placed();
    const token = await tokenOf(orderId);
    expect(await operation.run({ orderId, by: 'Support' })).toEqual({
      url: `https://assay.example/c/${token}`,
    });
    const lines = await bench.database.read((tx) => bench.history.list(tx, orderId));
    expect(lines.at(-1)).toMatchObject({ kind: 'link-read', evidence: { by: 'Support' } });
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  it('is the one of the order whose assessment is shared', async () => {
    await bench.within((tx) => bench.policies.save(tx, { accountId: 'north', reorder: 'same-link' }));
    const candidate = { id: 'ada', firstName: 'Ada', lastName: 'L', email: 'ada@example.com' };
    const first = await bench.placed({ candidate });
    const second = await bench.placed({ candidate });
    expect((await operation.run({ orderId: second })).url).toContain(await tokenOf(first));
    expect(await bench.kinds(first)).not.toContain('link-read');
  });

  it('leads to the page while applying, as long as that works', async () => {
    const orderId = await bench.placed({ inline: { completedUrl: 'https://jobs.smartrecruiters.com/x' } });
    const { url, expiresAt } = await operation.run({ orderId });
    expect(url).toContain('https://assay.example/i/');
    expect(expiresAt).toBeDefined();
  });

  it('is nobody’s once the candidate was erased', async () => {
    const orderId = await bench.placed();
    await bench.store.sql('UPDATE orders SET erased_at = now()');
    await expect(operation.run({ orderId })).rejects.toMatchObject({ code: 'order-closed' });
    expect(await bench.kinds(orderId)).not.toContain('link-read');
  });
});
