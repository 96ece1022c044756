import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../tools/generators/source-tree.mjs';
import { promtoolBinary } from '../../tools/servers/promtool-binary.mjs';
import { PRODUCTION, readFiles } from '../architecture/workspace.js';

const folder = join(root, 'docker/monitoring');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const alerts = read('docker/monitoring/alerts.yml');
const operations = read('docs/operations.md');
/** Roles of the database and prefixes of tokens begin alike. */
const isMeasured = (name: string): boolean =>
  /_(seconds|waiting|due|tried|letters|connections|submissions|passes|total)$/.test(name);
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\bassay_[a-z_]+\b/g)]
    .map(([name]) => name.replace(/_(bucket|count|sum)$/, ''))
    .filter(isMeasured);
const known = new Set(readFiles(PRODUCTION).flatMap(({ text }) => namesIn(text)));

describe('what is measured', () => {
  it('is listed in docs/operations.md, all of it and nothing else', () => {
    expect(new Set(namesIn(operations))).toEqual(known);
  });

  it('is all that the alerts and the dashboard ask for', () => {
    const asked = readdirSync(folder).flatMap((name) => namesIn(read(`docker/monitoring/${name}`)));
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the alert rules', () => {
  const promtool = promtoolBinary(() => undefined);
  const judged = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(promtool, words, { cwd: folder, encoding: 'utf8' });
    return { status, output: `${stdout}${stderr}` };
  };

  it('are sound', () => {
    expect(judged('check', 'rules', 'alerts.yml')).toMatchObject({ status: 0 });
  });

  it('speak when they have to, and only then', () => {
    expect(judged('test', 'rules', 'alerts.test.yml')).toMatchObject({ status: 0 });
  });

  it('have a recorded series and a paragraph each', () => {
    const named = [...alerts.matchAll(/- alert: (\w+)/g)].map(([, name = '']) => name);
    const recorded = read('docker/monitoring/alerts.test.yml');
    expect(named.filter((name) => !recorded.includes(`alertname: ${name}\n        exp_alerts:\n`))).toEqual(
      [],
    );
    expect([...operations.matchAll(/^#### (\w+)$/gm)].map(([, name]) => name)).toEqual(named);
    const links = [...alerts.matchAll(/runbook: docs\/operations\.md#(\w+)/g)].map(([, anchor]) => anchor);
    expect(links).toEqual(named.map((name) => name.toLowerCase()));
  });
});
