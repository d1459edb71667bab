// Conditions and values -> docs. Long ones break before `and` and `or`, before windows and `where`, and in braces.

import type * as ast from '../syntax/ast.ts';
import { InternalError } from '../text/internal-error.ts';
import { closing, opening } from './block.ts';
import type { Context } from './context.ts';
import { align, type Doc, group, join, LINE, nest } from './doc.ts';
import { printArithmetic } from './print-arithmetic.ts';
import { printComparison } from './print-comparison.ts';
import { printConnected } from './print-connected.ts';
import { printCounted, printTallied, printWhere } from './print-counted.ts';
import { printLiteral } from './print-literal.ts';
import { printDotted, printName } from './print-name.ts';
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
  path: ({ names }) => printDotted(names),
  bracketed: printBracketed,
  arithmetic: printArithmetic,
  'as-percent': ({ value, span }, context) => [context.print(value), ' as ', closing('percent', span)],
  fold: printFold,
  'unit-span': printUnitSpan,
  counted: printCounted,
  tallied: printTallied,
  comparison: printComparison,
  windowed: printWindowed,
  quantified: printQuantified,
  existence: printExistence,
  not: ({ value, span }, context) => [opening('not', span), ' ', context.print(value)],
  connected: printConnected,
};

export function printExpression(node: ast.Expression, context: Context): Doc {
  const print = PRINTERS[node.kind] as Printer<ast.Expression['kind']>;
  return print(node as never, context);
}

/** An expression after the head of its statement: on a line of its own when the two do not fit on one. */
export function printAfterHead(head: Doc, node: ast.Expression, context: Context): Doc {
  return group(head, nest(LINE, context.print(node)));
}

function printBracketed({ inner, span }: ast.Bracketed, context: Context): Doc {
  return [opening('(', span), align(context.print(inner)), closing(')', span)];
}

function printFold({ op, over, where, span }: ast.Fold, context: Context): Doc {
  return [opening(op, span), ' of ', printDotted(over.names), printWhere(where, context)];
}

function printUnitSpan({ unit, from, to, span }: ast.UnitSpan, context: Context): Doc {
  const ends = join([context.print(from), context.print(to)], ' to ');
  return [opening('whole', span), ` ${unit} from `, ends];
}

function printQuantified(node: ast.Quantified, context: Context): Doc {
  const { quantifier, noun, whoIs, form, body, span } = node;
  const subject = [opening(quantifier, span), ' ', printName(noun), printWhoIs(whoIs, 'is', context)];
  return [subject, ` ${form} `, context.print(body)];
}

function printExistence(node: ast.Existence, context: Context): Doc {
  const { counted, whoIs, span } = node;
  const verb = existenceVerb(node, context);
  const counts = counted.kind === 'counted' ? printCounted(counted, context) : printTallied(counted, context);
  return [opening('there', span), ` ${verb} `, counts, printWhoIs(whoIs, verb, context)];
}

/** `is` or `are`, as the author has it: which of them is right depends on the noun. */
function existenceVerb({ counted, span }: ast.Existence, { source }: Context): 'is' | 'are' {
  const written = /^there\s+(is|are)\b/.exec(source.text.slice(span.start, counted.span.start));
  if (written) return written[1] === 'are' ? 'are' : 'is';
  return counted.bound.kind === 'bound' ? 'are' : 'is';
}

function printWhoIs(whoIs: ast.Expression | undefined, verb: 'is' | 'are', context: Context): Doc {
  return whoIs ? [` who ${verb} `, context.print(whoIs)] : '';
}
