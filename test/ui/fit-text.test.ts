import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cut, fill, shownText, widthOf, wrap } from '../../cli/ui/model/fit-text.ts';

/** Texts as they reach a line: of any script, with emoji and marks, and never a control character. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 }).map(shownText);
/** No window is so narrow that a single character could be too wide for a line. */
const anyWidth = fc.integer({ min: 8, max: 40 });

describe('text that fits', () => {
  test('a wide character takes two columns, so fewer of them fit', () => {
    expect(cut('山田太郎の家族', 7)).toBe('山田太…');
    expect(fill('山田太郎', 10)).toBe('山田太郎  ');
    expect(widthOf('👨‍👩‍👧 ok')).toBe(5);
  });

  test('a cut text is never wider than its room, and a filled one just as wide', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(stringWidth(cut(text, width))).toBeLessThanOrEqual(width);
        expect(stringWidth(fill(text, width))).toBe(width);
      }),
    );
  });

  test('a wrapped text keeps every word, on lines that fit', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('words are broken only where a line is too short for one', () => {
    expect(wrap('a rule in a few words', 9)).toEqual(['a rule in', 'a few', 'words']);
    expect(wrap('incomprehensible', 6)).toEqual(['incomp', 'rehens', 'ible']);
  });

  test('control characters and text that runs backwards are shown as what they are', () => {
    expect(shownText('a\u001b[31mb\u202ec\ud800')).toBe('a<U+001B>[31mb<U+202E>c\ufffd');
  });
});
