// Rows of cells: each has as many cells as the heading, and stands on a line of its own.

import type { CstNode, IToken } from 'chevrotain';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../text/span.ts';
import { type Reader, spanOf } from './cst-reader.ts';

export function checkCells(reader: Reader, span: Span, found: number, wanted: number): void {
  if (found === wanted) return;
  const holes = { found: String(found), wanted: String(wanted) };
  reader.diagnostics.push(diagnostic('syntax/cells-of-a-row', span, holes));
}

/** In the order of the text; a row with cells between bars ends where its line does. */
export function checkLines(reader: Reader, rows: readonly CstNode[]): void {
  let taken = 0;
  for (const row of rows) {
    const [first, last] = linesOf(row);
    if (first === undefined || last === undefined) continue;
    if (first !== last || first === taken)
      reader.diagnostics.push(diagnostic('syntax/lines-of-a-row', spanOf(reader, row), {}));
    taken = last;
  }
}

/** The first and the last line of what was read, and not made up in recovery. */
function linesOf(node: CstNode): readonly (number | undefined)[] {
  const lines = tokensOf(node).flatMap(({ startLine = 0 }) => (startLine > 0 ? [startLine] : []));
  lines.sort((a, b) => a - b);
  return [lines[0], lines.at(-1)];
}

function tokensOf(node: CstNode): readonly IToken[] {
  return Object.values(node.children).flatMap((children) =>
    children.flatMap((child) => ('image' in child ? [child] : tokensOf(child))),
  );
}
