import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { inRing } from '../../tools/mutants/files-of.mjs';
import whole, { projects } from '../../vitest.config.js';

// What `npm run mutants` asks for: the rings and specs of one part.
const { rings, specs } = JSON.parse(process.env['ASSAY_MUTANTS'] ?? '{}') as {
  rings: readonly string[];
  specs: readonly string[];
};

export default defineConfig({
  ...whole,
  root: resolve(import.meta.dirname, '../..'),
  test: {
    ...whole.test,
    reporters: [],
    projects: projects
      .filter(({ test }) => rings.includes(test.name))
      .map((project) => ({
        ...project,
        test: {
          ...project.test,
          include: specs.map((spec) => inRing(spec, project.test.name)),
        },
      })),
  },
});
