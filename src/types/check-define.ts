// Defines: what each gives, what it is brought forward from, and whether a window is still owed.

import { diagnostic } from '../diagnostics/diagnostic.ts';
import { identityOf } from '../names/bind-record.ts';
import type { DefineSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { checkClauses } from './check-clauses.ts';
import { checkReachable } from './check-reachable.ts';
import { checkReplaced } from './check-replaced.ts';
import { type Checker, checkOwesNothing, report } from './checker.ts';
import type { Checked, Scope } from './resolution.ts';
import { scopeOf, scopeOfKeys } from './scope.ts';
import { commonType, type Type, typeText } from './type.ts';

export function checkDefine(checker: Checker, define: DefineSymbol): Checked {
  const { value, clauses, starting } = define.node;
  const scope = scopeOfDefine(define);
  const checked = checker.check(value, scope);
  checkReachable(checker, value, scope);
  if (starting) checkStarting(checker, define, starting, checked.type, scope);
  checkClauses(checker, clauses, scope, checked.type);
  if (!isGiven(checked.type))
    return report(checker, 'types/not-a-figure', value.span, { found: typeText(checked.type) });
  checkReplaced(checker, define, checked.type);
  if (!define.of) {
    // What is worked out for each key is asked by its key alone: nobody could bring a window.
    return { ...checkOwesNothing(checker, checked, value.span), window: undefined };
  }
  if (checked.owed.length > 0) checker.owing.add(define);
  // Its own windows are its own business; whoever uses it sees only what is still owed.
  return { ...checked, window: undefined };
}

export function scopeOfDefine(define: DefineSymbol): Scope {
  const { of, plan, keys } = define;
  return of ? scopeOf(of, { plan, define }) : scopeOfKeys(keys, define);
}

const NOT_GIVEN = ['list', 'record', 'reference', 'references', 'values', 'keyed', 'conditions', 'text'];

/** Whether it is a figure, a date, an option or a condition. */
function isGiven({ kind }: Type): boolean {
  return !NOT_GIVEN.includes(kind);
}

/** What there is before the first is of the same kind; and the one that it is said to come before is there. */
function checkStarting(
  checker: Checker,
  define: DefineSymbol,
  { value, before }: ast.Starting,
  type: Type,
  scope: Scope,
): void {
  const start = checker.check(value, scope);
  if (start.type.kind !== 'error' && !commonType(type, start.type))
    report(checker, 'types/cases-differ', value.span, { found: typeText(start.type) });
  if (!before || before.text === '') return;
  const isThere = define.of
    ? identityOf(define.of) !== undefined
    : define.keys.some((key) => key.options.has(before.text));
  if (isThere) return;
  const of = define.of?.name ?? define.keys.map((key) => key.name).join(' and ');
  checker.diagnostics.push(diagnostic('names/starts-nowhere', before.span, { name: before.text, of }));
}
