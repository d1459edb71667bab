// What each condition and value is, whether its parts fit together, and whether a window is still owed.

import type { FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { assertNever } from '../text/internal-error.ts';
import { checkComparison } from './check-comparison.ts';
import { checkRule } from './check-rule.ts';
import { checkWindowed } from './check-window.ts';
import { type Checker, combine, FAILED, plain, report } from './checker.ts';
import type { Checked, NounResolution, Resolution, Scope } from './resolution.ts';
import { resolvePath } from './resolve-name.ts';
import { resolveAdjective, resolveNoun } from './resolve-noun.ts';
import {
  COUNT,
  DATE,
  ERROR,
  isQuantity,
  NUMBER,
  PERCENT,
  productType,
  quotientType,
  sumType,
  type Type,
  typeOfField,
  typeText,
  YES_NO,
} from './type.ts';

export function checkExpression(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checkKind(checker, node, scope);
  checker.types.set(node, checked.type);
  return checked;
}

/** As `checkExpression`, for a place that wants a condition. */
export function checkCondition(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  const checked = checkExpression(checker, node, scope);
  if (checked.type.kind === 'yes-no' || checked.type.kind === 'error') return checked;
  return report(
    checker,
    'types/not-a-condition',
    node.span,
    { found: typeText(checked.type) },
    { help: conditionHelp(checked.type) },
  );
}

function conditionHelp(type: Type): string {
  if (type.kind === 'conditions') return 'say how many: ‘any of …’, ‘all of …’ or ‘at least 2 of …’';
  if (type.kind === 'list') return 'say how many: ‘at least one …’ or ‘no …’';
  return 'say what it is compared with: ‘… is at least …’';
}

function checkKind(checker: Checker, node: ast.Expression, scope: Scope): Checked {
  switch (node.kind) {
    case 'missing':
      return FAILED;
    case 'literal':
      return plain(literalType(node.value));
    case 'path':
      return checkPath(checker, node, scope);
    case 'bracketed':
      return checkExpression(checker, node.inner, scope);
    case 'arithmetic':
      return checkArithmetic(checker, node, scope);
    case 'as-percent':
      return checkAsPercent(checker, node, scope);
    case 'fold':
      return checkFold(checker, node, scope);
    case 'unit-span':
      return checkUnitSpan(checker, node, scope);
    case 'counted':
      return checkCounted(checker, node, scope, undefined);
    case 'tallied':
      return checkTallied(checker, node, scope);
    case 'comparison':
      return checkComparison(checker, node, scope);
    case 'windowed':
      return checkWindowed(checker, node, scope);
    case 'quantified':
      return checkQuantified(checker, node, scope);
    case 'existence':
      return checkExistence(checker, node, scope);
    case 'not':
      return checkCondition(checker, node.value, scope);
    case 'connected':
      return combine(
        YES_NO,
        node.parts.map((part) => checkCondition(checker, part, scope)),
      );
    default:
      return assertNever(node);
  }
}

function literalType(value: ast.LiteralValue): Type {
  switch (value.kind) {
    case 'number':
      return Number.isInteger(value.number) && (value.number as number) >= 0 ? COUNT : NUMBER;
    case 'duration':
      return { kind: 'duration', unit: value.unit };
    default:
      return { kind: value.kind };
  }
}

// -- names ----------------------------------------------------------------------------------------------------

function checkPath(checker: Checker, node: ast.Path, scope: Scope): Checked {
  const resolution = resolvePath(checker, node, scope);
  if (!resolution) return FAILED;
  checker.paths.set(node, resolution);
  return checkResolved(checker, node, resolution);
}

function checkResolved(checker: Checker, node: ast.Path, resolution: Resolution): Checked {
  switch (resolution.kind) {
    case 'as-of':
      return plain(DATE);
    case 'record':
      return report(checker, 'types/not-a-value', node.span, { name: pathText(node) });
    case 'field':
      return {
        type: typeOfField(resolution.field.type),
        owes: isDatedList(resolution.field),
        window: undefined,
      };
    case 'item-value':
      return checkItemValue(checker, node, resolution);
    case 'rule':
      return checkRule(checker, resolution.rule, node.span);
    case 'rules':
      for (const rule of resolution.rules) checkRule(checker, rule, node.span);
      return plain({ kind: 'conditions' });
    case 'option':
      return FAILED;
  }
}

function checkItemValue(
  checker: Checker,
  node: ast.Path,
  { list, value }: Extract<Resolution, { kind: 'item-value' }>,
): Checked {
  const owes = isDatedList(list);
  if (value.kind === 'field')
    return { type: { kind: 'values', of: typeOfField(value.type) }, owes, window: undefined };
  const each = checkRule(checker, value, node.span);
  return { type: { kind: 'values', of: each.type }, owes: owes || each.owes, window: undefined };
}

/** A list of events or spells: what a window is for. */
function isDatedList({ type }: FieldSymbol): boolean {
  return type.kind === 'list' && type.of.form !== 'record';
}

function pathText(node: ast.Path): string {
  return node.names.map((name) => name.text).join('.');
}

// -- figures --------------------------------------------------------------------------------------------------

function checkArithmetic(checker: Checker, node: ast.Arithmetic, scope: Scope): Checked {
  const left = checkExpression(checker, node.left, scope);
  const right = checkExpression(checker, node.right, scope);
  const type = arithmeticType(node.op, left.type, right.type);
  if (type) return combine(type, [left, right]);
  const holes = { op: node.op, left: typeText(left.type), right: typeText(right.type) };
  return report(checker, 'types/arithmetic', node.span, holes);
}

function arithmeticType(op: ast.Arithmetic['op'], left: Type, right: Type): Type | undefined {
  if (op === '+' || op === '-') return sumType(op, left, right);
  return op === '*' ? productType(left, right) : quotientType(left, right);
}

function checkAsPercent(checker: Checker, node: ast.AsPercent, scope: Scope): Checked {
  const checked = checkExpression(checker, node.value, scope);
  if (['number', 'count', 'error'].includes(checked.type.kind)) return { ...checked, type: PERCENT };
  return report(checker, 'types/as-percent', node.span, { found: typeText(checked.type) });
}

function checkFold(checker: Checker, node: ast.Fold, scope: Scope): Checked {
  if (node.op === 'sum') return checkSum(checker, node, scope);
  const noun = node.over.names.length === 1 ? node.over.names[0] : undefined;
  if (!noun) return report(checker, 'types/not-a-list', node.over.span, { name: pathText(node.over) });
  return countOf(checker, node.over, noun, [], node.where, undefined, scope, COUNT);
}

function checkSum(checker: Checker, node: ast.Fold, scope: Scope): Checked {
  const over = checkExpression(checker, node.over, scope);
  if (over.type.kind === 'error') return over;
  if (over.type.kind !== 'values' || !isQuantity(over.type.of)) {
    return report(checker, 'types/not-a-list', node.over.span, { name: pathText(node.over) });
  }
  const resolution = checker.paths.get(node.over);
  if (!node.where || resolution?.kind !== 'item-value' || resolution.list.type.kind !== 'list')
    return { ...over, type: over.type.of };
  const inner = enter(scope, resolution.list.type.of, resolution.list.singular);
  return combine(over.type.of, [over, checkCondition(checker, node.where, inner)]);
}

function checkUnitSpan(checker: Checker, node: ast.UnitSpan, scope: Scope): Checked {
  const ends = [node.from, node.to].map((end) => {
    const checked = checkExpression(checker, end, scope);
    if (checked.type.kind === 'date' || checked.type.kind === 'error') return checked;
    return report(checker, 'types/not-a-date', end.span, { found: typeText(checked.type) });
  });
  const failed = ends.some((end) => end.type.kind === 'error');
  return combine(failed ? ERROR : { kind: 'duration', unit: node.unit }, ends);
}

// -- counts and quantifiers -----------------------------------------------------------------------------------

function checkCounted(
  checker: Checker,
  node: ast.Counted,
  scope: Scope,
  whoIs: ast.Expression | undefined,
): Checked {
  const bound = checkBound(checker, node.bound, scope);
  const count = countOf(checker, node, node.noun, node.adjectives, node.where, whoIs, scope, YES_NO);
  return combine(count.type, [bound, count]);
}

function checkBound(checker: Checker, bound: ast.Tallied['bound'], scope: Scope): Checked {
  if (bound.kind !== 'bound') return plain(COUNT);
  const number = checkExpression(checker, bound.number, scope);
  if (['count', 'number', 'error'].includes(number.type.kind)) return number;
  return report(checker, 'types/not-a-number', bound.number.span, { found: typeText(number.type) });
}

/** A count of the items of a noun that its adjectives, `who is` and `where` leave. */
function countOf(
  checker: Checker,
  key: object,
  noun: ast.Name,
  adjectives: readonly ast.Name[],
  where: ast.Expression | undefined,
  whoIs: ast.Expression | undefined,
  scope: Scope,
  type: Type,
): Checked {
  const resolved = resolveNoun(checker, noun, scope);
  if (!resolved) return FAILED;
  checker.nouns.set(key, resolved);
  for (const adjective of adjectives) {
    const means = resolveAdjective(checker, adjective, resolved.element);
    if (means) checker.adjectives.set(adjective, means);
  }
  const inner = enter(scope, resolved.element, resolved.group?.singular ?? resolved.list.singular);
  const conditions = [whoIs, where].flatMap((condition) =>
    condition ? [checkCondition(checker, condition, inner)] : [],
  );
  return combine(type, [nounChecked(checker, resolved, noun), ...conditions]);
}

function nounChecked(checker: Checker, { list, group }: NounResolution, noun: ast.Name): Checked {
  const owes = isDatedList(list);
  const membership = group ? checkRule(checker, group, noun.span) : plain(YES_NO);
  return { type: YES_NO, owes: owes || membership.owes, window: undefined };
}

function enter(scope: Scope, record: RecordSymbol, singular: string): Scope {
  return {
    ...scope,
    frames: [...scope.frames, { record, qualifiers: [singular, ...qualifierOf(record)].filter(unique) }],
  };
}

/** `Family` may be called `family`. */
export function qualifierOf(record: RecordSymbol): readonly string[] {
  return [record.name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase()];
}

function unique(word: string, index: number, words: readonly string[]): boolean {
  return words.indexOf(word) === index;
}

function checkTallied(checker: Checker, node: ast.Tallied, scope: Scope): Checked {
  const bound = checkBound(checker, node.bound, scope);
  if (node.of.kind === 'list-of') {
    return combine(YES_NO, [bound, ...node.of.items.map((item) => checkCondition(checker, item, scope))]);
  }
  const of = checkExpression(checker, node.of, scope);
  if (of.type.kind === 'conditions' || of.type.kind === 'error')
    return combine(of.type.kind === 'error' ? ERROR : YES_NO, [bound, of]);
  return report(checker, 'types/not-conditions', node.of.span, { found: typeText(of.type) });
}

function checkQuantified(checker: Checker, node: ast.Quantified, scope: Scope): Checked {
  const resolved = resolveNoun(checker, node.noun, scope);
  if (!resolved) return FAILED;
  checker.nouns.set(node, resolved);
  const inner = enter(scope, resolved.element, resolved.group?.singular ?? resolved.list.singular);
  const whoIs = node.whoIs ? [checkCondition(checker, node.whoIs, inner)] : [];
  const body = checkCondition(checker, node.body, inner);
  return combine(YES_NO, [nounChecked(checker, resolved, node.noun), ...whoIs, body]);
}

function checkExistence(checker: Checker, node: ast.Existence, scope: Scope): Checked {
  const { counted } = node;
  if (counted.kind === 'counted') return checkCounted(checker, counted, scope, node.whoIs);
  if (node.whoIs) return report(checker, 'types/not-conditions', node.whoIs.span, { found: 'a group' });
  return checkTallied(checker, counted, scope);
}
