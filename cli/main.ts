#!/usr/bin/env node
// The first file that runs. It imports nothing before it knows that this Node can run the rest: an older one would
// otherwise fail somewhere inside, with a message about syntax.

const OLDEST = [22, 12] as const;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(`headline needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exitCode = 2;
} else {
  // Most of a short run is spent on compiling what did not change since the last one.
  process.getBuiltinModule('node:module').enableCompileCache();
  import('./program.ts').then(({ main }) => main(process.argv.slice(2)));
}
