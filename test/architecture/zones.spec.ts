import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findIn } from './syntax.js';
import { PRODUCTION, readFiles, sample, type SourceFile } from './workspace.js';

const LOCAL_PARTS =
  /^((get|set)(Hours|Minutes|Seconds|Milliseconds|Date|Day|Month|FullYear|Year)|getTimezoneOffset|to(Date|Time)String|toLocale(Date|Time)String)$/;
const SESSION_ZONE =
  /\b(current_date|localtime|localtimestamp)\b|::(date|timestamp)\b(?!tz)|date_trunc\('(day|week|month|year)'/i;

/** Where the zone of the process, or of a session of the database, decides what is read or written. */
function zoneless(files: readonly SourceFile[]): string[] {
  return findIn(files, (node) => localPart(node) ?? localMoment(node) ?? localFormat(node) ?? localSql(node));
}

function localPart(node: ts.Node): string | undefined {
  return ts.isPropertyAccessExpression(node) && LOCAL_PARTS.test(node.name.text) ? node.name.text : undefined;
}

// Of several numbers, or of a text that says a time and no zone.
function localMoment(node: ts.Node): string | undefined {
  const made = ts.isNewExpression(node) && node.expression.getText() === 'Date' ? (node.arguments ?? []) : [];
  const parsed =
    ts.isCallExpression(node) && node.expression.getText() === 'Date.parse' ? node.arguments : [];
  const [first] = [...made, ...parsed];
  if (made.length > 1) return 'new Date of parts';
  return first && ts.isStringLiteralLike(first) ? zonelessText(first.text) : undefined;
}

function zonelessText(text: string): string | undefined {
  const hasZone = /(Z|GMT|[+-]\d\d:?\d\d)$/.test(text);
  return /T\d|\d:\d/.test(text) && !hasZone ? 'a time without a zone' : undefined;
}

function localFormat(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  if (node.expression.getText() !== 'Intl.DateTimeFormat') return undefined;
  return /\btimeZone\b/.test(node.arguments?.[1]?.getText() ?? '') ? undefined : 'Intl.DateTimeFormat';
}

function localSql(node: ts.Node): string | undefined {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
  return isText ? SESSION_ZONE.exec(node.getText())?.[0] : undefined;
}

// A script that is sent to the candidate's browser, whose zone is the very thing it is for.
const IN_A_BROWSER = 'apps/gateway/src/page-candidate/landing-script.ts';
const files = readFiles(/^tools\/.*\.mjs$/).concat(readFiles(PRODUCTION));

describe('the zone of the process', () => {
  it('decides nothing', () => {
    expect(zoneless(files.filter(({ path }) => path !== IN_A_BROWSER))).toEqual([]);
  });

  it('is not that of the database either: every column keeps its zone, and every session is in UTC', () => {
    for (const { path, text } of readFiles(/^apps\/[^/]+\/schema\.sql$/))
      expect({
        path,
        zoneless: /timestamp without time zone|^ {2}\w+ (date|time)\b/m.exec(text)?.[0],
      }).toEqual({ path });
    const [options] = readFiles(/^libs\/persistence\/src\/data-source-options\.ts$/);
    expect(options?.text).toContain('-c timezone=UTC');
  });
});

describe('the rule for zones', () => {
  it.each([
    'const hour = moment.getHours();',
    'const text = moment.toLocaleDateString();',
    'const moment = new Date(2026, 0, 15);',
    "const moment = new Date('2026-01-15T12:00:00');",
    "const moment = Date.parse('2026-01-15 12:00');",
    "const format = new Intl.DateTimeFormat('en', { hour: 'numeric' });",
    'const found = tx.query(`SELECT placed_at::date FROM orders`);',
    "const found = tx.query(`SELECT date_trunc('day', placed_at) FROM orders`);",
  ])('finds %s', (line) => {
    expect(zoneless([sample('apps/a/src/b.ts', line)])).toHaveLength(1);
  });

  it.each([
    'const hour = moment.getUTCHours();',
    "const moment = new Date('2026-01-15T12:00:00Z');",
    'const moment = new Date(given);',
    "const format = new Intl.DateTimeFormat('en', { ...numeric, timeZone });",
    'const found = tx.query(`SELECT $1::timestamptz`);',
  ])('leaves alone %s', (line) => {
    expect(zoneless([sample('apps/a/src/b.ts', line)])).toEqual([]);
  });
});
