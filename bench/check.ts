// Reading, checking and compiling rules to modules, beside Chevrotain alone on the same text.

import { HeadlineParser } from '../grammar/parser.ts';
import { HeadlineLexer } from '../grammar/tokens.ts';
import { emitModule, type Host, openProject } from '../src/index.ts';
import { HOST, ruleFiles } from './files.ts';
import { measure } from './measure.ts';

const ROUNDS = 15;

export function checkBeside(): readonly string[] {
  const files = ruleFiles();
  const sets = row('all rule sets', HOST, files);
  const sizes = [250, 500, 1_000, 2_000];
  const made = sizes.map((size) => ({ size, text: madeUp(size) }));
  const rows = made.map(({ size, text }) =>
    row(`${size} indicators`, { read: () => text }, ['made-up.headline']),
  );
  const times = rows.map(({ whole }) => whole);
  const growth = times.slice(1).map((time, index) => (time / (times[index] ?? time)).toFixed(2));
  return [
    'Reading, checking and compiling rules to modules, beside Chevrotain’s bare parse of the same text',
    ...[sets, ...rows].map(({ line }) => line),
    `  growth of the whole with each doubling: ${growth.join(', ')}`,
  ];
}

function row(
  name: string,
  host: Host,
  files: readonly string[],
): { readonly line: string; readonly whole: number } {
  const texts = files.map((file) => host.read(file) ?? '');
  const parser = new HeadlineParser();
  const bare = (): void => {
    for (const text of texts) {
      parser.input = HeadlineLexer.tokenize(text).tokens;
      parser.file();
    }
  };
  const whole = (): void => {
    const { program, diagnostics } = openProject(host, files);
    if (!program || diagnostics.length > 0) throw new Error(`${name}: ${diagnostics[0]?.message}`);
    for (const plan of program.plans.values()) emitModule(program, plan);
  };
  const { first, ratio } = measure(whole, bare, ROUNDS);
  return { line: `  ${name.padEnd(16)} ${ratio.toFixed(2)} times the bare parse`, whole: first };
}

/** A plan of so many indicators, in problems of ten. */
function madeUp(indicators: number): string {
  const problems = Array.from({ length: indicators / 10 }, (_, problem) => {
    const inside = Array.from({ length: 10 }, (_, index) => indicator(problem * 10 + index));
    return `  problem problem_${problem} "Problem ${problem}" {\n${inside.join('')}  }\n`;
  });
  return `record Place {\n  parts : list of Part\n}\nrecord Part {\n  opened : date\n  floods : list of Flood\n}\nevent Flood { on : date  kind : one of small, large  depth : count }\ngroup old of Part, each old_part, when age is at least 10 years\ndefine age of Part is whole years from opened to as_of\nplan made_up "Made up" for Place {\n${problems.join('')}  eligibility {\n    at least 2 of problems\n  }\n}\n`;
}

function indicator(index: number): string {
  return `    indicator indicator_${index} "Indicator ${index}" {\n      any old_part has at least ${(index % 5) + 1} large floods where depth is at least ${index} in the last ${(index % 24) + 1} months\n    }\n`;
}
