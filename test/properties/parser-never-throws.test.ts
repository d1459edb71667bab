// No text, however broken, makes the parser throw or hang; and a formatter given such a text leaves it alone.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HeadlineLexer, TOKENS } from '../../grammar/tokens.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { format } from '../../src/format/format.ts';
import { parse } from '../../src/syntax/parse.ts';
import { ROOT } from '../support/generated-files.ts';

const RULE_FILES = globSync('rulesets/**/*.headline', { cwd: ROOT }).map((path) =>
  readFileSync(join(ROOT, path), 'utf8'),
);

/** Each word of the language, and one of each other token, some of them broken. */
const WORDS = [
  ...TOKENS.flatMap(({ LABEL }) => /^‘(.+)’$/.exec(LABEL ?? '')?.[1] ?? []),
  ...['child', 'one', 'seven', 'days', '3', '1,000', '1,2', '10%', '£5', '3a', '2016/17', '1 April 2015'],
  ...['31 June 2015', '"text"', '"unclosed', '// comment\n', '\n', ';', '“', '\u0000', '\ud800', '\ufeff'],
];

/** What the parser is asked about: it must answer, with diagnostics inside the text. */
function survives(text: string): void {
  const source = { file: 'rules.headline', text };
  const { diagnostics } = parse(source);
  const outside = diagnostics.filter(
    ({ span }) => !(0 <= span.start && span.start <= span.end && span.end <= text.length),
  );
  expect(outside).toEqual([]);
  expect(format(source).value === undefined).toBe(hasErrors(diagnostics));
}

/** A rule file with some of its tokens dropped, doubled or swapped with the next. */
const mutated: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...RULE_FILES),
    fc.array(
      fc.tuple(fc.nat(), fc.constantFrom('drop', 'double', 'swap', 'replace'), fc.constantFrom(...WORDS)),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  )
  .map(([text, changes]) => {
    const tokens = HeadlineLexer.tokenize(text).tokens.map(({ image }) => image);
    for (const [place, change, word] of changes) {
      const at = place % tokens.length;
      const token = tokens[at] ?? '';
      if (change === 'drop') tokens.splice(at, 1);
      else if (change === 'double') tokens.splice(at, 0, token);
      else if (change === 'swap') tokens.splice(at, 2, tokens[at + 1] ?? '', token);
      else tokens[at] = word;
    }
    return tokens.map((token, index) => `${token}${index % 6 === 5 ? '\n' : ' '}`).join('');
  });

describe('the parser answers', () => {
  test.each<[string, Arbitrary<string>]>([
    ['any characters', fc.string({ unit: 'binary', maxLength: 200 })],
    ['any bytes', fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes).toString('latin1'))],
    [
      'any UTF-16',
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
        .map((units) => String.fromCharCode(...units)),
    ],
    [
      'any words in any order',
      fc.array(fc.constantFrom(...WORDS), { maxLength: 80 }).map((words) => words.join(' ')),
    ],
    ['rules with a slip', mutated],
  ])('to %s', (_, text) => {
    fc.assert(fc.property(text, survives), { numRuns: 500 });
  });

  test('to a few words said a thousand times', () => {
    const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
    const opening = fc.constantFrom(
      '',
      'define x of P is ',
      'plan p for F { problem q { indicator i { ',
      'record R { ',
    );
    fc.assert(
      fc.property(opening, phrase, (before, words) => survives(before + `${words.join(' ')} `.repeat(1000))),
      { numRuns: 60 },
    );
  });
});

describe('the parser answers in a moment', () => {
  test.each([
    ['a sum of many terms', `define x is ${'size + '.repeat(20_000)}size`],
    ['many windows', `define x is size ${'ever '.repeat(20_000)}`],
    ['a long path', `define x is ${'size.'.repeat(20_000)}size`],
    ['a number with many digits', `define x is 1.${'7'.repeat(1_000_000)}`],
    ['many open braces', '{'.repeat(100_000)],
    ['many closing braces', '}'.repeat(100_000)],
    ['many brackets', `define x is ${'('.repeat(100_000)}`],
    ['many nots', `define x is ${'not '.repeat(100_000)}`],
    [
      'nots in braces in nots',
      `define x is ${Array.from({ length: 190 }, (_, depth) => `${'not '.repeat(199 - depth)}any of { `).join('')}`,
    ],
    ['an empty bracket deep inside', `define x is ${'('.repeat(45)}()${'('.repeat(3)}wet${')'.repeat(48)}`],
    ['many unknown characters', '; '.repeat(200_000)],
    ['many malformed numbers', '1,2 '.repeat(200_000)],
    ['many unclosed texts', '"\n'.repeat(100_000)],
    ['many minus signs', `define x is ${'-'.repeat(100_000)}`],
    ['many days that do not exist', `define x is ${'31 June 2015 '.repeat(50_000)}`],
  ])('to %s', (_, text) => survives(text), 5_000);
});

test('a file of many rules is not nested deep', () => {
  const rules = Array.from({ length: 500 }, (_, index) => `group g${index} of P when not any child has x\n`);
  expect(parse({ file: 'rules.headline', text: rules.join('') }).diagnostics).toEqual([]);
});
