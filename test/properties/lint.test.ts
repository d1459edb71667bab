// The lint takes any rules, and a fix that is called safe changes no answer.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withFixes } from '../../src/diagnostics/fix.ts';
import { askPlan, partsOf } from '../../src/interpret/answer.ts';
import type { Value } from '../../src/interpret/value.ts';
import { arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso, type Facts } from '../../src/values/index.ts';
import { fixFiles, type LintedFiles, lintFiles } from '../../src/workspace/lint-files.ts';
import type { Project } from '../../src/workspace/project.ts';
import { arbitraryRules } from '../support/arbitrary-rules.ts';
import { memoryHost, projectOf } from '../support/memory-host.ts';

const FILES = ['example.headline'];
const AS_OF = dayFromIso('2015-09-30')!;

/** Some texts nest so deep that they are refused. */
const rules = arbitraryRules({ known: true }).filter((text) => projectOf(text).program !== undefined);

const fixesIn = ({ findings }: Pick<LintedFiles, 'findings'>): number =>
  findings.filter(({ fix }) => fix).length;

/** What each part of the plan comes to, by name. */
function valuesOf({ program }: Project, facts: Facts): ReadonlyMap<string, Value> {
  const parts = partsOf(askPlan(program!, program!.plans.get('test')!, facts, { asOf: AS_OF }));
  return new Map(parts.map(({ name, value }) => [name, value]));
}

test('fixes of any kind leave rules without errors; one that is not made would have brought one', () => {
  fc.assert(
    fc.property(rules, (text) => {
      const host = memoryHost({ 'example.headline': text });
      const { project, findings, changed, mended } = fixFiles(host, FILES, ['safe', 'review']);
      expect(project.program).toBeDefined();
      expect(mended).toBe(fixesIn(lintFiles(host, FILES)) - fixesIn({ findings }));
      const made = changed.get('example.headline') ?? text;
      for (const { fix } of findings)
        if (fix) expect(projectOf(withFixes(made, [fix])).program).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test('a safe fix changes no answer', () => {
  let changed = 0;
  const asked = rules.chain((text) => {
    const { program } = projectOf(text);
    const of = program!.plans.get('test')!.of;
    return fc.tuple(fc.constant(text), arbitraryFacts(program!, of, { asOf: AS_OF, depth: 2 }));
  });
  fc.assert(
    fc.property(asked, ([text, facts]) => {
      const { project, changed: texts } = fixFiles(memoryHost({ 'example.headline': text }), FILES, ['safe']);
      if (texts.size > 0) changed++;
      expect(valuesOf(project, facts)).toEqual(valuesOf(projectOf(text), facts));
    }),
    { numRuns: 60 },
  );
  // Else it would have been shown of nothing.
  expect(changed).toBeGreaterThan(5);
});
