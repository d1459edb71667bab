// The tests that notice a mutant of src/values, src/interpret and src/types: those of these folders, and none that takes minutes.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/unit/values/*.test.ts',
      'test/unit/meaning/*.test.ts',
      'test/unit/fused-values.test.ts',
      'test/conformance/*.test.ts',
      'test/robustness/hostile-facts.test.ts',
      'test/golden/syntax.test.ts',
      'test/unit/diagnostics/*.test.ts',
    ],
    setupFiles: ['test/support/fast-check-setup.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 30_000,
  },
});
