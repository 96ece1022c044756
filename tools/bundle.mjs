// node ../../tools/bundle.mjs main […], in an app's folder: each command of the app with all that it imports as one
// file in dist. Node takes a quarter of the time to read that, compared with the two thousand files it is made of.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { rolldown } from 'rolldown';

const OWN = ['apps', 'libs'].map((kind) => resolve(import.meta.dirname, '..', kind) + sep);
const dist = resolve('dist');

const bundle = await rolldown({
  input: Object.fromEntries(
    process.argv.slice(2).map((name) => [basename(name), join(dist, 'src', `${name}.js`)]),
  ),
  platform: 'node',
  // Pages of Swagger, and the native part of sharp, are files beside their own; the sandbox's provider, which cannot be put
  // together, is read when somebody signs in.
  external: [/^(swagger-ui-dist|sharp)(\/|$)/, 'oidc-provider'],
  plugins: [
    { name: 'source-maps-of-tsc', load: withMap },
    { name: 'one-typeorm', load: withoutSecondTypeorm },
  ],
  onLog(level, { code, message }) {
    // What a library would use where it is installed is looked for when it runs; what we forgot to install is our fault.
    const optional = code === 'UNRESOLVED_IMPORT' && message.includes('node_modules/');
    // How long a plugin takes says how busy the machine is.
    const isOfTheMachine = code === 'PLUGIN_TIMINGS';
    if (level === 'warn' && !optional && !isOfTheMachine) throw new Error(message);
  },
});
for (const file of readdirSync(dist)) if (/\.js(\.map)?$/.test(file)) rmSync(join(dist, file));
await bundle.write({
  dir: dist,
  format: 'esm',
  sourcemap: true,
  // Schemas, problems and log lines carry names of classes.
  keepNames: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();

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
 * `@nestjs/typeorm` looks for what TypeORM had before 1.0 by a `require` of its own, which reads all of TypeORM a second time.
 * @param {string} id
 */
function withoutSecondTypeorm(id) {
  if (!id.endsWith(join('@nestjs', 'typeorm', 'dist', 'common', 'typeorm-compat.js'))) return null;
  return 'export const Connection = undefined, AbstractRepository = undefined;';
}
