// One slip in a rule file: each token left out in turn, and each written twice. Whatever comes of it is told, or is another
// rule that can be asked; the formatter keeps what can be read.
//
// SLIPS=all tries every slip in the whole of the rules; without it a sample, each in its file and what that uses.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostics/render-text.ts';
import { format } from '../../src/format/format.ts';
import { askPlan } from '../../src/interpret/answer.ts';
import { parse } from '../../src/syntax/parse.ts';
import { dayFromIso } from '../../src/values/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { withoutPlaces } from '../support/arbitrary-ast.ts';
import { ROOT } from '../support/generated-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { type Slip, slipsOf } from '../support/token-slips.ts';

const { SLIPS } = process.env;
/**
 * Every how manieth slip is tried; a prime, so that the sample goes through all kinds of places. The rule sets are large; the
 * tour holds every construct once.
 */
const STEPS: Readonly<Record<string, number>> = { rulesets: 97, 'test/tour': 17 };
/** One slip is told once, or a few times: a cascade hides which line to mend. */
const MOST_TOLD = 12;

const tree = (text: string): unknown => withoutPlaces(parse({ file: 'rules.headline', text }).value);

function tryFormatting(text: string): void {
  const source = { file: 'rules.headline', text };
  if (hasErrors(parse(source).diagnostics)) return;
  const once = format(source).value ?? '';
  expect(tree(once)).toEqual(tree(text));
  expect(format({ ...source, text: once }).value).toBe(once);
}

function tryRules(files: Readonly<Record<string, string>>, opened: readonly string[]): void {
  const { program, diagnostics, sources } = openProject(memoryHost(files), opened);
  for (const { span } of diagnostics) {
    const end = sources.get(span.file)?.text.length ?? -1;
    expect(0 <= span.start && span.start <= span.end && span.end <= end).toBe(true);
  }
  expect(diagnostics.length).toBeLessThanOrEqual(MOST_TOLD);
  const rendered = renderDiagnostics(diagnostics, (file) => sources.get(file));
  expect(rendered === '').toBe(diagnostics.length === 0);
  expect(program === undefined).toBe(hasErrors(diagnostics));
  for (const plan of program?.plans.values() ?? [])
    askPlan(program!, plan, {}, { asOf: dayFromIso('2015-09-30')! });
}

describe.each(Object.keys(STEPS))('every slip in %s', (folder) => {
  const step = SLIPS === 'all' ? 1 : STEPS[folder]!;
  const paths = globSync('**/*.headline', { cwd: join(ROOT, folder) }).sort();
  const files = Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(ROOT, folder, path), 'utf8')] as const),
  );

  test.each(paths)('%s', { timeout: 600_000 }, (path) => {
    const slips = slipsOf(files[path] ?? '').filter((_, index) => index % step === 0);
    const failed = slips.flatMap(({ what, text }: Slip) => {
      try {
        tryFormatting(text);
        tryRules({ ...files, [path]: text }, SLIPS === 'all' ? paths : [path]);
        return [];
      } catch (error) {
        return [`${what}: ${String(error)}`];
      }
    });
    expect(failed).toEqual([]);
  });
});
