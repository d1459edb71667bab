// Conditions and values -> docs. Long ones break before `and` and `or`, before windows and `where`, and in braces.

import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import { align, type Doc, group, LINE, nest } from './doc.ts';
import { printArithmetic } from './print-arithmetic.ts';
import { printComparison } from './print-comparison.ts';
import { printConnected } from './print-connected.ts';
import { printCounted, printTallied } from './print-counted.ts';
import { printDated } from './print-dated.ts';
import { printFold, printNumberOf } from './print-fold.ts';
import { printJudgement } from './print-judgement.ts';
import { endsInList } from './print-list.ts';
import { printLiteral } from './print-literal.ts';
import { printWhere } from './print-noun.ts';
import { printPath } from './print-path.ts';
import { printRounded } from './print-rounding.ts';
import {
  printExistence,
  printFollowedBy,
  printNewly,
  printOfLatest,
  printOfProblems,
  printQuantified,
  printShifted,
} from './print-sentence.ts';
import { printAsPercent, printEdge, printMoved, printUnitSpan } from './print-value.ts';
import { printWindowed } from './print-window.ts';

type Printer<Kind extends ast.Expression['kind']> = (
  node: Extract<ast.Expression, { kind: Kind }>,
  context: Context,
) => Doc;

const PRINTERS: { readonly [Kind in ast.Expression['kind']]: Printer<Kind> } = {
  missing: () => {
    throw new InternalError('only a file without errors is printed: no expression is missing');
  },
  literal: printLiteral,
  path: printPath,
  bracketed: printBracketed,
  arithmetic: printArithmetic,
  'as-percent': printAsPercent,
  rounded: printRounded,
  moved: printMoved,
  edge: printEdge,
  fold: printFold,
  'number-of': printNumberOf,
  'unit-span': printUnitSpan,
  picked: ({ list, where }, context) => [context.print(list), printWhere(where, context)],
  counted: printCounted,
  tallied: printTallied,
  comparison: printComparison,
  windowed: printWindowed,
  quantified: printQuantified,
  newly: printNewly,
  'followed-by': printFollowedBy,
  'of-latest': printOfLatest,
  'of-problems': printOfProblems,
  existence: printExistence,
  shifted: printShifted,
  not: ({ value, span }, context) => [opening('not', span), ' ', context.print(value)],
  connected: printConnected,
  dated: printDated,
  judgement: printJudgement,
};

export function printExpression(node: ast.Expression, context: Context): Doc {
  const print = PRINTERS[node.kind] as Printer<ast.Expression['kind']>;
  return print(node as never, context);
}

/** An expression after the head of its statement: on a line of its own when the two do not fit on one. */
export function printAfterHead(head: Doc, node: ast.Expression, context: Context): Doc {
  return group(head, nest(LINE, context.print(node)));
}

/** `when …`, behind the columns of a row. */
export function printWhen(when: ast.Expression, context: Context): Doc {
  const condition = context.print(when);
  return ['when ', endsInList(when) ? condition : nest(condition)];
}

function printBracketed({ inner, span }: ast.Bracketed, context: Context): Doc {
  return [opening('(', span), align(context.print(inner)), closing(')', span)];
}
