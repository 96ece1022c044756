import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../tools/generators/generated-files.mjs';
import { between } from '../../tools/generators/markdown.mjs';
import { natsServerTable } from '../../tools/generators/nats-server-settings.mjs';
import { root } from '../../tools/generators/source-tree.mjs';

const load = async (app: string, file: string): Promise<Record<string, unknown>> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(root, `apps/${app}/src/${file}.ts`)).href)) as Record<
    string,
    unknown
  >;

const committed = (path: string): string =>
  existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : 'not there';

/** The first line that differs says more than two whole pages. */
function firstDifference(path: string, expected: string, found: string): string[] {
  if (expected === found) return [];
  const lines = found.split('\n');
  const index = expected.split('\n').findIndex((line, position) => line !== lines[position]);
  return [
    `${path}:${index + 1} is not what "npm run generate" writes: ${expected.split('\n')[index] ?? 'the end'}`,
  ];
}

describe('what is written from the sources', () => {
  it('is what is committed', async () => {
    const files = Object.entries(await generatedFiles(load));
    expect(files.flatMap(([path, text]) => firstDifference(path, text, committed(path)))).toEqual([]);
    expect(files.map(([path]) => path)).toContain('test/contracts/messages/ordering.json');
  });

  it('is found to differ when a line was changed by hand', () => {
    expect(firstDifference('a.md', 'one\ntwo\n', 'one\nTWO\n')).toEqual([
      'a.md:2 is not what "npm run generate" writes: two',
    ]);
    expect(firstDifference('a.md', 'one\n', 'one\n')).toEqual([]);
  });

  it('has every variable of the script that starts NATS, and none that it does not take', () => {
    const script = readFileSync(join(root, 'docker/nats/start.sh'), 'utf8');
    const rows = natsServerTable(script).match(/^\| `NATS_/gm) ?? [];
    expect(rows).toHaveLength(new Set(script.match(/\$\{NATS_\w+/g)).size);
    const untold = script.replace('#   NATS_CLUSTER_ADVERTISE:', '#   ADVERTISE:');
    expect(() => natsServerTable(untold)).toThrow('take and tell NATS_CLUSTER_ADVERTISE');
    const untaken = script.replace('{NATS_PORT:-', '{PORT:-');
    expect(() => natsServerTable(untaken)).toThrow('take and tell NATS_PORT');
  });

  it('replaces only what stands between its markers', () => {
    const page = 'before\n<!-- table -->\nold\n<!-- /table -->\nafter\n';
    expect(between(page, 'table', 'new')).toBe('before\n<!-- table -->\nnew\n<!-- /table -->\nafter\n');
    expect(() => between('no markers', 'table', 'new')).toThrow('there is no <!-- table -->');
  });
});
