import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { routesIn } from '../../tools/generators/routes.mjs';
import { findIn } from './syntax.js';
import { PRODUCTION, productApps, read, readFiles, sample, type SourceFile } from './workspace.js';

// The relay's loop starts and stops with the transport.
const ENGINE = /^libs\/(persistence\/|messaging\/src\/relay\.ts$)/;

/** Loops over due rows that are not the engine's. */
function ownLoops(files: readonly SourceFile[]): string[] {
  return findIn(
    files.filter(({ path }) => !ENGINE.test(path)),
    (node) => {
      if (ts.isNewExpression(node) && node.expression.getText() === 'DueLoop')
        return 'makes a loop of its own';
      const base = ts.isExpressionWithTypeArguments(node) && ts.isHeritageClause(node.parent);
      return base && node.expression.getText() === 'DueLoop' ? 'is a loop of its own' : undefined;
    },
  );
}

/** The tables whose due rows somebody works off. */
function workedOff(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ text }) =>
    [
      ...text.matchAll(
        /(?:dueRows|owedRows|heldLetters|countedLetters)(?:<[^(]*>)?\(\s*(?:\{\s*table: )?'(\w+)'|table: '(\w+)',\s*leaseSeconds/g,
      ),
    ].map((found) => found[1] ?? found[2] ?? ''),
  );
}

/** Words by which nobody is woken: a typing error would cost a minute, until the sweep. */
function deafWakes(files: readonly SourceFile[]): string[] {
  const tables = workedOff(files);
  return findIn(files, (node) => {
    if (!ts.isCallExpression(node) || !/\.(wake|offer|place)$/.test(node.expression.getText()))
      return undefined;
    const [table] = node.arguments;
    if (!table || !ts.isStringLiteral(table) || tables.includes(table.text)) return undefined;
    return `wakes nobody by ${table.text}`;
  });
}

describe('what is owed', () => {
  const files = readFiles(PRODUCTION);

  it('is worked off by one engine', () => {
    expect(ownLoops(files)).toEqual([]);
    expect(files.filter(({ text }) => text.includes('@WorksOff(')).length).toBeGreaterThan(13);
  });

  it('wakes whoever works off its table', () => {
    expect(deafWakes(files)).toEqual([]);
  });
});

/** Turns that no index gives: each look would sort all that is owed. */
function slowTurns(page: string, schemaOf: (app: string) => string): string[] {
  const rows = page.matchAll(/\| `(\w+)\.(\w+)` \|[^|]*\|[^|]*\| `(\w+)` \|/g);
  return [...rows].flatMap(([, app = '', table = '', by = '']) => {
    const index = `ON ${app}.${table} USING btree (${by}, due_at) WHERE (due_at IS NOT NULL)`;
    return schemaOf(app).includes(index) ? [] : [`${app}.${table}`];
  });
}

describe('whose turn it is', () => {
  const page = read('docs/due-work.md');

  it('is found in an index', () => {
    expect(slowTurns(page, (app) => read(`apps/${app}/schema.sql`))).toEqual([]);
    expect(slowTurns(page, () => '')).toHaveLength(12);
  });
});

/** What the page names and the product has not: settings, tables of attempts, addresses. */
function unknownNames(
  page: string,
  known: Readonly<Record<'settings' | 'schemas', string>>,
  addresses: readonly string[],
): string[] {
  const [, rules = ''] = page.split('## When it does not go through');
  const named = [...rules.matchAll(/`([^`]+)`/g)].flatMap((match) => match[1] ?? []);
  return named.filter((name) => {
    if (/^[A-Z]+(_[A-Z]+)+$/.test(name)) return !known.settings.includes(`\`${name}\``);
    if (/^(GET|POST|PUT|DELETE) /.test(name)) return !addresses.includes(name);
    return (
      name.includes('.') &&
      !/^\w+\.sql$/.test(name) &&
      !known.schemas.includes(`CREATE TABLE ${name.split('.')[1]} (`)
    );
  });
}

describe('how what is owed is tried again', () => {
  const addresses = routesIn(readFiles(PRODUCTION)).map(({ method, address }) => `${method} ${address}`);
  const settings = read('docs/configuration.md');
  const schemas = productApps.map((app) => read(`apps/${app}/schema.sql`)).join('\n');

  it('is told in names that exist', () => {
    expect(unknownNames(read('docs/due-work.md'), { settings, schemas }, addresses)).toEqual([]);
  });

  it('is told in names that exist: the rule finds others', () => {
    const page =
      '## When it does not go through\n`NO_HOURS`, `POST /v1/nobody`, `ordering.no_attempts`, `SWEEP_INTERVAL_MS`';
    expect(unknownNames(page, { settings, schemas }, addresses)).toHaveLength(3);
  });
});

/** Tables of which an operator is not told how to see what is late. */
function unasked(page: string, operations: string): string[] {
  const tables = [...page.matchAll(/\| `(\w+\.\w+)` \| \d+ \|/g)].flatMap((match) => match[1] ?? []);
  return tables.filter((table) => !operations.includes(` FROM ${table} WHERE due_at < `));
}

describe('work that is late', () => {
  const page = read('docs/due-work.md');

  it('is found by the questions of docs/operations.md', () => {
    expect(unasked(page, read('docs/operations.md'))).toEqual([]);
    expect(unasked(page, '').length).toBeGreaterThan(10);
  });
});

describe('the rules for what is owed', () => {
  it('find a loop of one’s own', () => {
    const loops = ['new DueLoop({ name });', 'class MailLoop extends DueLoop<object> {}'];
    expect(loops.map((line) => ownLoops([sample('apps/a/src/x.ts', line)]).length)).toEqual([1, 1]);
    expect(ownLoops([sample('libs/persistence/src/x.ts', ...loops)])).toEqual([]);
  });

  it('find a table that nobody works off', () => {
    const rows = sample(
      'apps/a/src/rows.ts',
      "const rows = dueRows<Row>({ table: 'letters', leaseSeconds: 3 });",
    );
    const wakes = sample('apps/a/src/x.ts', "tx.wake('letters');", "tx.wake('leters');", 'tx.wake(table);');
    const offers = sample('apps/a/src/y.ts', "tx.offer('letters', id);", "tx.offer('leters', id);");
    expect(deafWakes([rows, wakes, offers])).toEqual([
      'apps/a/src/x.ts:2 wakes nobody by leters',
      'apps/a/src/y.ts:2 wakes nobody by leters',
    ]);
  });
});
