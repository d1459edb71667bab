// A fix that is offered mends what it is offered for: made alone, it takes its own finding away and brings no error.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, CODES } from '../../src/diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { withFixes } from '../../src/diagnostics/fix.ts';
import { arbitraryRules } from '../support/arbitrary-rules.ts';
import { ROOT } from '../support/generated-files.ts';
import { projectOf, reportOf } from '../support/memory-host.ts';

const keyOf = ({ code, message }: Diagnostic): string => `${code} ${message}`;
const errorsIn = (all: readonly Diagnostic[]): number =>
  all.filter(({ severity }) => severity === 'error').length;

/** How many fixes were made, each alone. */
function expectMended(text: string): number {
  const before = reportOf(text, true);
  const offered = before.filter(({ fix }) => fix);
  for (const found of offered) {
    const mended = withFixes(text, [found.fix!]);
    const after = reportOf(mended, true);
    // A lint fix of rules without errors may break them, where something else rests on what it changes; then nothing makes it.
    const isRefused = errorsIn(before) === 0 && errorsIn(after) > 0;
    if (isRefused) continue;
    const same = (all: readonly Diagnostic[]): number =>
      all.filter((one) => keyOf(one) === keyOf(found)).length;
    expect(same(after), `${keyOf(found)}\n${mended}`).toBe(same(before) - 1);
    expect(errorsIn(after), mended).toBeLessThanOrEqual(errorsIn(before));
  }
  return offered.length;
}

test('of random rules', { timeout: 60_000 }, () => {
  let made = 0;
  const rules = arbitraryRules({ known: true }).filter((text) => projectOf(text).program !== undefined);
  fc.assert(
    fc.property(rules, (text) => {
      made += expectMended(text);
    }),
    { numRuns: 25 },
  );
  expect(made).toBeGreaterThan(15);
});

/** A field for each of the names that could be somebody’s, with other fields around it. */
test('of a field that may name somebody', () => {
  const name = fc.constantFrom('name', 'surname', 'address', 'full_name', 'phone', 'email', 'dry', 'notes');
  const type = fc.constantFrom('text', 'required text', 'private text', 'yes/no', 'date');
  const field = fc.tuple(name, type).map(([called, of]) => `  ${called} : ${of} "What it says" // beside\n`);
  let made = 0;
  fc.assert(
    fc.property(fc.uniqueArray(field, { selector: (one) => one.split(':')[0] }), (fields) => {
      made += expectMended(`record Tenant {\n  reference : required text\n${fields.join('')}}\n`);
    }),
  );
  expect(made).toBeGreaterThan(100);
});

/** A place of a source that is written a little otherwise than it is listed. */
test('of a passage that is nearly cited', () => {
  const places = ['page 14', 'paragraph 1(ii)', 'Annex A', 'slide 11', 'section 17, Children Act'];
  const slips: readonly ((text: string) => string)[] = [
    (text) => text.toUpperCase(),
    (text) => text.replace(' ', '  '),
    (text) => `${text}.`,
    (text) => text.slice(0, -1),
    (text) => text.replace(/[aeiou]/, 'u'),
    (text) => text,
  ];
  const cited = fc
    .tuple(fc.constantFrom(...places), fc.constantFrom(...slips))
    .map(([place, slip]) => slip(place));
  let made = 0;
  fc.assert(
    fc.property(fc.array(cited, { minLength: 1, maxLength: 4 }), (all) => {
      const listed = places.map(
        (place) =>
          `    ${JSON.stringify(place)} "What it says" not encoded because "Nothing decides there"\n`,
      );
      const cites = all.map((place) => `  cites guide ${JSON.stringify(place)}\n`);
      made += expectMended(
        `source guide {\n  title "A guide"\n  standing attested\n  passages {\n${listed.join('')}  }\n}\nrecord House { dry : yes/no }\nplan sound for House {\n${cites.join('')}  eligibility { dry }\n}\n`,
      );
    }),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThan(50);
});

describe('of the catalogue and of files with mistakes', () => {
  const examples = CODES.flatMap((code) => {
    const { bad } = CATALOGUE[code];
    return typeof bad === 'string' ? [bad] : [];
  });
  const files = globSync('test/golden/bad/*.headline', { cwd: ROOT }).map((path) =>
    readFileSync(join(ROOT, path), 'utf8'),
  );

  test('every one that is offered', { timeout: 60_000 }, () => {
    const made = [...examples, ...files].map(expectMended);
    expect(made.filter((count) => count > 0).length).toBeGreaterThan(4);
  });

  /** What else can be offered would not be tried here: then a property of it belongs in this file. */
  test('these codes offer a fix', { timeout: 60_000 }, () => {
    const offering = [...examples, ...files].flatMap((text) =>
      reportOf(text, true).flatMap(({ code, fix }) => (fix ? [code] : [])),
    );
    expect([...new Set(offering)].sort()).toEqual([
      'lint/encoded-after-all',
      'lint/every-of-none',
      'lint/not-private',
      'lint/said-twice',
      'names/unknown-passage',
    ]);
  });
});
