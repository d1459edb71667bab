// Comparisons: whether the two sides are of one kind and one unit.

import type { ChoiceSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { exactText, multiply } from '../values/index.ts';
import { checkChangedBy } from './check-changed-by.ts';
import { checkOption, isOptionName } from './check-option.ts';
import { recordInHand } from './check-path.ts';
import { checkStretch } from './check-stretch.ts';
import { type Checker, combine, FAILED, report } from './checker.ts';
import type { Checked, Resolutions, Scope } from './resolution.ts';
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
    case 'none':
      return checkNone(checker, node, left);
    case 'within':
      return checkWithin(checker, node, predicate.stretch, left, scope);
    case 'changed-by':
      return checkChangedBy(checker, node, predicate, left, scope);
    case 'bounded':
    case 'between':
      return combine(YES_NO, [
        left,
        ...valuesOf(predicate).map((value) => checkOrdered(checker, node.left, left.type, value, scope)),
      ]);
    case 'equal':
      if (isPaid(checker, node)) return { ...left, type: YES_NO };
      return combine(YES_NO, [left, checkEqual(checker, node.left, left.type, predicate.value, scope)]);
    case 'one-of':
      return combine(YES_NO, [
        left,
        ...valuesOf(predicate).map((value) => checkEqual(checker, node.left, left.type, value, scope)),
      ]);
  }
}

/** `attachment is paid`: whether a claim of the payment has been made. */
export function isPaid({ paths }: Pick<Resolutions, 'paths'>, { left, predicate }: ast.Comparison): boolean {
  const resolution = left.kind === 'path' ? paths.get(left) : undefined;
  if (resolution?.kind !== 'rule' || resolution.rule.kind !== 'payment') return false;
  const value = predicate.kind === 'equal' ? predicate.value : undefined;
  return value?.kind === 'path' && value.names.length === 1 && value.names[0]?.text === 'paid';
}

/** Only a fact can be known or unknown; a count of what is unknown is a range, and asking of it would hide that. */
function checkKnown(checker: Checker, node: ast.Comparison, left: Checked): Checked {
  const resolution = node.left.kind === 'path' ? checker.paths.get(node.left) : undefined;
  const isDate =
    resolution?.kind === 'rule' &&
    resolution.rule.kind === 'plan-date' &&
    resolution.rule.node.value === undefined;
  if (resolution?.kind === 'field' || isDate) return { ...left, type: YES_NO, owed: [] };
  return report(checker, 'types/known-of-no-fact', node.left.span, {});
}

/** Only an eligibility with grades can come to none of them. */
function checkNone(checker: Checker, node: ast.Comparison, left: Checked): Checked {
  if (left.type.kind === 'choice' && left.type.choice.options.has('none')) return { ...left, type: YES_NO };
  return report(checker, 'types/none-of-what', node.predicate.span, { found: typeText(left.type) });
}

function checkWithin(
  checker: Checker,
  node: ast.Comparison,
  stretch: ast.Stretch,
  left: Checked,
  scope: Scope,
): Checked {
  const within = checkStretch(checker, stretch, scope);
  if (left.type.kind === 'date') return combine(YES_NO, [left, within]);
  return report(checker, 'types/not-a-date', node.left.span, { found: typeText(left.type) });
}

function checkOrdered(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  scope: Scope,
): Checked {
  const scale = scaleOf(left);
  if (scale && isOptionName(value) && !isChoiceHeld(checker, left, value, scope))
    return checkOption(checker, scale, value);
  const right = checker.check(value, scope);
  if (right.type.kind === 'error') return right;
  if (isOrdered(left) && isComparable(left, right.type)) return right;
  return mismatch(checker, leftNode, left, value, right.type);
}

function scaleOf(type: Type): ChoiceSymbol | undefined {
  const isScale = (type.kind === 'choice' || type.kind === 'span') && type.choice.scale;
  return isScale ? type.choice : undefined;
}

/** The options of the left side come first. */
function checkEqual(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  scope: Scope,
): Checked {
  if (left.kind === 'choice' || left.kind === 'span') {
    return isChoiceHeld(checker, left, value, scope)
      ? checker.check(value, scope)
      : checkOption(checker, left.choice, value);
  }
  if (left.kind === 'reference') {
    const record = recordInHand(checker, value, scope);
    if (record && isComparable(left, record)) return { type: record, owed: [], window: undefined };
  }
  const right = checker.check(value, scope);
  if (right.type.kind === 'error' || isComparable(left, right.type)) return right;
  return mismatch(checker, leftNode, left, value, right.type);
}

/** Whether no option, but a fact that holds one of the same choice, stands right of `is`. */
function isChoiceHeld(checker: Checker, left: Type, value: ast.Expression, scope: Scope): boolean {
  if (value.kind !== 'path') return value.kind === 'fold' || value.kind === 'bracketed';
  if (left.kind !== 'choice' && left.kind !== 'span') return false;
  if (isOptionName(value) && left.choice.options.has(value.names[0]?.text ?? '')) return false;
  const before = checker.diagnostics.length;
  const { type } = checker.check(value, scope);
  checker.diagnostics.length = before;
  return type.kind === 'choice' && type.choice === left.choice;
}

function mismatch(
  checker: Checker,
  leftNode: ast.Expression,
  left: Type,
  value: ast.Expression,
  right: Type,
): Checked {
  const help = unitHelp(left, value);
  return report(
    checker,
    'types/unit-mismatch',
    value.span,
    { left: typeText(left), right: typeText(right) },
    {
      label: `this is ${typeText(right)}`,
      related: [{ span: leftNode.span, label: `this is ${typeText(left)}` }],
      ...(help === undefined ? {} : { help }),
    },
  );
}

/** A bare number that most likely has lost its unit. */
function unitHelp(left: Type, value: ast.Expression): string | undefined {
  const literal = value.kind === 'literal' ? value.value : undefined;
  if (literal?.kind === 'percent' && (left.kind === 'count' || left.kind === 'number')) {
    return `write ${exactText(multiply(literal.number, 100))}, or compare a percentage with it`;
  }
  if (literal?.kind === 'money' && left.kind === 'money' && left.per && !literal.per)
    return `write £${exactText(literal.number)} a ${left.per.slice(0, -1)}`;
  if (literal?.kind !== 'number') return undefined;
  const number = exactText(literal.number);
  if (left.kind === 'percent') return `write ${number}%`;
  if (left.kind === 'money')
    return left.per ? `write £${number} a ${left.per.slice(0, -1)}` : `write £${number}`;
  if (left.kind === 'duration') return `write ${number} ${left.unit}`;
  return undefined;
}
