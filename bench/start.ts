// `headline check` of all rule sets as a whole process, beside one that only starts Node and Chevrotain and parses the same text.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ruleFiles } from './files.ts';
import { measure } from './measure.ts';

const ROUNDS = 15;

/** Both are run as built, so that neither waits for types to be stripped. */
const CHECK = [join(ROOT, 'dist/cli/main.js'), 'check', 'rulesets'];
const BARE = [
  '--input-type=module',
  '--eval',
  `import { readFileSync } from 'node:fs';
   import { HeadlineParser } from './dist/grammar/parser.js';
   import { HeadlineLexer } from './dist/grammar/tokens.js';
   const parser = new HeadlineParser();
   for (const file of ${JSON.stringify(ruleFiles())}) {
     parser.input = HeadlineLexer.tokenize(readFileSync(file, 'utf8')).tokens;
     parser.file();
     if (parser.errors.length > 0) throw parser.errors[0];
   }`,
];

export function startBeside(): readonly string[] {
  const { ratio } = measure(
    () => run(CHECK),
    () => run(BARE),
    ROUNDS,
  );
  return [
    '`headline check` of all rule sets, beside Node and Chevrotain alone, from start to end',
    `  ${ratio.toFixed(2)} times as long`,
  ];
}

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
