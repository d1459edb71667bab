// What a condition or value ends in, and what it begins with: what stands behind it or before it could be read as a part
// of that, as a reader could too. Brackets close anything.

import type * as ast from '../../src/syntax/ast.ts';
import { compareExact } from '../../src/values/index.ts';

/** A value or condition, then the part that it ends with, and so on inwards. */
export function rightEdge(node: ast.Expression): readonly ast.Expression[] {
  const last = lastPart(node);
  return last ? [node, ...rightEdge(last)] : [node];
}

/** The part that the words of a node end with; none where they end with words of its own. */
function lastPart(node: ast.Expression): ast.Expression | undefined {
  switch (node.kind) {
    case 'arithmetic':
      return node.right;
    case 'moved':
    case 'edge':
      return node.date;
    case 'unit-span':
      return node.to;
    case 'fold':
    case 'counted':
      return node.byAll ? undefined : node.where;
    case 'picked':
      return node.where;
    case 'number-of':
      return node.byAll || node.met ? undefined : node.where;
    case 'comparison':
      return lastOfPredicate(node.predicate);
    case 'windowed':
      return lastOfWindow(node.window);
    case 'quantified':
    case 'of-latest':
      return node.body;
    case 'newly':
      return node.since;
    case 'existence':
      return node.whoIs ? (node.whoIs.on ?? node.whoIs.condition) : node.counted;
    case 'shifted':
      return node.shift.date;
    case 'not':
      return node.value;
    case 'connected':
      return node.parts.at(-1);
    case 'dated':
      return node.cases.at(-1)?.value;
    default:
      return undefined;
  }
}

function lastOfPredicate(predicate: ast.Predicate): ast.Expression | undefined {
  switch (predicate.kind) {
    case 'bounded':
    case 'equal':
      return predicate.value;
    case 'between':
      return predicate.high;
    case 'within':
      return lastOfStretch(predicate.stretch);
    case 'changed-by':
      return predicate.whenNone ? undefined : lastOfStretch(predicate.to);
    default:
      return undefined;
  }
}

function lastOfWindow(window: ast.WindowText): ast.Expression | undefined {
  if (window.kind === 'in') return window.by ? undefined : lastOfStretch(window.stretch);
  return lastOfStretch('stretch' in window ? window.stretch : window.periods);
}

function lastOfStretch(stretch: ast.Stretch): ast.Expression | undefined {
  if (stretch.kind === 'from-to') return stretch.to;
  return 'date' in stretch ? stretch.date : undefined;
}

/** `a visit where late`, which goes on in `… is known`. */
export function endsInOpenWhere(node: ast.Expression): boolean {
  return rightEdge(node).some(
    (part, index, parts) =>
      'where' in part && part.where === parts[index + 1] && part.where && part.where.kind !== 'comparison',
  );
}

/** `number of visits`, which goes on in any name. */
export function endsInNoun(node: ast.Expression): boolean {
  const last = rightEdge(node).at(-1);
  if (last?.kind === 'number-of' && last.met) return false;
  return (last?.kind === 'counted' || last?.kind === 'number-of') && !last.byAll;
}

/** `sum of days`, which goes on in `by all children`. */
export function takesByAll(node: ast.Expression): boolean {
  return rightEdge(node).some(
    (part) => (part.kind === 'fold' || part.kind === 'counted' || part.kind === 'number-of') && !part.byAll,
  );
}

/** `number of problems`, which goes on in `met`. */
export function takesMet(node: ast.Expression): boolean {
  return rightEdge(node).some((part) => part.kind === 'number-of' && !part.met);
}

/** `3`, which goes on in `weeks`. */
export function endsInNumber(node: ast.Expression): boolean {
  const last = rightEdge(node).at(-1);
  return last?.kind === 'literal' && last.value.kind === 'number';
}

/** `3 weeks`, which goes on in `before claim`. */
export function endsInDuration(node: ast.Expression): boolean {
  const last = rightEdge(node).at(-1);
  return (
    last?.kind === 'literal' && last.value.kind === 'duration' && compareExact(last.value.number, 0) >= 0
  );
}

/** Whether the first word of a value is a name, or the word of a figure such as `least of …`, out of these. */
export function beginsWith(node: ast.Expression, ...words: readonly string[]): boolean {
  const first = firstPart(node);
  if (first.kind === 'path') return words.includes(first.names[0]?.text ?? '');
  return first.kind === 'fold' && words.includes(first.op);
}

export function beginsWithText(node: ast.Expression): boolean {
  const first = firstPart(node);
  return first.kind === 'literal' && first.value.kind === 'text';
}

/** The innermost part that a value or condition begins with. */
function firstPart(node: ast.Expression): ast.Expression {
  switch (node.kind) {
    case 'arithmetic':
    case 'comparison':
      return firstPart(node.left);
    case 'as-percent':
    case 'rounded':
    case 'windowed':
    case 'shifted':
      return firstPart(node.value);
    case 'connected':
      return node.parts[0] ? firstPart(node.parts[0]) : node;
    default:
      return node;
  }
}
