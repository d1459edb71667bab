// Facts that do not fit are refused with the place and the likely mend, and never with their values.

import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { positionAt } from '../../../src/text/source.ts';
import { readFacts } from '../../../src/workspace/facts.ts';
import { LIBRARY } from '../../support/ask.ts';
import { projectOf } from '../../support/memory-host.ts';

const RULES = `${LIBRARY}
record Member { name : required private text  home : Home  paid : percent }
record Home { rooms : count }
plan asked for Household { eligibility { warned } }
plan joined for Member { eligibility { name is "x" } }
`;

function read(text: string, record = 'Household'): readonly Diagnostic[] {
  const { program, diagnostics } = projectOf(RULES);
  if (!program) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return readFacts(program, record, { file: 'facts.json', text }).diagnostics;
}

const lines = (text: string, record?: string): readonly string[] =>
  read(text, record).map(({ code, message, span }) => {
    const { line, column } = positionAt({ file: 'facts.json', text }, span.start);
    return `${line}:${column} ${code}: ${message}`;
  });

describe('what does not fit is named by its place', () => {
  test('a slip in the name of a fact, with the nearest name', () => {
    const [found] = read('{\n  "visit": []\n}');
    expect(found?.message).toBe('the vocabulary has no ‘visit’');
    expect(found?.help).toBe('did you mean ‘visits’?');
  });
  test('a fact inside a list, by its number', () => {
    expect(lines('{ "readers": [{}, { "born": "1990-02-30" }] }')).toEqual([
      '1:29 input/wrong-value: ‘readers[1].born’ must be a date that exists, such as "2015-09-30", or { "earliest": …, "latest": … }',
    ]);
  });
  test('a fact inside an incomplete list is numbered the same way', () => {
    expect(lines('{ "readers": { "items": [{ "student": "yes" }], "complete": false } }')).toEqual([
      '1:39 input/wrong-value: ‘readers[0].student’ must be true or false',
    ]);
  });
  test('null is refused, and the mend is to leave it out', () => {
    const [found] = read('{ "warned": null }');
    expect(found?.code).toBe('input/wrong-value');
    expect(found?.help).toBe('leave a fact out that is not known');
  });
  test('every misfit is reported, in the order of the text', () => {
    expect(
      lines('{ "warned": 1,\n  "deposit": 1.5,\n  "visits": {} }').map((line) => line.slice(0, 4)),
    ).toEqual(['1:13', '2:14', '3:13']);
  });
  test('a list that says it is complete and is not one', () => {
    expect(lines('{ "visits": { "items": [], "complete": true } }')).toHaveLength(1);
  });
  test('a record inside a record', () => {
    expect(lines('{ "name": "N", "home": { "rooms": -1 } }', 'Member')).toEqual([
      '1:35 input/wrong-value: ‘home.rooms’ must be a whole number, 0 or more',
    ]);
  });
  test('something other than a record', () =>
    expect(lines('[]')).toEqual([
      '1:1 input/wrong-value: ‘Household’ must be a Household, with its facts in braces',
    ]));
});

describe('a private value is never told', () => {
  const SECRET = 'Erika Mustermann';
  const texts = [
    `{ "name": ["${SECRET}"] }`,
    `{ "name": "${SECRET}", "paid": "${SECRET}" }`,
    `{ "name": "${SECRET}", "nmae": "${SECRET}" }`,
    `{ "name": "${SECRET}", "name": "${SECRET}" }`,
    `{ "name": "${SECRET}" `,
    `{ "name": ${SECRET} }`,
  ];
  test('whatever is wrong', () => {
    for (const text of texts) {
      const found = read(text, 'Member');
      expect(found.length, text).toBeGreaterThan(0);
      expect(JSON.stringify(found)).not.toContain('Mustermann');
    }
  });
});

describe('text that is no JSON', () => {
  test('the place of the first thing wrong', () =>
    expect(lines('{ "warned": true,\n}')[0]).toMatch(/^2:1 input\/not-json/));
  test('nothing at all', () => expect(lines('')).toHaveLength(1));
  test('a comment', () => expect(lines('{ } // done')).toHaveLength(1));
  test('brackets without end', () =>
    expect(lines('['.repeat(100_000))).toEqual([
      '1:101 input/not-json: this is not JSON: it nests too deep',
    ]));
  test('a byte order mark is no mistake', () => expect(lines('\ufeff{ "warned": true }')).toEqual([]));
  test('names that programs are wary of are names that the vocabulary does not have', () => {
    expect(lines('{ "__proto__": { "warned": true } }')).toHaveLength(1);
    expect(lines('{ "constructor": 1 }')).toHaveLength(1);
  });
});

describe('what no schema can say', () => {
  test('a number that every reader would round is refused, since nobody wrote what it would become', () => {
    const paid = (number: string): readonly string[] => lines(`{ "name": "N", "paid": ${number} }`, 'Member');
    for (const number of ['0.1', '12.5', '0', '-0', '1e1', '0.000', '99.9999999999999'])
      expect(paid(number), number).toEqual([]);
    for (const number of ['0.12345678901234567890', '1e-400', '123456789012345.678901']) {
      expect(paid(number), number).toEqual([
        '1:24 input/wrong-value: ‘paid’ must be a number of at most 15 digits, which no reader rounds',
      ]);
    }
  });
  test('a span of days that ends before it starts', () => {
    expect(lines('{ "visits": [{ "on": { "earliest": "2015-02-01", "latest": "2015-01-01" } }] }')).toEqual([
      '1:22 input/backwards: ‘visits[0].on’ ends before it starts',
    ]);
  });
  test('a spell that surely does', () => {
    expect(
      lines('{ "readers": [{ "cards": [{ "from": "2015-02-01", "to": { "latest": "2015-01-31" } }] }] }'),
    ).toHaveLength(1);
  });
  test('one that only may is let through', () => {
    expect(
      lines('{ "readers": [{ "cards": [{ "from": "2015-02-01", "to": { "latest": "2015-02-01" } }] }] }'),
    ).toEqual([]);
  });
});
