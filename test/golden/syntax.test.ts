// Rule files and what is wrong in them. Beside each file of `bad` stand its diagnostics; UPDATE_GOLDEN=1 rewrites those,
// and brings the files of `good` into the house form.

import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/diagnostics/diagnostic.ts';
import { format } from '../../src/format/format.ts';
import { parse } from '../../src/syntax/parse.ts';
import { positionAt, type Source } from '../../src/text/source.ts';

const { UPDATE_GOLDEN } = process.env;
const UPDATE = UPDATE_GOLDEN === '1';

function filesOf(folder: string): readonly string[] {
  return globSync(`${folder}/*.headline`, { cwd: import.meta.dirname }).sort();
}

function read(path: string): Source {
  return { file: path, text: readFileSync(join(import.meta.dirname, path), 'utf8') };
}

/** `line:column code message`, a line each. */
function rendered(source: Source): string {
  return inOrder(parse(source).diagnostics)
    .map(({ span, code, message }) => {
      const { line, column } = positionAt(source, span.start);
      return `${line}:${column} ${code} ${message}\n`;
    })
    .join('');
}

describe('what is wrong in a file is said once, and where it is', () => {
  test.each(filesOf('bad'))('%s', (path) => {
    const expected = join(import.meta.dirname, path.replace(/\.headline$/, '.expected.txt'));
    const found = rendered(read(path));
    if (UPDATE) writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, 'utf8'));
    expect(found).not.toBe('');
  });

  test('ten different mistakes are ten diagnostics', () => {
    expect(parse(read('bad/ten-mistakes.headline')).diagnostics).toHaveLength(10);
  });
});

describe('a file without mistakes has no diagnostics, and is in the form that the formatter gives it', () => {
  test.each(filesOf('good'))('%s', (path) => {
    const source = read(path);
    const { value, diagnostics } = format(source);
    expect(diagnostics).toEqual([]);
    if (UPDATE && value !== undefined) writeFileSync(join(import.meta.dirname, path), value);
    expect(value).toBe(read(path).text);
  });
});
