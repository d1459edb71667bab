// The command line as a few files, since a program that runs for a moment spends half of it on opening many. What it
// installs (chevrotain, ajv, ink, …) stays outside, to be mended where it is installed.

import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'cli/main.ts' },
  platform: 'node',
  external: /^[^./]/,
  // A module of ours does nothing when it is loaded: a command takes only what it uses.
  treeshake: { moduleSideEffects: false },
  output: { dir: 'dist/cli', chunkFileNames: '[name].js', sourcemap: true },
});
