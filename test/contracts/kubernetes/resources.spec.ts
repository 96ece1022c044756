import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apps } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/generators/source-tree.mjs';
import { dockerFile, podTemplateOf, production } from '../manifests.fixture.js';

interface Measured {
  readonly load: number;
  readonly most: number;
  readonly cpu: number;
}

const { resources } = JSON.parse(readFileSync(join(root, 'docs/performance.json'), 'utf8')) as {
  resources: { numbers: { apps: Record<string, Measured> } };
};

// The rule of docs/operations.md, "What they take": 50 orders a second, shared by two.
const ORDERS_A_SECOND = 25;
// A logo is drawn in a process of its own: docs/operations.md says of how much memory.
const BESIDE: Readonly<Record<string, number>> = { gateway: 192 };

function given(app: string) {
  const deployment = production.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === app);
  const { requests, limits } = (deployment && podTemplateOf(deployment)?.spec.containers[0]?.resources) ?? {};
  return {
    cpu: quantity(requests?.['cpu'], 'm'),
    memory: quantity(requests?.['memory'], 'Mi'),
    limit: quantity(limits?.['memory'], 'Mi'),
    limitOfCpu: limits?.['cpu'],
  };
}

function quantity(text: string | undefined, unit: string): number {
  if (!text?.endsWith(unit)) throw new Error(`${text} is not in ${unit}`);
  return Number(text.slice(0, -unit.length));
}

function measured(app: string): Measured {
  const found = resources.numbers.apps[app];
  if (!found) throw new Error(`npm run bench -- resources never measured ${app}`);
  return found;
}

describe('what the manifests give an app, beside what npm run bench -- resources measured', () => {
  it.each(apps)(
    '%s has the memory that it held under load, and half as much more before it is ended',
    (app) => {
      const { memory, limit } = given(app);
      const { load, most } = measured(app);
      expect(memory).toBeGreaterThanOrEqual(load);
      expect(limit).toBeGreaterThanOrEqual(1.5 * load);
      expect(limit).toBeGreaterThanOrEqual(most + (BESIDE[app] ?? 0));
    },
  );

  it.each(apps)('%s has the processor for its half of 50 orders a second, and no limit', (app) => {
    const { cpu, limitOfCpu } = given(app);
    expect(cpu).toBeGreaterThanOrEqual(measured(app).cpu * ORDERS_A_SECOND);
    expect(limitOfCpu).toBeUndefined();
  });

  it('nothing gives Node a heap that the limit of the container does not know of', () => {
    const said = [dockerFile('Dockerfile'), JSON.stringify(production)].join('\n');
    expect(said).not.toMatch(/max[-_]old[-_]space|max[-_]heap/);
  });
});
