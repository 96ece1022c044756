import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './test/setup/longest-first.js';

const SERVERS = { globalSetup: ['test/setup/global-setup.ts'] };
const OVER_PROCESSES = {
  globalSetup: [...SERVERS.globalSetup, 'test/setup/product-database.ts'],
  // A worker keeps its processes: what starts a world finds the one that the file before has left.
  isolate: false,
  // A story mostly waits, for sweeps, retries and lost answers: four at once keep two cores busy. Each has a world or
  // two of seven processes, a gigabyte a world.
  maxWorkers: 4,
  sequence: { groupOrder: 2 },
  // What hangs fails; how fast a machine is decides nothing.
  hookTimeout: 600_000,
  testTimeout: 600_000,
};
// What computes keeps a core busy by itself, and every worker reads Nest, TypeORM and the compiler anew: one worker more
// than cores, for the few that wait.
const COMPUTING = { isolate: false, maxWorkers: availableParallelism() + 1, sequence: { groupOrder: 0 } };
const WAITING = { ...SERVERS, sequence: { groupOrder: 1 } };
const GENERATED = ['**/node_modules/**', '**/dist/**', '.data/**', '.cache/**'];
const PROCESSES = ['test/journeys/**', 'test/faults/{attacks,quick}.spec.ts', 'test/images/**'];
// Nothing may read the zone of the process: the rings with most specs run far from UTC, on both sides of it.
const NEW_YORK = { env: { TZ: 'America/New_York' } };
const KOLKATA = { env: { TZ: 'Asia/Kolkata' } };
const RINGS = ['test/contracts/**', 'test/architecture/**'];

// The rings of the architecture: a file's name or folder says which one it is in.
const rings = [
  {
    name: 'unit',
    include: ['**/*.spec.ts'],
    exclude: ['**/*.db.spec.ts', '**/*.bus.spec.ts', ...RINGS, ...PROCESSES],
    ...COMPUTING,
    ...NEW_YORK,
  },
  { name: 'db', include: ['**/*.db.spec.ts'], exclude: PROCESSES, ...WAITING, isolate: false, ...KOLKATA },
  { name: 'bus', include: ['**/*.bus.spec.ts'], exclude: PROCESSES, ...WAITING },
  {
    name: 'contract',
    include: ['test/contracts/**/*.spec.ts'],
    exclude: ['**/*.db.spec.ts'],
    // They read all apps: once for each worker.
    ...COMPUTING,
  },
  {
    name: 'architecture',
    include: ['test/architecture/**/*.spec.ts'],
    exclude: ['**/*.db.spec.ts'],
    // They only read: each source is parsed once for all of them in a worker.
    ...COMPUTING,
  },
  {
    name: 'journeys',
    // One ring: a worker hands its world on, and the longest begins first.
    include: ['test/journeys/**/*.spec.ts', 'test/faults/{attacks,quick}.spec.ts'],
    exclude: [],
    ...OVER_PROCESSES,
  },
  {
    // Minutes, and what builds images: `npm run images`, not a part of `npm test`.
    name: 'images',
    include: ['test/images/**/*.spec.ts'],
    exclude: [],
    sequence: { groupOrder: 3 },
    hookTimeout: 3_600_000,
  },
];

export const projects = rings.map(({ exclude, ...ring }) => ({
  extends: true as const,
  test: { ...ring, exclude: [...GENERATED, ...exclude], setupFiles: ['reflect-metadata'] },
}));

export default defineConfig({
  resolve: { conditions: ['@assay/source'] },
  ssr: { resolve: { conditions: ['@assay/source'] } },
  // What tsc does by experimentalDecorators, emitDecoratorMetadata and useDefineForClassFields: false. A field that is
  // only declared must not appear as undefined: TypeORM would write it, class-validator would see it.
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  test: {
    reporters: ['default', './tools/closing-line-reporter.mjs'],
    passWithNoTests: true,
    // A worker waits for PostgreSQL, NATS and the passing of seconds longer than it works: six keep two cores busy.
    maxWorkers: 3 * availableParallelism(),
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A second would be a test of the machine's speed.
    expect: { poll: { timeout: 300_000 } },
    sequence: { sequencer: LongestFirst },
    projects,
  },
});
