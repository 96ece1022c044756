import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { configureFailpoints, failpoint } from './failpoint.js';
import { answerPoints, failpointNames } from './failpoint-names.js';

const here = 'place-order.committed';

afterEach(() => configureFailpoints(undefined, 'test'));

describe('a failpoint', () => {
  it('that is not armed does nothing', async () => {
    configureFailpoints('report-placed:throw', 'test');
    await expect(failpoint(here)).resolves.toBeUndefined();
  });

  it('acts on the named hit only', async () => {
    configureFailpoints(`${here}:throw@2`, 'test');
    await failpoint(here);
    await expect(failpoint(here)).rejects.toThrow(`failpoint ${here}`);
    await failpoint(here);
  });

  it('can act on each hit', async () => {
    configureFailpoints(`${here}:throw@each`, 'test');
    await expect(failpoint(here)).rejects.toThrow(`failpoint ${here}`);
    await expect(failpoint(here)).rejects.toThrow(`failpoint ${here}`);
  });

  it('can pause', async () => {
    configureFailpoints(`report-placed:throw@9, ${here}:pause:60`, 'test');
    const before = performance.now();
    await failpoint(here);
    expect(performance.now() - before).toBeGreaterThan(50);
  });

  it('can lose the answer of what was done, as a line that is cut does', async () => {
    configureFailpoints(`${here}:drop`, 'test');
    await expect(failpoint(here)).rejects.toMatchObject({ code: 'ECONNRESET' });
  });

  it('loses no answer where nothing was done', () => {
    expect(() => configureFailpoints('place-order-before-commit:drop', 'test')).toThrow('use throw');
  });

  it('is refused in production, where it is unknown, and where it cannot be understood', () => {
    expect(() => configureFailpoints(`${here}:throw`, 'production')).toThrow('refused in production');
    expect(() => configureFailpoints('/var/tmp', 'production')).toThrow('refused in production');
    expect(() => configureFailpoints(`${here}:explode`, 'test')).toThrow('name:action@hit');
    expect(() => configureFailpoints('nowhere:throw', 'test')).toThrow('there is no failpoint nowhere');
    configureFailpoints(undefined, 'production');
  });

  it('has a name of its own', () => {
    expect(new Set(failpointNames).size).toBe(failpointNames.length);
    expect(failpointNames.length).toBeGreaterThan(100);
    expect(failpointNames).toEqual(expect.arrayContaining([...answerPoints]));
  });
});

it('failpoints are armed in an app that runs, by its file in a folder, and what they came to is written beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'failpoints-'));
  const file = join(folder, 'ordering');
  writeFileSync(file, '');
  configureFailpoints(folder, 'test', 'ordering');
  await failpoint(here);
  writeFileSync(file, `${here}:throw\n`);
  await expect(failpoint(here)).rejects.toThrow(here);
  await failpoint(here);
  writeFileSync(file, `${here}:drop@2`);
  await failpoint(here);
  await expect(failpoint(here)).rejects.toThrow('the answer was lost');
  expect(readFileSync(`${file}.struck`, 'utf8')).toBe(`${here}:throw\n${here}:drop\n`);
  rmSync(folder, { recursive: true });
});
