// No comment is lost, and each stays where it is read.

import { describe, expect, test } from 'vitest';
import { format } from '../../../src/format/format.ts';
import { formatted } from './formatted.ts';

describe('a comment stays', () => {
  test('above what follows it, and beside what it stands beside', () => {
    const before = `\
// About the record.
record R { // opening
// About the field.
x : text // text
// At the end of the block.
} // after
`;
    expect(formatted(before)).toBe(`\
// About the record.
record R {  // opening
  // About the field.
  x : text  // text
  // At the end of the block.
}  // after
`);
  });

  test('apart from the next where the author left an empty line', () => {
    expect(formatted('// Header.\n\n\n\n// About it.\nuse "x"\n\n// End.')).toBe(
      '// Header.\n\n// About it.\nuse "x"\n\n// End.\n',
    );
  });

  test('in an empty block', () => {
    expect(formatted('record R { // nothing\n\n // yet\n\n}')).toBe('record R {  // nothing\n  // yet\n}\n');
  });

  test('between the parts of a condition, which then stand on lines of their own', () => {
    expect(formatted('group g of P when wet // seen\n// or felt\nand cold')).toBe(`\
group g of P when
  wet  // seen
  // or felt
  and cold
`);
  });

  test('between options, which then break there', () => {
    expect(formatted('define d is kind is any of { red, blue, // the cold ones\n green }')).toBe(`\
define d is
  kind is any of {
    red, blue,  // the cold ones
    green
  }
`);
  });
});

describe('a comment moves to the edge of the line', () => {
  test('when it stands inside what is one line', () => {
    expect(formatted('define d is a_1 + // one\n b // two\n * c')).toBe(
      '// one\ndefine d is a_1 + b * c  // two\n',
    );
    expect(formatted('record R { x // one\n // two\n : text }')).toBe(
      'record R {\n  // one\n  // two\n  x : text\n}\n',
    );
  });
});

test('a file with errors is never rewritten', () => {
  const { value, diagnostics } = format({ file: 'rules.headline', text: 'record R { a text }  // odd' });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['syntax/unexpected']);
});
