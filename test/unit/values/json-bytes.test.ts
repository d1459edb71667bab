// The parts of JSON as bytes: what they give is what JSON and dates as text give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterSpace,
  dayAt,
  dayFromIso,
  isAmong,
  NO_DAY,
  numberInto,
  textEnd,
  wholeInto,
} from '../../../src/values/index.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n   `);

describe('dates', () => {
  const bytes = bytesOf('0000-00-00"');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const dayOf = (text: string): number => {
    for (let at = 0; at < 10; at++) bytes[at] = text.charCodeAt(at);
    return dayAt(view, 0);
  };
  const two = (number: number): string => String(number).padStart(2, '0');

  test('of all months and days, in years of each kind', () => {
    const wrong: string[] = [];
    for (const year of [
      '0000',
      '0001',
      '0004',
      '0099',
      '1600',
      '1899',
      '1900',
      '1970',
      '2000',
      '2015',
      '2016',
      '9999',
    ])
      for (let month = 0; month < 100; month++)
        for (let day = 0; day < 100; day++) {
          const text = `${year}-${two(month)}-${two(day)}`;
          if (dayOf(text) !== (dayFromIso(text) ?? NO_DAY)) wrong.push(text);
        }
    expect(wrong).toEqual([]);
  });

  test('of all years', () => {
    const wrong: string[] = [];
    for (let year = 0; year < 10_000; year++)
      for (const day of ['01-01', '02-28', '02-29', '03-01', '12-31']) {
        const text = `${String(year).padStart(4, '0')}-${day}`;
        if (dayOf(text) !== (dayFromIso(text) ?? NO_DAY)) wrong.push(text);
      }
    expect(wrong).toEqual([]);
  });

  test('with any other byte in any place are none', () => {
    const sound = '2015-12-21"';
    for (let at = 0; at < sound.length; at++)
      for (let byte = 0; byte < 256; byte++) {
        for (let index = 0; index < sound.length; index++) bytes[index] = sound.charCodeAt(index);
        bytes[at] = byte;
        const text = String.fromCharCode(...bytes.subarray(0, 10));
        const expected = bytes[10] === 0x22 ? (dayFromIso(text) ?? NO_DAY) : NO_DAY;
        expect(dayAt(view, 0), `${at} ${byte}`).toBe(expected);
      }
  });
});

describe('numbers', () => {
  const column = new Float64Array(2);
  const read = (text: string, reader = numberInto): readonly [end: number, number: number | undefined] => {
    const end = reader(bytesOf(`${text},`), 0, column, 1);
    return [end, end === -1 ? undefined : column[1]];
  };

  test('of up to fifteen characters are those of JSON', () => {
    const decimal = fc.oneof(
      fc.stringMatching(/^-?(0|[1-9]\d{0,14})$/),
      fc.stringMatching(/^-?(0|[1-9]\d{0,6})\.\d{1,7}$/),
      fc.stringMatching(/^-?0\.0{0,8}\d{1,4}$/),
    );
    fc.assert(
      fc.property(decimal, (text) => {
        expect(read(text)).toEqual([text.length, JSON.parse(text)]);
        const whole = Number.isInteger(JSON.parse(text));
        expect(read(text, wholeInto)).toEqual(whole ? [text.length, JSON.parse(text)] : [-1, undefined]);
      }),
      { numRuns: 5000 },
    );
  });

  test('that are longer, or that JSON has not, are none', () => {
    for (const text of [
      '1234567890123456',
      '0.00000000000001',
      '-123456789.123456',
      '01',
      '-',
      '',
      '.5',
      '1.',
      '-.5',
      '+1',
      '00',
    ])
      for (const reader of [numberInto, wholeInto]) expect(read(text, reader), text).toEqual([-1, undefined]);
  });

  test('end before what else there is', () => {
    expect(read('1e5')).toEqual([1, 1]);
    expect(read('7x', wholeInto)).toEqual([1, 7]);
    expect(read('12.5.1')).toEqual([4, 12.5]);
  });
});

describe('texts', () => {
  test('end with their quote, or hold what has to be looked at', () => {
    expect(textEnd(bytesOf('abé😀\u007f"x"'), 0)).toBe(bytesOf('abé😀\u007f').length - 4);
    for (const text of ['ab\\"', 'ab\u0000"', 'ab\t"', 'ab']) expect(textEnd(bytesOf(text), 0)).toBe(-1);
  });

  test('are among others where all their bytes are the same', () => {
    const bytes = bytesOf('AB ABC AB');
    const known = new Int32Array([0, 2, 3, 6]);
    expect(isAmong(bytes, known, 2, 7, 9)).toBe(true);
    expect(isAmong(bytes, known, 0, 7, 9)).toBe(false);
    expect(isAmong(bytes, known, 2, 4, 6)).toBe(false);
  });

  test('have white space within a line only', () => {
    expect(afterSpace(bytesOf(' \t\r x'), 0)).toBe(4);
    expect(afterSpace(bytesOf(' '), 0)).toBe(1);
    expect(afterSpace(bytesOf('\v'), 0)).toBe(0);
  });
});
