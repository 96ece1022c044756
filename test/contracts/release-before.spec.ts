import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { product, snapshots } from '../../tools/generators/generated-files.mjs';
import { compareWithReleaseBefore } from '../../tools/generators/release-before.mjs';
import { brokenSchema } from '../../tools/generators/schema-compatibility.mjs';
import { root } from '../../tools/generators/source-tree.mjs';

describe('the apps of the release before', () => {
  const messages = snapshots();
  const records = compareWithReleaseBefore(
    product,
    (path) => messages[path] ?? readFileSync(join(root, path), 'utf8'),
  );

  it.each(records)('find what $path says of them', ({ path, broken }) => {
    expect(existsSync(join(root, path)), `${path} is not there: npm run generate`).toBe(true);
    expect(broken).toEqual([]);
  });
});

describe('a schema that the release before goes on working with', () => {
  const table = (...lines: string[]): string =>
    `CREATE TABLE orders (\n${lines.map((line) => `  ${line}`).join(',\n')}\n);\n`;
  const columns = ['id uuid NOT NULL DEFAULT gen_random_uuid()', 'note text', 'status text NOT NULL'];
  const status = (...values: string[]): string =>
    `CONSTRAINT orders_status CHECK ((status = ANY (ARRAY[${values.map((value) => `'${value}'::text`).join(', ')}])))`;
  const key = 'CONSTRAINT orders_pkey PRIMARY KEY (id)';
  const before = `${table(...columns, key, status('due', 'sent'))}CREATE UNIQUE INDEX orders_note ON ordering.orders USING btree (note);\n`;
  const after = (...lines: string[]): string[] =>
    brokenSchema(
      before,
      `${table(...lines)}CREATE UNIQUE INDEX orders_note ON ordering.orders USING btree (note);\n`,
    );

  it('may have tables, columns that may be left out, rules about those, and values more', () => {
    const more = [
      'place text',
      'tries integer NOT NULL DEFAULT 0',
      'CONSTRAINT orders_tries CHECK ((tries >= 0))',
    ];
    expect(after(...columns, key, status('due', 'sent', 'failed'), ...more)).toEqual([]);
    expect(brokenSchema(before, `${before}${table('id uuid').replace('orders', 'people')}`)).toEqual([]);
  });

  it.each([
    ['a column is gone', [columns[0], columns[2], key, status('due', 'sent')], 'orders.note is gone'],
    [
      'a type changes',
      [columns[0], 'note jsonb', columns[2], key, status('due', 'sent')],
      'orders.note has another type',
    ],
    [
      'a column must be filled',
      [columns[0], 'note text NOT NULL', columns[2], key, status('due', 'sent')],
      'orders.note may not be empty any more',
    ],
    [
      'a default is gone',
      ['id uuid NOT NULL', ...columns.slice(1), key, status('due', 'sent')],
      'orders.id has no default any more',
    ],
    [
      'a new column has to be given',
      [...columns, 'place text NOT NULL', key, status('due', 'sent')],
      'orders.place is new and has to be given',
    ],
    [
      'a value is allowed no more',
      [...columns, key, status('due')],
      'orders: orders_status refuses what was allowed',
    ],
    [
      'a rule is new',
      [...columns, key, status('due', 'sent'), 'CONSTRAINT orders_short CHECK ((length(note) < 9))'],
      'orders: orders_short refuses what was allowed',
    ],
    [
      'a key is gone',
      [...columns, status('due', 'sent')],
      'orders: orders_pkey is not what it was, and may be relied on where rows are written twice',
    ],
  ])('does not fit once %s', (_what, lines, sentence) => {
    expect(after(...lines.map(String))).toEqual([sentence]);
  });

  it('does not fit once a table or an index that keeps rows apart is gone', () => {
    expect(brokenSchema(before, '')).toEqual(['table orders is gone']);
    expect(brokenSchema(before, before.replace(/CREATE UNIQUE.*\n/, ''))).toEqual([
      'orders: orders_note is not what it was, and may be relied on where rows are written twice',
    ]);
  });
});
