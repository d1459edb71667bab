import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/fast-check-setup.ts'],
    // Test files share a worker's loaded modules: the library is pure, and loading the parser and Ink afresh
    // for every file takes ten times as long. So no test mocks a module or leaves global state behind.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
