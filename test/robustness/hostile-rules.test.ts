// Rules that are broken, hostile or only odd: whatever the text, the answer is diagnostics at a place of it, in a moment, and
// no control character of the text reaches the terminal.

import { describe, expect, test } from 'vitest';
import { MOST_ERRORS } from '../../grammar/recovery.ts';
import { renderDiagnostics } from '../../src/diagnostics/render-text.ts';
import { format } from '../../src/format/format.ts';
import { readFacts } from '../../src/workspace/facts.ts';
import { openProject } from '../../src/workspace/project.ts';
import { generated, importPlan, interpreted } from '../support/generated-module.ts';
import { memoryHost, projectOf } from '../support/memory-host.ts';

const TEN_MB = 10_000_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(TEN_MB / piece.length));
const numbered = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');
const around = (open: string, close: string): string =>
  `define x of P is ${open.repeat(10_000)}wet${close.repeat(10_000)}\n`;
const P = 'record P { wet : yes/no  size : number  born : date }\n';

/** The codes that are told, each once; with what holds of every text. */
function codesOf(text: string): readonly string[] {
  const { program, diagnostics, sources } = projectOf(text);
  const end = text.length;
  for (const { span } of diagnostics)
    expect(0 <= span.start && span.start <= span.end && span.end <= end).toBe(true);
  const rendered = renderDiagnostics(diagnostics.slice(0, 1000), (file) => sources.get(file));
  expect(rendered).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\u2028\u2029\ufeff]/u);
  expect(program === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  format({ file: 'example.headline', text });
  return [...new Set(diagnostics.map(({ code }) => code))];
}

