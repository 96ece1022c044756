import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problems } from '@assay/contracts';
import { webhookTypes } from '@assay/contracts/consent';
import { canMove, type OrderStatus, orderStatuses } from '@assay/orders';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { vendorScopes } from '../../apps/gateway/src/vendor-tokens/vendor-pass.js';
import { readFiles, root } from '../../tools/generators/source-tree.mjs';
import { blocksOf, pageText } from './pages.fixture.js';

const page = 'docs/vendor-guide.md';
const guide = pageText(page);
const openapi = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, object>>;
  readonly webhooks: Readonly<
    Record<string, { post: { requestBody: { content: Record<string, { schema: object }> } } }>
  >;
};

/** The rows of the table that begins with these words, each with its cells. */
function rowsOf(text: string, head: string): string[][] {
  const lines = text.slice(text.indexOf(head)).split('\n').slice(2);
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const inTicks = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
const reasons = [undefined, 'deadline-extended', 'address-corrected'] as const;

describe('the guide for vendors', () => {
  it('tells the moves of an order that there are, and which need a reason', () => {
    const told = rowsOf(guide, '| `status` |').map(([status = '', , becomes = '']) => {
      const [from = ''] = inTicks(status);
      return [from, inTicks(becomes).filter((word) => orderStatuses.some((one) => one === word))] as const;
    });
    const moves = orderStatuses.map(
      (from: OrderStatus) =>
        [from, orderStatuses.filter((to) => reasons.some((reason) => canMove(from, to, reason)))] as const,
    );
    const sorted = (rows: readonly (readonly [string, readonly string[]])[]) =>
      Object.fromEntries(rows.map(([from, to]) => [from, [...to].sort()]));
    expect(sorted(told)).toEqual(sorted(moves));
    const needing = (reason: string) =>
      rowsOf(guide, '| `status` |').flatMap((row) => (row[2]?.includes(reason) ? inTicks(row[0] ?? '') : []));
    expect([needing('more time'), needing('corrected address')]).toEqual([['expired'], ['rejected']]);
  });

  it('shows webhooks as they are sent', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    ajv.addSchema({ ...openapi, $id: 'openapi' });
    const shown = blocksOf(guide, 'json').map((text) => JSON.parse(text) as { type: string });
    expect(shown.length).toBeGreaterThan(0);
    for (const body of shown) {
      const schema = openapi.webhooks[body.type]?.post.requestBody.content['application/json']?.schema;
      const located = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
      expect([body.type, ajv.validate(located, body), ajv.errorsText(ajv.errors)]).toEqual([
        body.type,
        true,
        'No errors',
      ]);
    }
  });

  it('shows only programs that are compiled with the client', () => {
    const examples = readFiles(/^libs\/client\/examples\/.*\.ts$/).map(({ text }) => text);
    const blocks = blocksOf(guide, 'ts');
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.filter((block) => !examples.some((text) => text.includes(block)))).toEqual([]);
  });

  it('names every scope, and every webhook that can be asked for', () => {
    expect(rowsOf(guide, '| scope |').map(([scope = '']) => inTicks(scope)[0])).toEqual([...vendorScopes]);
    const [, named = ''] = /"webhookTypes":\[([^\]]+)\]/.exec(guide) ?? [];
    const asked = [...named.matchAll(/"([^"]+)"/g)].map(([, type = '']) => type);
    expect([...asked, 'candidate.erased'].sort()).toEqual([...webhookTypes].sort());
  });

  it('names only operations, problems and files that there are', () => {
    const pattern = (template: string) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
    const known = Object.entries(openapi.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), pattern(path)] as const),
    );
    const named = inTicks(guide.replace(/^ *```[\s\S]*?^ *```$/gm, '')).flatMap((text) => {
      const [, method, path] = /^(GET|PUT|POST|PATCH|DELETE) (\/v1\/[^\s?]+)/.exec(text) ?? [];
      return method !== undefined && path !== undefined ? [[method, path] as const] : [];
    });
    expect(named.length).toBeGreaterThan(5);
    const unknown = named.filter(
      ([method, path]) => !known.some(([verb, template]) => verb === method && template.test(path)),
    );
    expect(unknown).toEqual([]);
    const codes = [...guide.matchAll(/(?:409|412|422|428|refused) \(?`([a-z]+(?:-[a-z]+)+)`/g)];
    expect(codes.map(([, code = '']) => code).filter((code) => !(code in problems))).toEqual([]);
    const links = [...guide.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file = '']) => file);
    expect(links.filter((file) => !existsSync(join(root, dirname(page), file)))).toEqual([]);
  });

  it('draws one picture of the flow, in a language that code hosts show', () => {
    const [picture = '', ...more] = blocksOf(guide, 'mermaid');
    expect(more).toEqual([]);
    const actors = [...picture.matchAll(/^ {2}(?:participant|actor) (\w+)/gm)].map(([, name]) => name);
    const lines = picture
      .trim()
      .split('\n')
      .slice(1 + actors.length);
    const spoken = new RegExp(`^ {2}[${actors.join('')}]--?>>[${actors.join('')}]: \\S.*$`);
    expect([picture.startsWith('sequenceDiagram\n'), lines.filter((line) => !spoken.test(line))]).toEqual([
      true,
      [],
    ]);
  });
});
