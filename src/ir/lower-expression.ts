// AST -> core: conditions and values, each by the step of its construct. Nothing is left of how it was spelled.

import type * as ast from '../syntax/ast.ts';
import { assertNever } from '../text/internal-error.ts';
import type { Exact } from '../values/index.ts';
import type { Core } from './core.ts';
import { lowerComparison } from './lower-comparison.ts';
import { lowerCounted } from './lower-counted.ts';
import { lowerFold } from './lower-fold.ts';
import { lowerPath } from './lower-path.ts';
import { lowerQuantified } from './lower-quantified.ts';
import { lowerTallied, notOf, tallyOf } from './lower-tally.ts';
import { lowerWindow } from './lower-window.ts';
import { broken, type Lowering, type LoweringScope } from './lowering.ts';

export function lowerExpression(lowering: Lowering, node: ast.Expression, scope: LoweringScope): Core {
  const origin = node.span;
  switch (node.kind) {
    case 'missing':
      return broken('no part is missing');
    case 'literal':
      return { kind: 'literal', origin, value: literalValue(node.value) };
    case 'path':
      return lowerPath(lowering, node, scope);
    case 'bracketed':
      return lowerExpression(lowering, node.inner, scope);
    case 'arithmetic':
      return {
        kind: 'arith',
        origin,
        op: node.op,
        left: lowerExpression(lowering, node.left, scope),
        right: lowerExpression(lowering, node.right, scope),
      };
    case 'as-percent':
      // A percentage is the ratio itself: 10% is 1/10. Only its type differs.
      return lowerExpression(lowering, node.value, scope);
    case 'fold':
      return lowerFold(lowering, node, scope);
    case 'unit-span':
      return {
        kind: 'unit-span',
        origin,
        unit: node.unit,
        from: lowerExpression(lowering, node.from, scope),
        to: lowerExpression(lowering, node.to, scope),
      };
    case 'counted':
      return lowerCounted(lowering, node, undefined, scope);
    case 'tallied':
      return lowerTallied(lowering, node, scope);
    case 'comparison':
      return lowerComparison(lowering, node, scope);
    case 'windowed': {
      const value = lowerExpression(lowering, node.value, {
        ...scope,
        window: lowerWindow(lowering, node.window, scope),
      });
      // What a reader hears as the condition takes in its window.
      return { ...value, origin };
    }
    case 'quantified':
      return lowerQuantified(lowering, node, scope);
    case 'existence':
      return node.counted.kind === 'counted'
        ? lowerCounted(lowering, node.counted, node.whoIs, scope)
        : lowerTallied(lowering, node.counted, scope);
    case 'not':
      return notOf(lowerExpression(lowering, node.value, scope), origin);
    case 'connected': {
      const items = node.parts.map((part) => lowerExpression(lowering, part, scope));
      return tallyOf(node.word === 'and' ? 'all' : 'any', { kind: 'list', origin, items }, origin);
    }
    default:
      return assertNever(node);
  }
}

function literalValue(value: ast.LiteralValue): Exact | string {
  switch (value.kind) {
    case 'date':
      return value.day ?? broken('every date exists');
    case 'text':
      return value.text;
    default:
      return value.number;
  }
}
