// Comparisons: whether the two sides are of one kind and one unit.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { nearestName } from '../text/nearest-name.ts';
import { exactText, multiply } from '../values/index.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { isComparable, isOrdered, type Type, typeText, YES_NO } from './type.ts';

export function checkComparison(checker: Checker, node: ast.Comparison, scope: Scope): Checked {
  const left = checker.check(node.left, scope);
  if (left.type.kind === 'error') {
    for (const value of valuesOf(node.predicate)) if (!mayBeOption(value)) checker.check(value, scope);
    return FAILED;
  }
  return checkPredicate(checker, node, left, scope);
}

function valuesOf(predicate: ast.Predicate): readonly ast.Expression[] {
  switch (predicate.kind) {
    case 'bounded':
    case 'equal':
      return [predicate.value];
    case 'between':
      return [predicate.low, predicate.high];
    case 'one-of':
      return predicate.options.items;
    default:
      return [];
  }
}

/** What stands right of `is` may be an option of what stands left, which is not known. */
function mayBeOption(value: ast.Expression): boolean {
  return value.kind === 'path' && value.names.length === 1;
}

function checkPredicate(checker: Checker, node: ast.Comparison, left: Checked, scope: Scope): Checked {
  const { predicate } = node;
  switch (predicate.kind) {
    case 'known':
      return checkKnown(checker, node, left);
    case 'answer':
      return left.type.kind === 'yes-no'
        ? left
        : report(checker, 'types/not-a-condition', node.left.span, { found: typeText(left.type) });
    case 'bounded':
    case 'between':
      return combine(YES_NO, [
        left,
        ...valuesOf(predicate).map((value) => checkOrdered(checker, node.left, left.type, value, scope)),
      ]);
    case 'equal':
    case 'one-of':
      return combine(YES_NO, [
        left,
        ...valuesOf(predicate).map((value) => checkEqual(checker, node.left, left.type, value, scope)),
      ]);
  }
}

/** Only a fact can be known or unknown; a count of what is unknown is a range, and asking of it would hide that. */
function checkKnown(checker: Checker, node: ast.Comparison, left: Checked): Checked {
  const resolution = node.left.kind === 'path' ? checker.paths.get(node.left) : undefined;
  if (resolution?.kind === 'field') return { ...left, type: YES_NO, owes: false };
  return report(checker, 'types/known-of-no-fact', node.left.span, {});
}

function checkOrdered(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  scope: Scope,
): Checked {
  const right = checker.check(value, scope);
  if (right.type.kind === 'error') return right;
  if (isOrdered(left) && isComparable(left, right.type)) return right;
  return mismatch(checker, leftNode, left, value, right.type);
}

function checkEqual(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  scope: Scope,
): Checked {
  if (left.kind === 'choice') return checkOption(checker, left, value);
  const right = checker.check(value, scope);
  if (right.type.kind === 'error' || isComparable(left, right.type)) return right;
  return mismatch(checker, leftNode, left, value, right.type);
}

function checkOption(
  checker: Checker,
  { choice }: Extract<Type, { kind: 'choice' }>,
  value: ast.Expression,
): Checked {
  const name = value.kind === 'path' && value.names.length === 1 ? value.names[0] : undefined;
  if (!name)
    return value.kind === 'missing'
      ? FAILED
      : report(checker, 'types/not-an-option', value.span, { choice: choice.name });
  if (name.text === '') return FAILED;
  if (choice.options.has(name.text) && value.kind === 'path') {
    const type: Type = { kind: 'choice', choice };
    checker.paths.set(value, { kind: 'option', key: name.text });
    checker.types.set(value, type);
    return { type, owes: false, window: undefined };
  }
  const near = nearestName(name.text, choice.options.keys());
  const options = [...choice.options.keys()].join(', ');
  const help = near ? `did you mean ‘${near}’?` : `the options are ${options}`;
  return report(
    checker,
    'names/unknown',
    name.span,
    { what: `option of ${choice.name}`, name: name.text },
    { help },
  );
}

function mismatch(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  right: Type,
): Checked {
  const help = unitHelp(left, value);
  checker.diagnostics.push(
    diagnostic(
      'types/unit-mismatch',
      value.span,
      { left: typeText(left), right: typeText(right) },
      {
        label: `this is ${typeText(right)}`,
        related: [{ span: leftNode.span, label: `this is ${typeText(left)}` }],
        ...(help === undefined ? {} : { help }),
      },
    ),
  );
  return FAILED;
}

/** A bare number that most likely has lost its unit. */
function unitHelp(left: Type, value: ast.Expression): string | undefined {
  const literal = value.kind === 'literal' ? value.value : undefined;
  if (literal?.kind === 'percent' && (left.kind === 'count' || left.kind === 'number')) {
    return `write ${exactText(multiply(literal.number, 100))}, or compare a percentage with it`;
  }
  if (literal?.kind !== 'number') return undefined;
  const number = exactText(literal.number);
  if (left.kind === 'percent') return `write ${number}%`;
  if (left.kind === 'money') return `write £${number}`;
  if (left.kind === 'duration') return `write ${number} ${left.unit}`;
  return undefined;
}
