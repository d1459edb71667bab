// What the formatter makes of rules means what they meant: the same core, but for the places that it came from.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, CODES } from '../../src/diagnostics/catalogue/index.ts';
import { format } from '../../src/format/format.ts';
import { openProject } from '../../src/workspace/project.ts';
import { arbitraryRules } from '../support/arbitrary-rules.ts';
import { coreOf, withoutPlaces } from '../support/core-of.ts';
import { ROOT } from '../support/generated-files.ts';
import { projectOf } from '../support/memory-host.ts';
import { withNoise } from '../support/noisy-text.ts';

function formatted(text: string): string {
  const { value, diagnostics } = format({ file: 'example.headline', text });
  expect(diagnostics).toEqual([]);
  return value ?? '';
}

function expectSame(text: string): void {
  const once = formatted(text);
  expect(coreOf(once)).toEqual(coreOf(text));
  expect(formatted(once)).toBe(once);
}

const rules = arbitraryRules({ known: true }).filter((text) => projectOf(text).program !== undefined);

test('random rules', { timeout: 60_000 }, () => {
  fc.assert(fc.property(rules, expectSame), { numRuns: 25 });
});

test('random rules, however they are spaced and commented', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(rules.chain(withNoise), (noisy) => expectSame(noisy)),
    { numRuns: 15 },
  );
});

describe('the rules of the catalogue', () => {
  const examples = CODES.flatMap((code) => {
    const { good } = CATALOGUE[code];
    return typeof good === 'string' && projectOf(good).program ? [[code, good] as const] : [];
  });
  test.each(examples)('%s', (_, text) => expectSame(text));
  test('are many', () => expect(examples.length).toBeGreaterThan(100));
});

/** A plan is read with what it uses, all of it put into the house form, with every line of it indented anew. */
test.each(
  globSync('*/*.headline', { cwd: join(ROOT, 'rulesets') }).filter((path) => !path.includes('.scenarios.')),
)('rulesets/%s', (path) => {
  const read = (file: string): string => readFileSync(join(ROOT, 'rulesets', file), 'utf8');
  const open = (change: (text: string) => string): unknown => {
    const { program } = openProject({ read: (file) => change(read(file)) }, [path]);
    expect(program).toBeDefined();
    return withoutPlaces(program);
  };
  const crooked = (text: string): string => text.replace(/^ *(?=\S)/gm, '     ');
  expect(open((text) => formatted(crooked(text)))).toEqual(open((text) => text));
});
