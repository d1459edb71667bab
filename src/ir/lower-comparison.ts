// AST -> core: comparisons.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import { isPaid } from '../types/check-comparison.ts';
import type { CompareOp } from '../values/index.ts';
import type { Compare, Core } from './core.ts';
import { lowerChangedBy } from './lower-changed-by.ts';
import { lowerStretch } from './lower-stretch.ts';
import { givesOf, typeIn, unitOf } from './lower-type.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';
import { allOf, anyOf, isSymbol, notOf } from './nodes.ts';

export function compareOp(word: ast.BoundedWord): CompareOp {
  switch (word) {
    case 'at least':
    case 'at most':
    case 'more than':
      return word;
    case 'exactly':
      return 'equal';
    case 'after':
      return 'more than';
    default:
      return 'less than';
  }
}

export function lowerComparison(lowering: Lowering, node: ast.Comparison, scope: LoweringScope): Core {
  const positive = lowerPredicate(lowering, node, scope);
  return node.negated ? notOf(positive, node.span) : positive;
}

function lowerPredicate(lowering: Lowering, node: ast.Comparison, scope: LoweringScope): Core {
  const { predicate, span: origin } = node;
  if (isPaid(lowering.resolutions, node)) return lowerPaid(lowering, node, scope);
  if (predicate.kind === 'changed-by') return lowerChangedBy(lowering, node, predicate, scope);
  const left = lowering.lower(node.left, scope);
  const compare = (op: CompareOp, value: ast.Expression): Compare =>
    comparison(lowering, node, op, left, lowering.lower(value, scope), origin);
  switch (predicate.kind) {
    case 'known': {
      const known = knownOf(lowering, node.left, left, origin);
      return predicate.known ? known : notOf(known, origin);
    }
    case 'answer':
      return predicate.answer === 'yes' ? left : notOf(left, origin);
    case 'none':
      return isSymbol(origin, left, 'none');
    case 'bounded':
      return compare(compareOp(predicate.word), predicate.value);
    case 'between':
      return allOf(origin, [compare('at least', predicate.low), compare('at most', predicate.high)]);
    case 'within': {
      const window = lowerStretch(lowering, predicate.stretch, scope);
      return allOf(origin, [
        comparison(lowering, node, 'at least', left, window.from, origin),
        comparison(lowering, node, 'at most', left, window.to, origin),
      ]);
    }
    case 'equal':
      return compare('equal', predicate.value);
    case 'one-of':
      return anyOf(
        origin,
        predicate.options.items.map((item) => ({ ...compare('equal', item), origin: item.span })),
      );
  }
}

function comparison(
  lowering: Lowering,
  node: ast.Comparison,
  op: CompareOp,
  left: Core,
  right: Core,
  origin: Span,
): Compare {
  const type = typeIn(lowering, node.left);
  return { kind: 'compare', origin, unit: unitOf(type), op, left, right, span: type.kind === 'span' };
}

/** Whether a list is known is asked of the whole list. */
function knownOf(lowering: Lowering, node: ast.Expression, left: Core, origin: Span): Core {
  const of = left.kind === 'cut' ? left.list : left;
  const type = typeIn(lowering, node);
  const gives =
    type.kind === 'list' || type.kind === 'references'
      ? 'list'
      : type.kind === 'record'
        ? 'record'
        : givesOf(type);
  return { kind: 'known', origin, of, gives };
}

/** Whether a claim of the payment has been made. */
function lowerPaid(lowering: Lowering, node: ast.Comparison, scope: LoweringScope): Core {
  const payment = lowering.lower(node.left, scope);
  if (payment.kind !== 'ref') return broken('a payment is a rule');
  return { ...payment, origin: node.span, rule: `${payment.rule}.paid` };
}
