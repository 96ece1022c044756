import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.js';

// Figures, not tests: run by hand, one file at a time, on a PostgreSQL that writes to disk before it answers.
const { projects: _rings, reporters: _reporters, ...test } = base.test ?? {};

export default defineConfig(
  mergeConfig(
    { ...base, test },
    {
      root: new URL('../..', import.meta.url).pathname,
      test: {
        include: ['test/bench/*-rate.ts'],
        globalSetup: ['test/bench/durable-postgres.ts'],
        setupFiles: ['reflect-metadata'],
        reporters: ['default'],
        testTimeout: 300_000,
        hookTimeout: 300_000,
        fileParallelism: false,
      },
    },
  ),
);
