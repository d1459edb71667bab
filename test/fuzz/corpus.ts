// What the fuzzer begins from: the real rule files, the words of the grammar, and which word follows which.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HeadlineLexer, TOKENS } from '../../grammar/tokens.ts';
import { ROOT } from '../support/generated-files.ts';

/** The rule sets and the tour, which holds every construct once; by the path from the root. */
export const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  globSync(['rulesets/**/*.headline', 'test/tour/*.headline'], { cwd: ROOT })
    .sort()
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

export const PATHS: readonly string[] = Object.keys(FILES);

/** Each word of the language, and some of each other token, among them broken ones. */
export const WORDS: readonly string[] = [
  ...TOKENS.flatMap(({ LABEL }) => /^‘(.+)’$/.exec(LABEL ?? '')?.[1] ?? []),
  ...['child', 'one', 'seven', 'first', 'days', 'x', '0', '3', '1,000', '1,2', '10%', '£5', '£0.01', '3a'],
  ...['2016/17', '1 April 2015', '29 February 2015', '31 June 2015', '1 January 0001', '31 December 9999'],
  ...['9'.repeat(40), '"text"', '""', '"unclosed', '// comment\n', '\n', '\n\n', ';', '“', '-', '\u0000'],
];

/** The tokens of every file as they stand, and what stands after each of them somewhere. */
const TOKENS_OF: readonly (readonly string[])[] = PATHS.map((path) =>
  HeadlineLexer.tokenize(FILES[path] ?? '').tokens.map(({ image }) => image),
);

export const FOLLOWERS: ReadonlyMap<string, readonly string[]> = followers();

function followers(): ReadonlyMap<string, readonly string[]> {
  const after = new Map<string, string[]>();
  for (const tokens of TOKENS_OF)
    for (const [at, token] of tokens.entries()) {
      const next = tokens[at + 1];
      if (next === undefined) continue;
      const known = after.get(token);
      if (known) known.push(next);
      else after.set(token, [next]);
    }
  return after;
}
