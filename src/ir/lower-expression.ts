// AST -> core: conditions and values, each by the step of its construct. Nothing is left of how it was spelled.

import type * as ast from '../syntax/ast.ts';
import { assertNever } from '../text/internal-error.ts';
import { placesOf } from '../types/check-arithmetic.ts';
import { NO, negate, YES } from '../values/index.ts';
import type { Choose, Core } from './core.ts';
import { lowerComparison } from './lower-comparison.ts';
import { lowerCounted, lowerExistence, lowerNumberOf } from './lower-counted.ts';
import { lowerFold } from './lower-fold.ts';
import { lowerJudgement } from './lower-judgement.ts';
import { lowerOfProblems } from './lower-of-problems.ts';
import { lowerPath } from './lower-path.ts';
import { lowerPicked } from './lower-picked.ts';
import { lowerFollowedBy, lowerNewly, lowerOfLatest, lowerQuantified } from './lower-sentence.ts';
import { calendarOf, lookup } from './lower-stretch.ts';
import { lowerTallied } from './lower-tally.ts';
import { givesOf, typeIn } from './lower-type.ts';
import { lowerWindowed } from './lower-window.ts';
import { broken, type Lowering, type LoweringScope, within } from './lowering.ts';
import { allOf, anyOf, asOf, choose, compare, literal, moved, notOf, unknownLiteral } from './nodes.ts';

export function lowerExpression(lowering: Lowering, node: ast.Expression, scope: LoweringScope): Core {
  const origin = node.span;
  switch (node.kind) {
    case 'missing':
      return broken('no part is missing');
    case 'literal':
      return lowerLiteral(node);
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
    case 'rounded':
      return lowerRounded(lowering, node, scope);
    case 'moved': {
      const number = literal(origin, node.side === 'before' ? negate(node.number) : node.number);
      return moved(origin, node.unit, lowerExpression(lowering, node.date, scope), number);
    }
    case 'edge':
      return lowerEdge(lowering, node, scope);
    case 'fold':
      return lowerFold(lowering, node, scope);
    case 'number-of':
      return lowerNumberOf(lowering, node, scope);
    case 'unit-span':
      return {
        kind: 'unit-span',
        origin,
        unit: node.unit,
        from: lowerExpression(lowering, node.from, scope),
        to: lowerExpression(lowering, node.to, scope),
      };
    case 'picked':
      return lowerPicked(lowering, node, scope);
    case 'counted':
      return lowerCounted(lowering, node, undefined, scope);
    case 'tallied':
      return lowerTallied(lowering, node, scope);
    case 'comparison':
      return lowerComparison(lowering, node, scope);
    case 'windowed':
      return lowerWindowed(lowering, node, scope);
    case 'quantified':
      return lowerQuantified(lowering, node, scope);
    case 'newly':
      return lowerNewly(lowering, node, scope);
    case 'followed-by':
      return lowerFollowedBy(lowering, node, scope);
    case 'of-latest':
      return lowerOfLatest(lowering, node, scope);
    case 'of-problems':
      return lowerOfProblems(lowering, node, scope);
    case 'existence':
      return lowerExistence(lowering, node, scope);
    case 'shifted':
      return lowerShifted(lowering, node, scope);
    case 'not':
      return notOf(lowerExpression(lowering, node.value, scope), origin);
    case 'connected': {
      const items = node.parts.map((part) => lowerExpression(lowering, part, scope));
      return node.word === 'and' ? allOf(origin, items) : anyOf(origin, items);
    }
    case 'dated':
      return lowerDated(lowering, node, scope);
    case 'judgement':
      return lowerJudgement(lowering, node, scope);
    default:
      return assertNever(node);
  }
}

function lowerLiteral({ value, span }: ast.Literal): Core {
  switch (value.kind) {
    case 'date':
      return literal(span, value.day ?? broken('every date exists'));
    case 'text':
      return literal(span, value.text);
    case 'yes-no':
      return { kind: 'literal', origin: span, value: { verdict: value.answer ? YES : NO } };
    case 'month':
      return broken('a month stands for no day');
    default:
      return literal(span, value.number);
  }
}

/** A percentage is rounded as it is shown: 29.9% is to one place. */
function lowerRounded(lowering: Lowering, node: ast.Rounded, scope: LoweringScope): Core {
  const { grain, mode } = node.rounding;
  const places = placesOf(grain) ?? broken('decimal places are a small whole number');
  const isPercent = typeIn(lowering, node).kind === 'percent';
  return {
    kind: 'round',
    origin: node.span,
    value: lowerExpression(lowering, node.value, scope),
    places: isPercent ? places + 2 : places,
    mode,
  };
}

/** `first day of the first of terms that starts after claim` */
function lowerEdge(lowering: Lowering, node: ast.Edge, scope: LoweringScope): Core {
  const calendar = calendarOf(lowering, node) ?? broken('an edge is of a calendar');
  const date = lowerExpression(lowering, node.date, scope);
  const choice = node.which ? ({ kind: 'which', ...node.which } as const) : ({ kind: 'holding' } as const);
  return lookup(node.span, calendar, date, choice, node.edge === 'first' ? 'from' : 'to');
}

function lowerShifted(lowering: Lowering, node: ast.Shifted, scope: LoweringScope): Core {
  return {
    kind: 'shift',
    origin: node.span,
    how: node.shift.how === 'at' ? 'as of' : 'known on',
    to: lowerExpression(lowering, node.shift.date, scope),
    value: lowerExpression(lowering, node.value, within(scope, undefined)),
    gives: givesOf(typeIn(lowering, node)),
  };
}

/** The latest that has begun holds; one with an end gives way to the one before it. */
function lowerDated(lowering: Lowering, node: ast.Dated, scope: LoweringScope): Core {
  const { span: origin } = node;
  const cases: Choose['cases'] = node.cases
    .map(({ period, value }) => ({
      when: inForceOn(period),
      value: lowerExpression(lowering, value, scope),
    }))
    .reverse();
  const gives = givesOf(typeIn(lowering, node));
  return choose(origin, gives, cases, unknownLiteral(origin, gives, 'a rule in force on that date'));
}

/** Whether the date of the question is from a day, to a day where there is one. */
export function inForceOn({ from, to, span }: ast.FromDate): Core {
  const day = (date: ast.DateText): Core => literal(span, date.day ?? broken('every date exists'));
  const begun = compare(span, 'at least', asOf(span), day(from), 'date');
  return to ? allOf(span, [begun, compare(span, 'at most', asOf(span), day(to), 'date')]) : begun;
}
