// Whatever a line says, what a generated reader takes in at once the careful one takes too, and gives the same facts; and it takes in
// what is plainly written, in whatever order. How much is tried: test/support/runs.ts.

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
import { runs, SLOW, seed } from '../support/runs.ts';

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

test('any vocabulary', SLOW, async () => {
  let read = 0;
  const numRuns = runs(120);
  await fc.assert(
    fc.asyncProperty(vocabularyWithLines, async ({ text, written }) => {
      const { program } = opened(text);
      const compared = await comparedOf(program, 'Root');
      for (const one of written) read += expectSame(compared, one);
    }),
    { ...seed, numRuns },
  );
  expect(read).toBeGreaterThan(2 * numRuns);
});

/** Drawn as one, so that of a failure the vocabulary and the lines are both shrunk. */
const vocabularyWithLines = arbitraryRecords.chain((text) => {
  const facts = arbitraryFacts(opened(text).program, 'Root', ASKED);
  const asWritten = facts.map((one) => JSON.stringify(one));
  const line = facts.chain(inAnyOrder).map((one) => JSON.stringify(one));
  const lines = fc.oneof(asWritten, line, line.map(spaced), line.chain(withSlips));
  const written = fc.array(piece(lines, 8), { minLength: 1, maxLength: 5, size: 'max' });
  return fc.record({ text: fc.constant(text), written });
});

/** The vocabulary that was opened last: it is asked for when lines are drawn, and when they are read. */
let last: { readonly text: string; readonly program: CoreProgram } | undefined;

function opened(text: string): { readonly program: CoreProgram } {
  if (last?.text === text) return last;
  const { program } = projectOf(text);
  if (!program) throw new Error(text);
  last = { text, program };
  return last;
}
