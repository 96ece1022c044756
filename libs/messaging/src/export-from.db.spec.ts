import { randomUUID } from 'node:crypto';
import type { ExportedTraces } from '@assay/contracts';
import { testDatabase, type TestDatabase } from '@assay/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportFrom, type Exporting } from './export-from.js';

const message = 1_048_576;
const nobody: ExportedTraces = { orderIds: [], candidates: [], addresses: [] };
// Quotes are escaped, and in the text of an answer once more.
const places: readonly Exporting[] = [
  ['none', `SELECT 'x', '{}'::jsonb WHERE false`],
  [
    'many',
    `SELECT 'k' || n, jsonb_build_object('n', n, 'text', repeat('"', 500)) FROM generate_series(1, 1500) n`,
  ],
  [
    'large',
    `SELECT 'k' || n, jsonb_build_object('n', n, 'text', repeat('x', 250000)) FROM generate_series(1, 5) n`,
  ],
];

let store: TestDatabase;
beforeAll(async () => {
  store = await testDatabase('messaging', { migrations: [] });
});
afterAll(() => store.close());

it('everything is told, each row once, in answers that fit into messages', async () => {
  const told = new Map<string, number[]>();
  let after: string | undefined;
  let answers = 0;
  do {
    const asked = { ...nobody, ...(after === undefined ? {} : { after }) };
    const answer = await store.database.read((tx) => exportFrom(tx, places, asked));
    expect(Buffer.byteLength(JSON.stringify({ reply: answer }))).toBeLessThan(message);
    for (const { place, rows } of answer.places) {
      const numbers = rows.map((row) => (JSON.parse(row) as { n: number }).n);
      told.set(place, [...(told.get(place) ?? []), ...numbers]);
    }
    after = answer.next;
    answers += 1;
  } while (after !== undefined);
  const upTo = (end: number) => Array.from({ length: end }, (_, index) => index + 1);
  expect(answers).toBeGreaterThan(3);
  expect(told.get('none')).toEqual([]);
  expect(told.get('many')?.sort((a, b) => a - b)).toEqual(upTo(1500));
  expect(told.get('large')).toEqual(upTo(5));
});

it('a person is who the traces say', async () => {
  const orderId = randomUUID();
  const of: Exporting = ['orders', `SELECT id::text, to_jsonb(id) FROM unnest($1::uuid[]) AS o (id)`];
  const answer = await store.database.read((tx) => exportFrom(tx, [of], { ...nobody, orderIds: [orderId] }));
  expect(answer).toEqual({ places: [{ place: 'orders', rows: [`"${orderId}"`] }] });
});
