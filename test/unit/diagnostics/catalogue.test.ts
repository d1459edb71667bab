// Every code of the catalogue is reported by its bad example and not by its good one: the pages that show them are true.

import { describe, expect, test } from 'vitest';
import { CATALOGUE, CODES, type Code, type Example } from '../../../src/diagnostics/catalogue/index.ts';
import { readFacts } from '../../../src/workspace/facts.ts';
import { projectOf, reportOf } from '../../support/memory-host.ts';

function codesOf(example: Exclude<Example, { command: string }>, reported: Code): readonly string[] {
  if (typeof example === 'string')
    return reportOf(example, reported.startsWith('lint/')).map(({ code }) => code);
  const project = projectOf(example.rules);
  const plan = [...(project.program?.plans.values() ?? [])][0];
  if (!project.program || !plan) throw new Error('the rules of an example have a plan and no errors');
  const facts = { file: 'example.json', text: example.facts };
  return readFacts(project.program, plan.of, facts).diagnostics.map(({ code }) => code);
}

const isText = (example: Example): example is Exclude<Example, { command: string }> =>
  typeof example === 'string' || !('command' in example);

describe('what the catalogue says of a code is what the code does', () => {
  for (const code of CODES) {
    const { bad, good } = CATALOGUE[code];
    // Examples that are commands are run with the other tests of the command line.
    if (!isText(bad) || !isText(good)) continue;
    test(`${code}: the bad example yields it, and nothing else`, () => {
      expect(new Set(codesOf(bad, code))).toEqual(new Set([code]));
    });
    test(`${code}: the good example yields nothing`, () => {
      expect(codesOf(good, code)).toEqual([]);
    });
  }
});

describe('codes are stable and tell where they belong', () => {
  test('a code is an area and a few words', () => {
    for (const code of CODES) expect(code).toMatch(/^[a-z]+\/[a-z-]+$/);
  });
  test('a message begins small and ends without a full stop, since a place follows it', () => {
    for (const code of CODES) expect(CATALOGUE[code].message, code).toMatch(/^[a-z‘{].*[^.]$/s);
  });
});
