import { documentedRotation } from '@assay/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrderingConfig } from '../app.config.js';
import { anOrder, aPackage, orderingBench } from '../ordering.fixture.js';
import { CandidateLinks } from '../orders/candidate-links.js';
import { SealLinksAnew } from './seal-links-anew.js';

const steps = documentedRotation();
const configOf = (list: string) =>
  Object.assign(new OrderingConfig(), { ENCRYPTION_KEY: list, PUBLIC_URL: 'https://assay.example' });
const neighbours = steps.slice(1).map((list, index) => [index + 1, steps[index] ?? '', list] as const);

describe('links of candidates while the encryption key is changed as docs/operations.md says', () => {
  it.each(neighbours)('are understood on both sides of step %i', (number, before, after) => {
    const [earlier, later] = [new CandidateLinks(configOf(before)), new CandidateLinks(configOf(after))];
    const made = earlier.create('order-1');
    const [token, again] = [earlier.open({ id: 'order-1', linkToken: made.sealed }), later.create('order-2')];
    expect(later.hashOf(token)).toBe(made.hash);
    expect(earlier.hashOf(earlier.open({ id: 'order-2', linkToken: again.sealed }))).toBe(again.hash);
    // Whatever the old key sealed is sealed anew before the last step.
    if (number < 3) expect(later.open({ id: 'order-1', linkToken: made.sealed })).toBe(token);
  });

  const bench = orderingBench();
  beforeEach(() => bench.connected(aPackage()));

  it('are sealed anew, all of them, also those that are erased or written meanwhile', async () => {
    const present = steps[2] ?? '';
    const made = new CandidateLinks(configOf(steps[0] ?? ''));
    const ids: string[] = [];
    for (let nth = 0; nth < 120; nth += 1) ids.push(await bench.placed(anOrder()));
    for (const id of ids)
      await bench.store.sql('UPDATE orders SET link_token = $2 WHERE id = $1', [id, made.create(id).sealed]);
    await bench.store.sql(`UPDATE orders SET link_token = '' WHERE id = $1`, [ids[0]]);
    await new SealLinksAnew(bench.database, configOf(present), bench.logs.logger).run();
    const left = await bench.store.sql(
      `SELECT 1 FROM orders WHERE NOT starts_with(link_token, 'v1.second.')`,
    );
    expect(left).toHaveLength(1);
    const last = new CandidateLinks(configOf(steps[3] ?? ''));
    const [row] = await bench.store.sql<{ token: string }>(
      'SELECT link_token AS token FROM orders WHERE id = $1',
      [ids[1]],
    );
    expect(last.open({ id: ids[1] ?? '', linkToken: row?.token ?? '' })).toHaveLength(43);
    expect(bench.logs.lines.at(-1)).toMatchObject({ msg: 'every secret is sealed with the present key' });
  });
});
