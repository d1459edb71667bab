// The state of one check: the side tables as they fill, the diagnostics, and a way on to the parts of an expression.

import type { Code, Holes } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Extra } from '../diagnostics/diagnostic.ts';
import type { Bindings } from '../names/bind.ts';
import type {
  CalendarSymbol,
  ChoiceSymbol,
  DefineSymbol,
  FieldSymbol,
  KeyedSymbol,
  PlanDateSymbol,
  PlanSymbol,
  RuleSymbol,
  TableSymbol,
} from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type {
  AdjectiveResolution,
  Checked,
  KeyedFold,
  NounResolution,
  Owed,
  Resolution,
  Scope,
} from './resolution.ts';
import { ERROR, type Type } from './type.ts';

export interface Checker {
  readonly bindings: Bindings;
  readonly diagnostics: Diagnostic[];
  readonly types: Map<ast.Expression, Type>;
  readonly paths: Map<ast.Path, Resolution>;
  readonly nouns: Map<object, NounResolution>;
  readonly adjectives: Map<ast.Name, AdjectiveResolution>;
  readonly calendars: Map<object, CalendarSymbol>;
  readonly keyedFolds: Map<ast.Fold, KeyedFold>;
  readonly owing: Set<DefineSymbol>;
  /** Rules already checked, and those whose check is under way: meeting one of those is a cycle. */
  readonly rules: Map<RuleSymbol, Checked | 'under way'>;
  /** How many rules stand on one another below each, itself included. */
  readonly depths: Map<RuleSymbol, number>;
  /** Of each rule under way, outermost first: the greatest depth of those that it has been seen to use. */
  readonly underWay: number[];
  readonly figures: Map<KeyedSymbol, Type>;
  readonly outputs: Map<object, ChoiceSymbol>;
  /** What the columns of a table are, checked once for all its outputs. */
  readonly tables: Map<TableSymbol, Checked>;
  /** By phase of a programme: the date that picks it. */
  readonly phaseDates: Map<ast.Phase, FieldSymbol | PlanDateSymbol>;
  /** Which parts of plans each part names, and where: what is removed may be named no more. */
  readonly uses: PartUse[];
  /** `checkExpression`: how the step of a construct checks its parts. */
  readonly check: (node: ast.Expression, scope: Scope) => Checked;
  /** `checkRule`: what a use of a rule is. */
  readonly rule: (rule: RuleSymbol, use: Span) => Checked;
}

export interface PartUse {
  /** `school`, `school.exclusions` */
  readonly name: string;
  readonly span: Span;
  /** The plan in whose text it stands. */
  readonly plan: PlanSymbol;
}

type Step<A> = (checker: Checker, node: A, scope: Scope) => Checked;

export function newChecker(
  bindings: Bindings,
  checkExpression: Step<ast.Expression>,
  checkRule: (checker: Checker, rule: RuleSymbol, use: Span) => Checked,
): Checker {
  const checker: Checker = {
    bindings,
    diagnostics: [],
    types: new Map(),
    paths: new Map(),
    nouns: new Map(),
    adjectives: new Map(),
    calendars: new Map(),
    keyedFolds: new Map(),
    owing: new Set(),
    rules: new Map(),
    depths: new Map(),
    underWay: [],
    figures: new Map(),
    outputs: new Map(),
    tables: new Map(),
    phaseDates: new Map(),
    uses: [],
    check: (node, scope) => checkExpression(checker, node, scope),
    rule: (rule, use) => checkRule(checker, rule, use),
  };
  return checker;
}

export const FAILED: Checked = { type: ERROR, owed: [], window: undefined };

/** A value that has no events in it. */
export const plain = (type: Type): Checked => ({ type, owed: [], window: undefined });

/** What a whole inherits from its parts. */
export function combine(type: Type, parts: readonly Checked[]): Checked {
  return {
    type,
    owed: eachOnce(parts.flatMap((part) => part.owed)),
    window: parts.find((part) => part.window)?.window,
    ...(parts.some((part) => part.mayTakeWindow) ? { mayTakeWindow: true } : {}),
  };
}

function eachOnce(owed: readonly Owed[]): readonly Owed[] {
  if (owed.length < 2) return owed;
  return owed.filter(
    ({ record, direct }, index) =>
      owed.findIndex((other) => other.record === record && other.direct === direct) === index,
  );
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

/** A part that may owe no window to whoever uses it: it is worked out as it stands. */
export function checkOwesNothing(checker: Checker, checked: Checked, span: Span): Checked {
  if (checked.owed.length === 0) return checked;
  return report(checker, 'types/window-missing', span, {}, { help: WINDOW_HELP });
}

const WINDOW_HELP =
  'say when: ‘in the last 12 months’, or ‘ever’ for any time up to the date of the question';
