// node ../../tools/bundle.mjs main […], in an app's folder: each command of the app with all that it imports as one
// file in dist. Node takes a quarter of the time to read that, compared with the two thousand files it is made of.
// --out=<folder>: there instead. --instead=<compiled file>=<another>: with that one in its place.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { lineMap } from './setup/line-map.mjs';

const OWN = ['apps', 'libs'].map((kind) => resolve(import.meta.dirname, '..', kind) + sep);
const dist = resolve('dist');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, instead: { type: 'string', multiple: true } },
});
const out = resolve(values.out ?? 'dist');
const others = new Map((values.instead ?? []).map((one) => /** @type {[string, string]} */ (one.split('='))));
const PART = '\0part-of-node:';

const bundle = await rolldown({
  input: Object.fromEntries(positionals.map((name) => [basename(name), join(dist, 'src', `${name}.js`)])),
  platform: 'node',
  // Pages of Swagger, and the native part of sharp, are files beside their own; the sandbox's provider, which cannot be put
  // together, is read when somebody signs in.
  external: [/^(swagger-ui-dist|sharp)(\/|$)/, 'oidc-provider'],
  plugins: [
    { name: 'another-file', load: instead },
    { name: 'source-maps-of-tsc', load: withMap },
    { name: 'what-is-needed', load: withoutWhatNobodyUses },
    { name: 'parts-of-node', resolveId: partOfNode, load: fromNode },
  ],
  onLog(level, { code, message }) {
    // What a library would use where it is installed is looked for when it runs; what we forgot to install is our fault.
    const optional = code === 'UNRESOLVED_IMPORT' && message.includes('node_modules/');
    // How long a plugin takes says how busy the machine is.
    const isOfTheMachine = code === 'PLUGIN_TIMINGS';
    if (level === 'warn' && !optional && !isOfTheMachine) throw new Error(message);
  },
});
for (const file of readdirSync(out)) if (/\.js(\.map)?$/.test(file)) rmSync(join(out, file));
await bundle.write({
  dir: out,
  format: 'esm',
  sourcemap: true,
  // Schemas, problems and log lines carry names of classes.
  keepNames: true,
  // A licence goes with what it is of; what is explained is explained in the sources.
  comments: { legal: true, annotation: false, jsdoc: false },
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();
for (const file of readdirSync(out)) {
  if (file.endsWith('.js')) inAscii(join(out, file));
  if (file.endsWith('.js.map')) linesAlone(join(out, file));
}

/** @param {string} id */
function instead(id) {
  const other = others.get(id);
  return other === undefined ? null : readFileSync(other, 'utf8');
}

/**
 * A stack names the line of the source, not of what tsc made of it.
 * @param {string} id
 */
function withMap(id) {
  const map = `${id}.map`;
  if (!OWN.some((folder) => id.startsWith(folder)) || !existsSync(map)) return null;
  return { code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(map, 'utf8')) };
}

/**
 * What libraries bring along and no app of ours uses; who uses it after all is told so when the app starts.
 * @param {string} id
 */
function withoutWhatNobodyUses(id) {
  const path = id.split(sep).join('/');
  // It looks for what TypeORM had before 1.0 by a `require` of its own, which reads all of TypeORM a second time.
  if (path.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js'))
    return 'export const Connection = undefined, AbstractRepository = undefined;';
  // Sixteen other databases.
  const driver = /\/typeorm\/driver\/(?!postgres\/)[\w-]+\/(\w+Driver)\.js$/.exec(path)?.[1];
  if (driver) return leftOut(driver);
  // The telephone numbers of the world, half a megabyte.
  if (/\/class-validator\/.*\/IsPhoneNumber\.js$/.test(path)) return leftOut('IsPhoneNumber');
  return null;
}

/**
 * An `import` of a part of Node reads each of its properties, and so what Node makes only for whoever asks: that of
 * `node:http` makes a whole undici. Taken as a value, nothing is read but what is used.
 * @param {string} id
 * @param {string | undefined} _importer
 * @param {{ kind: string }} how
 */
function partOfNode(id, _importer, { kind }) {
  // What rolldown itself begins with.
  if (id === 'node:module') return null;
  return kind === 'import-statement' && isBuiltin(id) ? `${PART}${id}` : null;
}

/** @param {string} id */
function fromNode(id) {
  if (!id.startsWith(PART)) return null;
  return `module.exports = process.getBuiltinModule('${id.slice(PART.length)}');`;
}

/** @param {string} name */
function leftOut(name) {
  return `exports.${name} = function () { throw new Error('tools/bundle.mjs leaves ${name} out'); };`;
}

/** @param {string} file */
function linesAlone(file) {
  writeFileSync(file, JSON.stringify(lineMap(JSON.parse(readFileSync(file, 'utf8')))));
}

/**
 * V8 keeps a source with one wide character in it at two bytes each; a line keeps its number.
 * @param {string} file
 */
function inAscii(file) {
  const code = readFileSync(file, 'utf8');
  const escaped = code.replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  if (escaped !== code) writeFileSync(file, escaped);
}
