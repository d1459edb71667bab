// Sums and products -> docs. Written without brackets they read from the left, so the left side is walked in a loop:
// a sum may have more terms than the stack has room for.

import type { Arithmetic, Expression } from '../syntax/ast.ts';
import type { Context } from './context.ts';
import { type Doc, group, LINE, nest } from './doc.ts';

export function printArithmetic(node: Arithmetic, context: Context): Doc {
  const { first, steps } = spine(node);
  const isSum = steps.some(({ op }) => isAdditive(op));
  const printed = steps.map(({ op, right }) => [
    isSum && !isAdditive(op) ? ' ' : LINE,
    `${op} `,
    context.print(right),
  ]);
  return group(context.print(first), nest(printed));
}

interface Step {
  readonly op: Arithmetic['op'];
  readonly right: Expression;
}

function spine(node: Arithmetic): { readonly first: Expression; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  let first: Expression = node;
  while (first.kind === 'arithmetic') {
    steps.push(first);
    first = first.left;
  }
  return { first, steps: steps.reverse() };
}

function isAdditive(op: Arithmetic['op']): boolean {
  return op === '+' || op === '-';
}
