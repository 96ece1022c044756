// npm run generate: writes everything that is derived from the sources. Specs compare it with what is committed.
// --accept-breaking: also where whoever uses messages, tables or the vendor API stumbles. --released: when a release is made,
// what it speaks and stores is recorded for the next one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';

const here = fileURLToPath(import.meta.url);
const root = dirname(dirname(here));
await bootstrap(here);
await import('reflect-metadata');
const { generatedFiles, product, snapshotPath } = await import('./generators/generated-files.mjs');
const { compareWithReleaseBefore } = await import('./generators/release-before.mjs');
const { breakingChanges } = await import('./generators/compatibility.mjs');
const { brokenPromises } = await import('./generators/api-promises.mjs');

const files = await generatedFiles(
  (app, file) => import(join(root, 'apps', app, 'dist', 'src', `${file}.js`)),
);
const records = compareWithReleaseBefore(
  product,
  (path) => files[path] ?? readFileSync(join(root, path), 'utf8'),
);
const broken = [
  ...Object.entries(files).flatMap(([path, text]) => incompatible(path, text)),
  ...records.flatMap((record) => record.broken),
];
if (broken.length > 0 && !process.argv.includes('--accept-breaking')) {
  const advice =
    'Make it a v2 beside v1, or, before anything was released, run again with --accept-breaking.';
  process.stderr.write(
    `Messages, tables or the vendor API changed in ways that whoever uses them does not understand:\n${[...new Set(broken)].join('\n')}\n${advice}\n`,
  );
  process.exitCode = 1;
} else {
  for (const [path, text] of Object.entries(files)) write(path, text);
  const isRenewed = (/** @type {{ path: string, broken: string[] }} */ { path, broken: own }) =>
    process.argv.includes('--released') || own.length > 0 || !existsSync(join(root, path));
  for (const record of records.filter(isRenewed)) write(record.path, record.text);
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {string[]}
 */
function incompatible(path, text) {
  if (path === 'docs/openapi.json' && existsSync(join(root, path)))
    return brokenPromises(JSON.parse(readFileSync(join(root, path), 'utf8')), JSON.parse(text));
  const app = /([a-z]+)\.json$/.exec(path)?.[1];
  if (!app || path !== snapshotPath(app) || !existsSync(join(root, path))) return [];
  return breakingChanges(JSON.parse(readFileSync(join(root, path), 'utf8')), JSON.parse(text));
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`wrote ${path}\n`);
}
