// One condition or figure for each time -> lines, the colons below each other.

import type { Dated, DatedCase } from '../syntax/ast.ts';
import { block, type Statement } from './block.ts';
import { braceBehind, type Context, paragraphs } from './context.ts';
import { type Doc, flatWidth, group, LINE, nest } from './doc.ts';
import { printFromDate } from './print-name.ts';

/** ` { from 1 September 2011 : … }`, as it stands behind `is`. */
export function printDated(node: Dated, context: Context): Doc {
  const last = node.cases.at(-1)?.span ?? node.span;
  return block('', datedStatements(node, context), braceBehind(context, last));
}

export function datedStatements({ cases }: Dated, context: Context): readonly Statement[] {
  return paragraphs(context, cases).flatMap((part) => {
    const width = Math.max(...part.map(({ period }) => flatWidth(printFromDate(period))));
    return part.map((found) => ({ doc: printCase(found, width, context), span: found.span }));
  });
}

function printCase({ period, value }: DatedCase, width: number, context: Context): Doc {
  const from = printFromDate(period);
  const gap = ' '.repeat(width - flatWidth(from));
  return group(from, `${gap} :`, nest(LINE, context.print(value)));
}
