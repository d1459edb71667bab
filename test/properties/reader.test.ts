// Whatever a line says, what a generated reader takes in at once the careful one takes too, and gives the same facts; and it takes in
// what is plainly written, in whatever order.

import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families, watchedFamilies } from '../../bench/families/generate.ts';
import { HOST } from '../../bench/files.ts';
import type { CoreProgram } from '../../src/ir/program.ts';
import { arbitraryFacts } from '../../src/testing/index.ts';
import { dayFromIso } from '../../src/values/index.ts';
import { openProject } from '../../src/workspace/project.ts';
import { arbitraryRecords } from '../support/arbitrary-records.ts';
import { VOCABULARY } from '../support/arbitrary-vocabulary.ts';
import { type Compared, comparedOf, expectSame, type Room } from '../support/column-reader.ts';
import { inAnyOrder, looselySpaced, plainly, spaced, withSlips } from '../support/json-slips.ts';
import { projectOf } from '../support/memory-host.ts';

const ASKED = { asOf: dayFromIso('2015-09-30')! };

function programIn(path: string): CoreProgram {
  const { program, diagnostics } = openProject(HOST, [path]);
  expect(diagnostics).toEqual([]);
  return program!;
}

interface Known {
  readonly name: string;
  readonly compared: Compared;
  readonly facts: Arbitrary<object>;
}

const SIX = await comparedOf(programIn('bench/families/six-problems.headline'), 'Family');
const WATCHED = await comparedOf(programIn('bench/families/sustained.headline'), 'Family');
const FARM = await comparedOf(projectOf(VOCABULARY).program!, 'Farm');

const KNOWN: readonly Known[] = [
  { name: 'families', compared: SIX, facts: fc.constantFrom(...families(300)) },
  { name: 'watched families', compared: WATCHED, facts: fc.constantFrom(...watchedFamilies(30)) },
  { name: 'farms', compared: FARM, facts: arbitraryFacts(FARM.program, 'Farm', ASKED) },
  {
    name: 'whole farms',
    compared: FARM,
    facts: arbitraryFacts(FARM.program, 'Farm', { ...ASKED, complete: true }),
  },
];

const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\n \t\n', '\r\n\u00a0\u2003\ufeff\r\n');
const lastEnd = fc.constantFrom('', '\n', '\r\n', '\n\n', '\n\n\n\n');

function piece(lines: Arbitrary<string>, most = 4): Arbitrary<string> {
  return fc
    .tuple(fc.array(fc.tuple(lines, lineEnd), { maxLength: most }), lines, lastEnd)
    .map(([all, last, end]) => [...all.flat(), last, end].join(''));
}

/** No text is escaped, no number has an exponent or many digits, nothing is partly known, and nothing says where it came from. */
function isPlain(text: string): boolean {
  return !/[\\$]|"(?:earliest|latest|items|complete|complete_to)":|\d[eE]|[\d.]{16}/.test(text);
}

describe.each(KNOWN)('$name', ({ compared, facts }) => {
  const line = facts.map((one) => JSON.stringify(one));

  test('what is plainly written is read, in any order of the keys', () => {
    let plain = 0;
    const check = (text: string): void => {
      const read = expectSame(compared, text);
      if (!isPlain(text)) return;
      plain++;
      expect(read, text).toBe(1);
    };
    const inOrder = facts.map(plainly).chain((one) => fc.tuple(fc.constant(one), inAnyOrder(one)));
    fc.assert(
      fc.property(inOrder, ([one, other]) => {
        for (const text of [JSON.stringify(one), JSON.stringify(other)]) {
          check(text);
          check(spaced(text));
        }
      }),
    );
    expect(plain).toBeGreaterThan(200);
  });

  test('white space stands wherever it may', () => {
    fc.assert(fc.property(piece(line.chain(looselySpaced)), (text) => void expectSame(compared, text)));
  });

  test('no slip is taken for a fact', () => {
    const other = facts.chain(inAnyOrder).map((one) => JSON.stringify(one));
    const lines = fc
      .oneof(line, other, line.map(spaced))
      .chain((text) => fc.oneof(withSlips(text), withSlips(text), fc.constant(text)));
    fc.assert(
      fc.property(piece(lines), (text) => void expectSame(compared, text)),
      { numRuns: 600 },
    );
  });

  test('little room only means more calls', () => {
    const room: Arbitrary<Room> = fc.record({
      records: fc.integer({ min: 1, max: 3 }),
      items: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(fc.property(piece(line, 6), room, (text, asked) => void expectSame(compared, text, asked)));
  });
});

test('any vocabulary', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryRecords, fc.nat(), async (text, seed) => {
      const { program } = projectOf(text);
      if (!program) throw new Error(text);
      const compared = await comparedOf(program, 'Root');
      const facts = arbitraryFacts(program, 'Root', ASKED);
      const line = facts.chain(inAnyOrder).map((one) => JSON.stringify(one));
      const lines = fc.oneof(
        facts.map((one) => JSON.stringify(one)),
        line,
        line.map(spaced),
        line.chain(withSlips),
      );
      const written = fc.sample(piece(lines, 8), { numRuns: 4, seed });
      for (const one of written) read += expectSame(compared, one);
    }),
    { numRuns: 150 },
  );
  expect(read).toBeGreaterThan(300);
}, 60_000);
