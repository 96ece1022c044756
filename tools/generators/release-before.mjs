// What the release before speaks and stores, recorded: the apps of both work side by side while one is rolled out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './compatibility.mjs';
import { snapshotPath } from './generated-files.mjs';
import { brokenSchema } from './schema-compatibility.mjs';
import { root } from './source-tree.mjs';

/** @typedef {{ path: string, text: string, broken: string[] }} Recorded a file of the record, what it would be now, and what breaks it */

const folder = 'test/contracts/release-before';

/**
 * Compares what is there now with the record.
 * @param {readonly string[]} apps
 * @param {(path: string) => string} textOf a file of the tree, which may be about to be written
 * @returns {Recorded[]} an app without a record breaks nothing
 */
export function compareWithReleaseBefore(apps, textOf) {
  return apps.flatMap((app) => [
    recorded(`${folder}/${app}.json`, textOf(snapshotPath(app)), (before, now) =>
      breakingChanges(JSON.parse(before), JSON.parse(now)),
    ),
    recorded(`${folder}/${app}.sql`, textOf(`apps/${app}/schema.sql`), (before, now) =>
      brokenSchema(before, now).map((sentence) => `${app}: ${sentence}`),
    ),
  ]);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {(before: string, now: string) => string[]} compare
 * @returns {Recorded}
 */
function recorded(path, text, compare) {
  const file = join(root, path);
  return { path, text, broken: existsSync(file) ? compare(readFileSync(file, 'utf8'), text) : [] };
}
