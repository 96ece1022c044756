// npm run sbom: a CycloneDX document of what ships, on the standard output. npm writes it, of the lock file alone; what no
// image holds is left out.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shippedPackages } from './shipped.mjs';

const ROOT = resolve(import.meta.dirname, '../..');
const OPTIONS = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];

/** @typedef {{ 'bom-ref': string, name: string, purl: string }} Component */
/** @typedef {{ ref: string, dependsOn?: string[] }} Dependency */
/** @typedef {{ metadata: { component: Component }, components: Component[], dependencies: Dependency[] }} Sbom */

/**
 * The document, with our own packages and those of others that an image holds.
 * @returns {Sbom}
 */
export function sbom() {
  const { status, stdout, stderr } = spawnSync('npm', OPTIONS, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
  return withoutUnshipped(JSON.parse(stdout));
}

/**
 * @param {Sbom} document
 * @returns {Sbom}
 */
function withoutUnshipped(document) {
  const shipped = new Set(shippedPackages().map(({ name, version }) => `${name}@${version}`));
  const isOurs = (/** @type {string} */ ref) => /^@assay\/(?!sandbox@)/.test(ref);
  const stays = (/** @type {string} */ ref) => shipped.has(ref) || isOurs(ref);
  const root = document.metadata.component;
  // npm calls the whole by the folder that it lies in.
  const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return {
    ...document,
    metadata: { ...document.metadata, component: { ...root, name } },
    components: document.components.filter((one) => stays(one['bom-ref'])),
    dependencies: document.dependencies
      .filter(({ ref }) => stays(ref) || ref === root['bom-ref'])
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(stays) })),
  };
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(sbom(), null, 2)}\n`);
