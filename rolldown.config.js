// The command line as a few files, since a program that runs for a moment spends half of it on opening many. What it
// installs (chevrotain, ajv, ink, …) stays outside, to be mended where it is installed.

import { defineConfig } from 'rolldown';

// A module of ours does nothing when it is loaded: a command takes only what it uses.
const treeshake = { moduleSideEffects: false };

export default defineConfig([
  {
    input: {
      main: 'cli/main.ts',
      'batch-worker': 'cli/batch/batch-worker.ts',
      'property-worker': 'cli/testing/property-worker.ts',
      register: 'cli/hook/register.ts',
      vite: 'cli/hook/vite.ts',
    },
    platform: 'node',
    external: /^[^./]/,
    treeshake,
    output: { dir: 'dist/cli', chunkFileNames: '[name].js', sourcemap: true },
  },
  {
    // What built modules run on, for those that are to need no package.
    input: { 'headline-runtime': 'src/values/runtime.ts', 'headline-why': 'src/embed/explainer.ts' },
    platform: 'neutral',
    treeshake,
    output: { dir: 'dist/embed', chunkFileNames: 'headline-[name].js' },
  },
]);
