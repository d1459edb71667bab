// Rules with other white space and with comments between their tokens, wherever these may stand.

import fc from 'fast-check';
import { HeadlineLexer } from '../../grammar/tokens.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Span } from '../../src/text/span.ts';

/** The places of the rows of tables, each of which stands on one line. */
function rowsOf(node: unknown): readonly Span[] {
  if (typeof node !== 'object' || node === null) return [];
  const { kind, span } = node as { readonly kind?: string; readonly span: Span };
  if (kind === 'table-row' || kind === 'keyed-row' || kind === 'entry-row') return [span];
  return Object.values(node).flatMap(rowsOf);
}

const within = (spans: readonly Span[], place: number): boolean =>
  spans.some(({ start, end }) => start < place && place < end);

const SPACES = [' ', '\t', '   '];
const LINES = ['\n', '\n\n', '\r\n', '\r\n\r\n\r\n', ' \n \n'];
const COMMENTS = [' // C', '\n// C', '\n\n//C // {', '\n// C "\n\n// C } \n\n\n//C'];

/** White space or a comment between two tokens; in a row there is no end of a line, and before a row there is one. */
function gap(kind: 'in a row' | 'before a row' | 'elsewhere'): fc.Arbitrary<string> {
  const space = fc.constantFrom(...SPACES);
  if (kind === 'in a row') return space;
  return fc.oneof(
    { weight: kind === 'elsewhere' ? 12 : 0, arbitrary: space },
    { weight: 6, arbitrary: fc.constantFrom(...LINES) },
    { weight: 2, arbitrary: fc.constantFrom(...COMMENTS) },
  );
}

/** The text with other white space and with comments between its tokens, each numbered. */
export const withNoise = (text: string): fc.Arbitrary<string> => {
  const rows = rowsOf(parse({ file: 'rules.headline', text }).value);
  const starts = new Set(rows.map(({ start }) => start));
  const { tokens } = HeadlineLexer.tokenize(text);
  const gaps = tokens.map(({ startOffset }) => {
    if (within(rows, startOffset)) return gap('in a row');
    return gap(starts.has(startOffset) ? 'before a row' : 'elsewhere');
  });
  return fc
    .tuple(...gaps, gap('elsewhere'))
    .map((found) =>
      found
        .map((white, index) => `${white}${white.includes('//') ? '\n' : ''}${tokens[index]?.image ?? ''}`)
        .join(''),
    )
    .map((noisy) => {
      let number = 0;
      return noisy.replaceAll(/\/\/ ?C/g, (found) => `${found}${++number}`);
    });
};
