// What Nx, npm and the compiler believe the projects to be must be what the folders say.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAY_IMPORT } from '../../.dependency-cruiser.mjs';
import { runQuietly } from '../setup/run.mjs';

/**
 * Fails with a list of what does not fit: projects without a row or a reference, edges that no row allows.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function checkProjectGraph(root) {
  const projects = ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(root, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${kind}/${name}`),
  );
  const { nodes, edges } = await readNxGraph(root);
  const references = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8')).references;
  const referenced = new Set(references.map((/** @type {{ path: string }} */ { path }) => path));
  const rows = /** @type {Record<string, string[]>} */ (MAY_IMPORT);
  const problems = [
    ...projects
      .filter((project) => !rows[project])
      .map((project) => `${project} has no row in .dependency-cruiser.mjs`),
    ...Object.keys(rows)
      .filter((row) => !projects.includes(row))
      .map((row) => `${row} has a row but no folder`),
    ...projects.filter((project) => !nodes.has(project)).map((project) => `Nx does not know ${project}`),
    ...projects
      .filter((project) => !referenced.has(project))
      .map((project) => `tsconfig.build.json misses ${project}`),
    ...edges
      .filter(([from, to]) => to !== 'libs/testing' && !rows[from]?.includes(to.replace('libs/', '')))
      .map(([from, to]) => `${from} depends on ${to}, which its row does not allow`),
  ];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return `${projects.length} projects, ${edges.length} edges`;
}

/**
 * @param {string} root
 * @returns {Promise<{ nodes: Set<string>, edges: [string, string][] }>} projects by folder, without tests' own edges
 */
async function readNxGraph(root) {
  const file = join(root, '.cache', 'project-graph.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_INTERACTIVE: 'false' };
  const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
  await runQuietly(process.execPath, [nx, 'graph', `--file=${file}`], { cwd: root, env });
  const { graph } = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {Record<string, { data: { root: string } }>} */
  const nodes = graph.nodes;
  /** @type {{ source: string, target: string }[]} */
  const dependencies = Object.values(graph.dependencies).flat();
  const folderOf = (/** @type {string} */ name) => nodes[name]?.data.root ?? '';
  return {
    nodes: new Set(Object.values(nodes).map((node) => node.data.root)),
    edges: dependencies
      .filter(({ target }) => nodes[target])
      .map(({ source, target }) => [folderOf(source), folderOf(target)]),
  };
}
