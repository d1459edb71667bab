// The state of one check: the side tables as they fill, the diagnostics, and a way on to the parts of an expression.

import type { Code, Holes } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Extra } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import type { CalendarSymbol, DefineSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { AdjectiveResolution, Checked, NounResolution, Resolution, Scope } from './resolution.ts';
import { ERROR, type Type } from './type.ts';

export interface Checker {
  readonly bindings: Bindings;
  readonly diagnostics: Diagnostic[];
  readonly types: Map<ast.Expression, Type>;
  readonly paths: Map<ast.Path, Resolution>;
  readonly nouns: Map<object, NounResolution>;
  readonly adjectives: Map<ast.Name, AdjectiveResolution>;
  readonly calendars: Map<ast.WindowText, CalendarSymbol>;
  readonly owing: Set<DefineSymbol>;
  /** Rules already checked, and those whose check is under way: meeting one of those is a cycle. */
  readonly rules: Map<RuleSymbol, Checked | 'under way'>;
  /** How many rules stand on one another below each, itself included. */
  readonly depths: Map<RuleSymbol, number>;
  /** Of each rule under way, outermost first: the greatest depth of those that it has been seen to use. */
  readonly underWay: number[];
  /** `checkExpression`: how the step of a construct checks its parts. */
  readonly check: (node: ast.Expression, scope: Scope) => Checked;
}

export function newChecker(
  bindings: Bindings,
  checkExpression: (checker: Checker, node: ast.Expression, scope: Scope) => Checked,
): Checker {
  const checker: Checker = {
    bindings,
    diagnostics: [],
    types: new Map(),
    paths: new Map(),
    nouns: new Map(),
    adjectives: new Map(),
    calendars: new Map(),
    owing: new Set(),
    rules: new Map(),
    depths: new Map(),
    underWay: [],
    check: (node, scope) => checkExpression(checker, node, scope),
  };
  return checker;
}

export const FAILED: Checked = { type: ERROR, owes: false, window: undefined };

/** A value that has no events in it. */
export const plain = (type: Type): Checked => ({ type, owes: false, window: undefined });

/** What a whole inherits from its parts. */
export function combine(type: Type, parts: readonly Checked[]): Checked {
  return {
    type,
    owes: parts.some((part) => part.owes),
    window: parts.find((part) => part.window)?.window,
  };
}

/** Reports, and gives the type that silences what follows from it. */
export function report<C extends Code>(
  checker: Checker,
  code: C,
  span: Span,
  holes: Holes<C>,
  extra?: Extra,
): Checked {
  checker.diagnostics.push(diagnostic(code, span, holes, extra));
  return FAILED;
}
