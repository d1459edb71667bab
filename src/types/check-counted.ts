// Counts of the items of a noun (`at least 3 fixed exclusions where …`) and of conditions (`at least 2 of problems`).

import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { FieldSymbol, RecordSymbol } from '../names/symbol.ts';
import { unknownName } from '../names/unknown-name.ts';
import { pluralOf } from '../names/word-forms.ts';
import type * as ast from '../syntax/ast.ts';
import { checkCondition } from './check-condition.ts';
import { checkDate } from './check-date.ts';
import { checkItems } from './check-noun.ts';
import { type Checker, combine, FAILED, plain, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { resolveNoun } from './resolve-noun.ts';
import { COUNT, ERROR, isPlainNumber, type Type, typeText, YES_NO } from './type.ts';

export function checkCounted(
  checker: Checker,
  node: ast.Counted,
  scope: Scope,
  whoIs: ast.WhoIs | undefined,
): Checked {
  const bound = checkBound(checker, node.bound, scope);
  const count = checkCount(checker, node, node, whoIs, scope, YES_NO);
  return combine(count.type, [bound, count]);
}

/** `number of visits where …`, `number of problems met` */
export function checkNumberOf(checker: Checker, node: ast.NumberOf, scope: Scope): Checked {
  return node.met ? checkMet(checker, node, scope) : checkCount(checker, node, node, undefined, scope, COUNT);
}

function checkMet(
  checker: Checker,
  { noun, adjectives, where, byAll, span }: ast.NumberOf,
  scope: Scope,
): Checked {
  const path: ast.Path = conditionsCalled(noun);
  const of = checker.check(path, scope);
  const more = adjectives[0]?.span ?? where?.span ?? byAll?.span;
  if (more) return report(checker, 'types/not-conditions', more, { found: 'more than a list of conditions' });
  if (of.type.kind === 'conditions' || of.type.kind === 'error')
    return { ...of, type: of.type.kind === 'error' ? ERROR : COUNT };
  return report(checker, 'types/not-conditions', span, { found: typeText(of.type) });
}

const MET = new WeakMap<ast.Name, ast.Path>();

/** The list of conditions that a noun names, as a path: the same one each time it is asked for. */
export function conditionsCalled(noun: ast.Name): ast.Path {
  const known = MET.get(noun);
  if (known) return known;
  const path: ast.Path = {
    kind: 'path',
    span: noun.span,
    names: [noun],
    owner: undefined,
    broughtForward: false,
    under: undefined,
  };
  MET.set(noun, path);
  return path;
}

function checkCount(
  checker: Checker,
  key: object,
  { noun, adjectives, where, byAll, byWho, different }: ast.Noun,
  whoIs: ast.WhoIs | undefined,
  scope: Scope,
  type: Type,
): Checked {
  const items = checkItems(checker, { key, noun, adjectives, where, whoIs, byAll, byWho }, scope);
  if (!items) return FAILED;
  const element = checker.nouns.get(key)?.element;
  if (different && element && !differentField(checker, different, element)) return FAILED;
  return combine(items.checked.type.kind === 'error' ? ERROR : type, [items.checked]);
}

/** The field whose different values are counted, by its name or by its plural. */
function differentField(checker: Checker, name: ast.Name, element: RecordSymbol): FieldSymbol | undefined {
  const found = fieldInPlural(element, name.text);
  const known = [...element.fields.keys()].map(pluralOf);
  if (!found) checker.diagnostics.push(unknownName(`field of ${element.name}`, name, known));
  else if (['list', 'record', 'references'].includes(found.type.kind)) {
    const holes = { name: found.name };
    checker.diagnostics.push(diagnostic('types/not-different', name.span, holes));
    return undefined;
  }
  return found;
}

export function fieldInPlural({ fields }: RecordSymbol, word: string): FieldSymbol | undefined {
  return fields.get(word) ?? [...fields.values()].find(({ name }) => pluralOf(name) === word);
}

export function checkExistence(checker: Checker, node: ast.Existence, scope: Scope): Checked {
  const { counted } = node;
  if (counted.kind === 'counted') return checkCounted(checker, counted, scope, node.whoIs);
  if (node.whoIs) return report(checker, 'types/not-conditions', node.whoIs.span, { found: 'a group' });
  return checkTallied(checker, counted, scope);
}

export function checkTallied(checker: Checker, node: ast.Tallied, scope: Scope): Checked {
  const bound = checkBound(checker, node.bound, scope);
  const conditions = checkConditions(checker, node, scope);
  const more = [
    ...(node.relevant?.at ? [checkDate(checker, node.relevant.at, scope)] : []),
    ...(node.counting ? [checkCounting(checker, node, node.counting, scope)] : []),
  ];
  return combine(conditions.type.kind === 'error' ? ERROR : YES_NO, [bound, conditions, ...more]);
}

function checkConditions(checker: Checker, node: ast.Tallied, scope: Scope): Checked {
  const { of, relevant } = node;
  if (of.kind === 'list-of') {
    const items = of.items.map((item) => checkCondition(checker, item, scope));
    if (relevant) checkOutcomes(checker, of.items);
    return combine(YES_NO, items);
  }
  const checked = checker.check(of, scope);
  if (checked.type.kind === 'error') return checked;
  if (checked.type.kind !== 'conditions')
    return report(checker, 'types/not-conditions', of.span, { found: typeText(checked.type) });
  const resolution = checker.paths.get(of);
  if (relevant && resolution?.kind === 'named-list') checkOutcomes(checker, resolution.list.node.list.items);
  else if (relevant && !(resolution?.kind === 'rules' && resolution.of === 'outcomes'))
    return report(checker, 'types/not-outcomes', of.span, {});
  return { ...checked, type: YES_NO };
}

/** What is relevant is an outcome, by the problem that it is for. */
function checkOutcomes(checker: Checker, items: readonly ast.Expression[]): void {
  for (const item of items) {
    const resolution = item.kind === 'path' ? checker.paths.get(item) : undefined;
    if (resolution?.kind === 'rule' && resolution.rule.kind === 'outcome' && !resolution.under) continue;
    if (item.kind === 'missing' || (item.kind === 'path' && !resolution)) continue;
    report(checker, 'types/not-outcomes', item.span, {});
  }
}

/** Only of rules by name can it be asked what each rests on. */
function checkCounting(checker: Checker, node: ast.Tallied, counting: ast.Counting, scope: Scope): Checked {
  const { of } = node;
  const isNamed =
    of.kind === 'path' || of.items.every((item) => item.kind === 'path' || item.kind === 'missing');
  if (!isNamed || node.bound.kind === 'all') return report(checker, 'types/counting-what', counting.span, {});
  const resolved = resolveNoun(checker, counting.noun, scope);
  if (!resolved) return FAILED;
  checker.nouns.set(counting, resolved);
  return resolved.group ? checker.rule(resolved.group, counting.noun.span) : plain(YES_NO);
}

function checkBound(checker: Checker, bound: ast.Tallied['bound'], scope: Scope): Checked {
  if (bound.kind !== 'bound') return plain(COUNT);
  const number = checker.check(bound.number, scope);
  if (isPlainNumber(number.type) || number.type.kind === 'error') return number;
  return report(checker, 'types/not-a-number', bound.number.span, { found: typeText(number.type) });
}
