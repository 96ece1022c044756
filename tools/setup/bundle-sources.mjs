// Programs that are written beside the tests, each with what it imports of ours as one file that Node can run.
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const OWN_TOOLS = /^(\.\.\/)+tools\//;
const TESTING = '@assay/testing';

/**
 * Writes `<name>.mjs` into the folder for each source.
 * @param {string} root
 * @param {string} folder
 * @param {Record<string, string>} sources paths from the root by name
 * @returns {Promise<void>}
 */
export async function bundleSources(root, folder, sources) {
  for (const [name, source] of Object.entries(sources)) {
    const bundle = await rolldown({
      input: join(root, source),
      platform: 'node',
      // What is installed stays where it is; our tools know by their own place where everything lies.
      external: (id) => id !== TESTING && !/^([./]|@oxc-project\/runtime)/.test(id),
      plugins: [toolsStay(root), ownPlace(root)],
    });
    await bundle.write({
      file: join(folder, `${name}.mjs`),
      format: 'esm',
      keepNames: true,
      codeSplitting: false,
    });
    await bundle.close();
  }
}

/**
 * @param {string} root
 * @returns {import('rolldown').Plugin}
 */
function toolsStay(root) {
  return {
    name: 'tools-stay',
    resolveId: (id) => {
      // The library that specs build on is built for nobody: it is taken from its source, and of it what is used.
      if (id === TESTING) return { id: join(root, 'libs/testing/src/index.ts'), moduleSideEffects: false };
      if (!OWN_TOOLS.test(id)) return null;
      return { id: pathToFileURL(join(root, id.replace(/^(\.\.\/)+/, ''))).href, external: true };
    },
  };
}

/**
 * A source goes on finding what it looks for by its own place.
 * @param {string} root
 * @returns {import('rolldown').Plugin}
 */
function ownPlace(root) {
  return {
    name: 'own-place',
    transform: (code, id) => {
      if (!id.startsWith(root) || id.includes('node_modules') || !code.includes('import.meta.')) return null;
      return code
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
    },
  };
}
