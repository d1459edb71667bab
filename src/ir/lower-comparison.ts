// AST -> core: comparisons.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { CompareOp } from '../values/index.ts';
import type { Core, Unit } from './core.ts';
import { notOf, tallyOf } from './lower-tally.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';

type BoundedWord = Extract<ast.Predicate, { kind: 'bounded' }>['word'];

export function compareOp(word: BoundedWord): CompareOp {
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
  const left = lowering.lower(node.left, scope);
  const unit = unitOf(lowering, node.left);
  const lowerValue = (value: ast.Expression): Core => lowering.lower(value, scope);
  switch (predicate.kind) {
    case 'known': {
      const known: Core = { kind: 'known', origin, of: uncut(left) };
      return predicate.known ? known : notOf(known, origin);
    }
    case 'answer':
      return predicate.answer === 'yes' ? left : notOf(left, origin);
    case 'bounded':
      return {
        kind: 'compare',
        origin,
        unit,
        op: compareOp(predicate.word),
        left,
        right: lowerValue(predicate.value),
      };
    case 'between':
      return both(
        { kind: 'compare', origin, unit, op: 'at least', left, right: lowerValue(predicate.low) },
        { kind: 'compare', origin, unit, op: 'at most', left, right: lowerValue(predicate.high) },
        origin,
      );
    case 'equal':
      return { kind: 'compare', origin, unit, op: 'equal', left, right: lowerValue(predicate.value) };
    case 'one-of': {
      const items = predicate.options.items.map((item): Core => {
        return { kind: 'compare', origin: item.span, unit, op: 'equal', left, right: lowerValue(item) };
      });
      return tallyOf('any', { kind: 'list', origin, items }, origin);
    }
  }
}

function both(low: Core, high: Core, origin: Span): Core {
  return tallyOf('all', { kind: 'list', origin, items: [low, high] }, origin);
}

function unitOf(lowering: Lowering, node: ast.Expression): Unit {
  const type = lowering.resolutions.types.get(node) ?? broken('every expression has a type');
  switch (type.kind) {
    case 'choice':
    case 'text':
      return 'symbol';
    case 'duration':
      return type.unit;
    case 'percent':
    case 'money':
    case 'date':
      return type.kind;
    default:
      return 'plain';
  }
}

/** Whether a list is known is asked of the whole list. */
function uncut(node: Core): Core {
  return node.kind === 'cut' ? node.list : node;
}