describe('text without end is refused at a place', { timeout: 60_000 }, () => {
  test.each([
    ['ten thousand brackets', around('(', ')'), ['syntax/nested-too-deep']],
    ['ten thousand nots', around('not ', ''), ['syntax/nested-too-deep']],
    ['ten thousand nots in brackets', around('not (', ')'), ['syntax/nested-too-deep']],
    ['ten thousand lists', around('any of { ', ' }'), ['syntax/nested-too-deep']],
    ['ten thousand sentences', around('any p has ', ''), ['syntax/nested-too-deep']],
    ['10 MB of comments', filled('// nothing to see here\n'), []],
    ['10 MB in one comment', `// ${'x'.repeat(TEN_MB)}`, []],
    ['10 MB of words in one line', filled('wet '), ['input/unreadable']],
    [
      '10 MB of records that are in order',
      numbered(320_000, (n) => `record P${n} { wet : yes/no }\n`),
      ['input/unreadable'],
    ],
    [
      '10 MB in one text that has no end',
      `define x of P is "${'a'.repeat(TEN_MB)}`,
      ['syntax/unclosed-text'],
    ],
    ['10 MB of NUL', '\0'.repeat(TEN_MB), ['syntax/unknown-character']],
    [
      'a number of 10,000 digits',
      `${P}define x of P is size is at least ${'9'.repeat(10_000)}\n`,
      ['syntax/number-too-long'],
    ],
    [
      'a number with 10,000 decimals',
      `${P}define x of P is size is at least 0.${'9'.repeat(10_000)}\n`,
      ['syntax/number-too-long'],
    ],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test('10 MB of garbage, of which the first mistakes are told', () => {
    const { diagnostics } = projectOf(filled('%$^&*~@ ; '));
    expect(diagnostics.filter(({ code }) => code === 'syntax/unknown-character')).toHaveLength(MOST_ERRORS);
  });

  test.each([
    ['records of one name', 'record P { wet : yes/no }\n'.repeat(20_000)],
    ['names that nobody declared', P + numbered(10_000, (n) => `define d${n} of P is wett\n`)],
    ['conditions of one plan', `plan p for P {\n${numbered(20_000, (n) => `filter f${n} { wet }\n`)}}\n`],
  ])('some hundred thousand words of %s are all read', (_, text) => {
    expect(codesOf(text)).not.toContain('input/unreadable');
  });

  test('names of 100,000 letters are names, and nobody guesses at what is near them', () => {
    const name = 'w'.repeat(100_000);
    expect(codesOf(`record P { ${name} : yes/no }\ndefine d of P is ${name}\n`)).toEqual([]);
    expect(codesOf(`record P { ${name} : yes/no }\ndefine d of P is ${name}w\n`)).toEqual(['names/unknown']);
  });
});

describe('files that lead in a circle', () => {
  const circle = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.map((name, index) => [`${name}.headline`, `use "${names[(index + 1) % names.length]}"\n${P}`]),
    );
  test.each([1, 2, 3])('of %i that use one another', (count) => {
    const files = circle(['a', 'b', 'c'].slice(0, count));
    const { diagnostics } = openProject(memoryHost(files), ['a.headline']);
    expect(diagnostics.map(({ code }) => code)).toContain('names/use-cycle');
  });

  test.each([1, 2, 3])('of %i plans that extend one another', (count) => {
    const plans = numbered(count, (n) => `plan p${n} extends p${(n + 1) % count} {\n}\n`);
    const codes = codesOf(P + plans);
    expect(codes).not.toEqual([]);
    expect(
      codes.every((code) => /cycle|circle/.test(code)),
      codes.join(),
    ).toBe(true);
  });

  test('a plan that extends one that is not there', () => {
    expect(codesOf(`${P}plan dry extends gone {\n}\n`)).toEqual(['names/unknown']);
  });

  test('a name declared in two files is told with both places', () => {
    const files = { 'a.headline': P, 'b.headline': `use "a"\n${P}` };
    const { diagnostics } = openProject(memoryHost(files), ['b.headline']);
    const places = diagnostics.map(({ span, related }) => [span.file, related?.[0]?.span.file].sort());
    expect(places).toEqual([['a.headline', 'b.headline']]);
  });
});

describe('characters that are seldom meant', () => {
  const rules = `${P}define damp of P is wet // said twice\ndefine x of P is not damp\n`;
  test.each([
    ['CRLF', rules.replaceAll('\n', '\r\n'), []],
    ['lone CR', rules.replaceAll('\n', '\r'), []],
    ['a byte order mark', `\ufeff${rules}`, []],
    ['NUL', rules.replace('wet', 'w\0et'), ['syntax/unknown-character']],
    ['an escape', `${rules}define y of P is \u001b[31mwet\n`, ['syntax/unknown-character']],
    [
      'a control character in a text',
      'choice C {\n  red "R\u0007ed"\n}\nrecord Q { c : D\u009b }\n',
      undefined,
    ],
    ['U+2028', rules.replaceAll('\n', '\u2028'), undefined],
    ['half a character', `${rules}\ud800 \udc00`, ['syntax/unknown-character']],
    ['a line that is turned round', `${rules}define y\u202e of P is wet\n`, ['syntax/unknown-character']],
  ])('%s', (_, text, codes) => {
    const found = codesOf(text);
    if (codes) expect(found.filter((code) => code !== 'syntax/unexpected')).toEqual(codes);
    else expect(found).not.toEqual([]);
  });
});

describe('a date is a day of the calendar', () => {
  test.each([
    '31 February 2015',
    '29 February 2015',
    '0 May 2015',
    '32 May 2015',
    '1 May 99999',
    '1 May 0000',
  ])('%s is none', (date) => {
    expect(codesOf(`${P}define x of P is born is before ${date}\n`)).not.toEqual([]);
  });
  test('29 February 2016 is one', () => {
    expect(codesOf(`${P}define x of P is born is before 29 February 2016\n`)).toEqual([]);
  });
});

describe('names that JavaScript has a meaning for mean nothing here', () => {
  const named = (word: string): string => `
record Town { ${word} : yes/no  floods : list of ${word}_flood  kind : one of ${word}, other  size : count }
event ${word}_flood { on : date  ${word} : yes/no }
choice Area { ${word}  other }
parameter ${word}_p : count { 2 from 1 January 2000 }
figures ${word}_f by Area { ${word} 1  other 2 }
calendar ${word}_c { ${word} 1 January 2015 to 31 March 2015  other 1 April 2015 to 30 June 2015 }
plan ${word} for Town {
  date ${word}_d
  problem ${word}_q {
    indicator ${word} { town.${word} }
    indicator ${word}_i { kind is ${word} }
  }
  filter ${word}_x { size is at least ${word}_p }
  filter ${word}_z { number of ${word} floods in the last 1 ${word}_c is at least 1 }
  eligibility { ${word}_q and ${word}_x }
}
`;
  test.each([
    ...['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'default', 'class'],
    ...['await', 'arguments', 'eval', 'import', 'undefined', 'then_'],
  ])('%s, to the interpreter and to generated code', async (word) => {
    const { program, diagnostics } = projectOf(named(word));
    expect(diagnostics).toEqual([]);
    const plan = program!.plans.get(word)!;
    const module = await importPlan(program!, plan);
    const flood = { on: '2015-02-01', [word]: true };
    for (const facts of [{}, { [word]: false, kind: word, size: 3, floods: [flood] }]) {
      const text = JSON.stringify(facts);
      expect(readFacts(program!, 'Town', { file: 'f.json', text }).diagnostics).toEqual([]);
      expect(generated(module, facts, { asOf: 16_708 })).toEqual(
        interpreted(program!, plan, facts, { asOf: 16_708 }),
      );
    }
  });

  test('only __proto__ can be no name', () => {
    expect(codesOf(named('__proto__'))).toContain('names/kept');
  });
});
