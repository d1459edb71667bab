// What the formatter prints reads as what it was given, and formatting twice changes nothing.

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { format, formatFile } from '../../src/format/format.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Source } from '../../src/text/source.ts';
import { declaration, file, withoutPlaces } from '../support/arbitrary-ast.ts';
import { ROOT } from '../support/generated-files.ts';
import { withNoise } from '../support/noisy-text.ts';

const NOWHERE: Source = { file: 'rules.headline', text: '' };

const source = (text: string): Source => ({ file: 'rules.headline', text });
const tree = (text: string): unknown => withoutPlaces(parse(source(text)).value);
const commentsOf = (text: string): readonly string[] =>
  parse(source(text)).value.comments.map((comment) => comment.text);

function formatted(text: string): string {
  const { value, diagnostics } = format(source(text));
  expect(diagnostics).toEqual([]);
  return value ?? '';
}

describe('every tree', () => {
  test('reads back as it was printed', () => {
    fc.assert(
      fc.property(file, (tree) => {
        const text = formatFile(tree, NOWHERE);
        const { value, diagnostics } = parse(source(text));
        expect(diagnostics).toEqual([]);
        expect(withoutPlaces(value)).toEqual(withoutPlaces(tree));
      }),
      { numRuns: 1000 },
    );
  });

  test('is printed the same again', () => {
    fc.assert(
      fc.property(file, (tree) => {
        const text = formatFile(tree, NOWHERE);
        expect(formatted(text)).toBe(text);
      }),
    );
  });

  test('ends with one newline, and has no white space at the end of a line', () => {
    fc.assert(
      fc.property(file, (tree) => {
        const text = formatFile(tree, NOWHERE);
        expect(text).toMatch(/(^|[^\n])\n$/);
        for (const line of text.split('\n')) expect(line).toBe(line.replace(/ +$/, ''));
      }),
    );
  });
});

describe('every text, however it is spaced and commented', () => {
  const noisyText = file.map((tree) => formatFile(tree, NOWHERE)).chain(withNoise);

  test('keeps its meaning, and every comment in its order', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const once = formatted(text);
        expect(tree(once)).toEqual(tree(text));
        expect(commentsOf(once)).toEqual(commentsOf(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not change when it is formatted again', () => {
    fc.assert(
      fc.property(noisyText, (text) => {
        const once = formatted(text);
        expect(formatted(once)).toBe(once);
        expect(once).toMatch(/[^\n]\n$|^\n$/);
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no comment when a use moves to the top', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'use "x"\n',
        'use "y" // beside\n',
        '// above\nuse "z"\n',
        '// alone\n',
        '\n',
        '// apart\n\n',
      ),
      declaration.map((only) => formatFile({ ...parse(NOWHERE).value, declarations: [only] }, NOWHERE)),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), (all) => {
        const text = all.join('');
        const once = formatted(text);
        expect([...commentsOf(once)].sort()).toEqual([...commentsOf(text)].sort());
        expect(formatted(once)).toBe(once);
      }),
    );
  });

  test.each(globSync('rulesets/**/*.headline', { cwd: ROOT }))('as does %s', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const once = formatted(text);
    expect(tree(once)).toEqual(tree(text));
    expect(commentsOf(once)).toEqual(commentsOf(text));
    expect(formatted(once)).toBe(once);
    fc.assert(
      fc.property(withNoise(text), (noisy) => {
        const clean = formatted(noisy);
        expect(tree(clean)).toEqual(tree(text));
        expect(formatted(clean)).toBe(clean);
      }),
      { numRuns: 10 },
    );
  });
});
