// AST -> core: conditions and values. Each construct becomes core nodes here, and leaves no trace of its spelling.

import type { FieldSymbol, GroupSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import { assertNever, InternalError } from '../text/internal-error.ts';
import type { Span } from '../text/span.ts';
import type { Program } from '../types/check.ts';
import type { Base, NounResolution, Resolution, Resolutions } from '../types/resolution.ts';
import type { Exact } from '../values/index.ts';
import {
  AS_OF,
  type Core,
  type CoreField,
  type CoreRecord,
  type CoreSource,
  type Fold,
  OWED_WINDOW,
  SELF,
} from './core.ts';
import { compareOp, lowerComparison } from './lower-comparison.ts';
import type { Sources } from './lower-vocabulary.ts';
import { lowerWindow } from './lower-window.ts';

export interface Lowering {
  readonly resolutions: Resolutions;
  readonly records: ReadonlyMap<string, CoreRecord>;
  readonly sources: Sources;
}

/** The names that bind the records in hand, and the window that events inside are cut to. */
export interface LoweringScope {
  readonly frames: readonly string[];
  readonly window: Core | 'owed' | undefined;
}

export function newLowering(
  { bindings, resolutions }: Program,
  records: ReadonlyMap<string, CoreRecord>,
  sources: ReadonlyMap<ast.Source, CoreSource>,
): Lowering {
  return {
    resolutions,
    records,
    sources: (name) => {
      const symbol = bindings.scopes.get(name.span.file)?.get(name.text);
      const source = symbol?.kind === 'source' ? sources.get(symbol.node) : undefined;
      return source ?? broken(`the source ‘${name.text}’ is declared`);
    },
  };
}

export function broken(promise: string): never {
  throw new InternalError(`in a checked program ${promise}`);
}

/** The identity of a rule: unique in a project, readable in generated code. */
export function ruleId(symbol: RuleSymbol): string {
  switch (symbol.kind) {
    case 'problem':
    case 'filter':
      return `${symbol.plan.name}/${symbol.name}`;
    case 'indicator':
      return `${symbol.problem.plan.name}/${symbol.problem.name}.${symbol.name}`;
    case 'define':
      return symbol.plan ? `${symbol.plan.name}/${symbol.name}` : `${symbol.of.id}.${symbol.name}`;
    case 'group':
      return `${symbol.of.id}.${symbol.name}`;
  }
}

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

// -- tallies --------------------------------------------------------------------------------------------------

type Quantifier = 'any' | 'all' | 'none';

export function tallyOf(quantifier: Quantifier, list: Core, origin: Span): Core {
  if (quantifier === 'all') return { kind: 'tally', origin, list, need: { kind: 'every' } };
  const bound: Core = { kind: 'literal', origin, value: quantifier === 'any' ? 1 : 0 };
  const need = quantifier === 'any' ? { least: bound, most: undefined } : { least: undefined, most: bound };
  return { kind: 'tally', origin, list, need: { kind: 'count', ...need } };
}

/** `not X` is "none of { X }": yes and no change places, and what does not apply still does not. */
export function notOf(value: Core, origin: Span): Core {
  return tallyOf('none', { kind: 'list', origin, items: [value] }, origin);
}

function lowerTallied(lowering: Lowering, node: ast.Tallied, scope: LoweringScope): Core {
  const { bound, of, span: origin } = node;
  const list: Core =
    of.kind === 'list-of'
      ? {
          kind: 'list',
          origin: of.span,
          items: of.items.map((item) => lowerExpression(lowering, item, scope)),
        }
      : lowerPath(lowering, of, scope);
  switch (bound.kind) {
    case 'bound':
      return {
        kind: 'tally',
        origin,
        list,
        need: needOf(bound.word, lowerExpression(lowering, bound.number, scope)),
      };
    case 'a':
      return tallyOf('any', list, origin);
    case 'no':
      return tallyOf('none', list, origin);
    default:
      return tallyOf(bound.kind, list, origin);
  }
}

function needOf(word: ast.BoundWord, number: Core): Extract<Core, { kind: 'tally' }>['need'] {
  const oneMore: Core = {
    kind: 'arith',
    origin: number.origin,
    op: '+',
    left: number,
    right: one(number.origin),
  };
  const oneLess: Core = {
    kind: 'arith',
    origin: number.origin,
    op: '-',
    left: number,
    right: one(number.origin),
  };
  switch (word) {
    case 'at least':
      return { kind: 'count', least: number, most: undefined };
    case 'at most':
      return { kind: 'count', least: undefined, most: number };
    case 'exactly':
      return { kind: 'count', least: number, most: number };
    case 'more than':
      return { kind: 'count', least: oneMore, most: undefined };
    default:
      return { kind: 'count', least: undefined, most: oneLess };
  }
}

const one = (origin: Span): Core => ({ kind: 'literal', origin, value: 1 });

/** `problems`: each a reference to a rule of the record in hand. */
export function rulesOf(rules: readonly RuleSymbol[], self: string, origin: Span): Core {
  const of: Core = { kind: 'input', origin, name: self };
  return {
    kind: 'list',
    origin,
    items: rules.map((rule) => ({ kind: 'ref', origin, rule: ruleId(rule), of, window: undefined })),
  };
}

// -- names ----------------------------------------------------------------------------------------------------

export function lowerPath(lowering: Lowering, node: ast.Path, scope: LoweringScope): Core {
  const resolution = lowering.resolutions.paths.get(node) ?? broken('every name has a meaning');
  return lowerResolution(lowering, resolution, node.span, scope);
}

function lowerResolution(
  lowering: Lowering,
  resolution: Resolution,
  origin: Span,
  scope: LoweringScope,
): Core {
  switch (resolution.kind) {
    case 'as-of':
      return { kind: 'input', origin, name: AS_OF };
    case 'option':
      return { kind: 'literal', origin, value: resolution.key };
    case 'record':
      return recordInHand(lowering, resolution.base, origin, scope);
    case 'field':
      return fieldOf(lowering, resolution.base, resolution.field, origin, scope);
    case 'rules':
      return rulesOf(resolution.rules, scope.frames[0] ?? SELF, origin);
    case 'rule':
      return refTo(
        lowering,
        resolution.rule,
        recordInHand(lowering, resolution.base, origin, scope),
        origin,
        scope,
      );
    case 'item-value':
      return itemValues(lowering, resolution, undefined, origin, scope);
  }
}

function recordInHand(lowering: Lowering, { frame, via }: Base, origin: Span, scope: LoweringScope): Core {
  const hand: Core = {
    kind: 'input',
    origin,
    name: scope.frames[frame] ?? broken('every record in hand is bound'),
  };
  return via.reduce<Core>(
    (of, symbol) => ({ kind: 'field', origin, of, field: coreField(lowering, symbol.of.id, symbol.name) }),
    hand,
  );
}

function coreField(lowering: Lowering, record: string, name: string): CoreField {
  return (
    lowering.records.get(record)?.fields.find((field) => field.name === name) ??
    broken(`${record} has the field ‘${name}’`)
  );
}

function refTo(lowering: Lowering, rule: RuleSymbol, of: Core, origin: Span, scope: LoweringScope): Core {
  const owes = rule.kind === 'define' && lowering.resolutions.owing.has(rule);
  return { kind: 'ref', origin, rule: ruleId(rule), of, window: owes ? windowIn(scope, origin) : undefined };
}

/** The window that events are cut to here: a written one, or the one that whoever uses a define brings. */
function windowIn({ window }: LoweringScope, origin: Span): Core {
  if (window === 'owed') return { kind: 'input', origin, name: OWED_WINDOW };
  return window ?? broken('every count of events has a window');
}

/** A field of a record in hand; a list of events or spells is cut to the window. */
function fieldOf(
  lowering: Lowering,
  base: Base,
  symbol: FieldSymbol,
  origin: Span,
  scope: LoweringScope,
): Core {
  const of = recordInHand(lowering, base, origin, scope);
  const field = coreField(lowering, symbol.of.id, symbol.name);
  const list: Core = { kind: 'field', origin, of, field };
  if (field.type.kind !== 'list' || scope.window === undefined) return list;
  const record = lowering.records.get(field.type.record) ?? broken('every list is of a record');
  return record.form === 'record'
    ? list
    : { kind: 'cut', origin, list, record, window: windowIn(scope, origin) };
}

// -- lists ----------------------------------------------------------------------------------------------------

/** A further record in hand, by a name that no record around it has. */
function enter(scope: LoweringScope): { readonly as: string; readonly inner: LoweringScope } {
  const as = `item${scope.frames.length}`;
  return { as, inner: { ...scope, frames: [...scope.frames, as] } };
}

/** The items of a noun that its group and further conditions leave. */
function itemsOf(
  lowering: Lowering,
  { base, list, group }: NounResolution,
  conditions: (as: string, inner: LoweringScope) => readonly Core[],
  origin: Span,
  scope: LoweringScope,
): Core {
  const whole = fieldOf(lowering, base, list, origin, scope);
  const { as, inner } = enter(scope);
  const wheres = [...(group ? [memberOf(group, as, origin)] : []), ...conditions(as, inner)];
  const [only, ...others] = wheres;
  if (!only) return whole;
  const where = others.length === 0 ? only : tallyOf('all', { kind: 'list', origin, items: wheres }, origin);
  return { kind: 'select', origin, list: whole, as, where };
}

function memberOf(group: GroupSymbol, as: string, origin: Span): Core {
  return {
    kind: 'ref',
    origin,
    rule: ruleId(group),
    of: { kind: 'input', origin, name: as },
    window: undefined,
  };
}

function lowerQuantified(lowering: Lowering, node: ast.Quantified, scope: LoweringScope): Core {
  const noun = lowering.resolutions.nouns.get(node) ?? broken('every noun has a meaning');
  const { whoIs, span: origin } = node;
  const list = itemsOf(
    lowering,
    noun,
    (_, inner) => (whoIs ? [lowerExpression(lowering, whoIs, inner)] : []),
    node.noun.span,
    scope,
  );
  const { as, inner } = enter(scope);
  const value = lowerExpression(lowering, node.body, inner);
  const quantifier = node.quantifier === 'any' ? 'any' : node.quantifier === 'every' ? 'all' : 'none';
  return tallyOf(quantifier, { kind: 'each', origin, list, as, value }, origin);
}

function lowerCounted(
  lowering: Lowering,
  node: ast.Counted,
  whoIs: ast.Expression | undefined,
  scope: LoweringScope,
): Core {
  const { bound, span: origin } = node;
  const left = countOf(lowering, node, node.adjectives, [whoIs, node.where], origin, scope);
  if (bound.kind === 'a')
    return { kind: 'compare', origin, unit: 'plain', op: 'at least', left, right: one(bound.span) };
  if (bound.kind === 'no')
    return {
      kind: 'compare',
      origin,
      unit: 'plain',
      op: 'equal',
      left,
      right: { kind: 'literal', origin: bound.span, value: 0 },
    };
  return {
    kind: 'compare',
    origin,
    unit: 'plain',
    op: compareOp(bound.word),
    left,
    right: lowerExpression(lowering, bound.number, scope),
  };
}

/** How many items of a noun its adjectives and conditions leave; `key` is what the checker noted the noun by. */
function countOf(
  lowering: Lowering,
  key: ast.Counted | ast.Path,
  adjectives: readonly ast.Name[],
  conditions: readonly (ast.Expression | undefined)[],
  origin: Span,
  scope: LoweringScope,
): Fold {
  const noun = lowering.resolutions.nouns.get(key) ?? broken('every noun has a meaning');
  const wheres = (as: string, inner: LoweringScope): readonly Core[] => [
    ...adjectives.map((adjective) => lowerAdjective(lowering, adjective, as)),
    ...conditions.flatMap((condition) => (condition ? [lowerExpression(lowering, condition, inner)] : [])),
  ];
  return {
    kind: 'fold',
    origin,
    op: 'count',
    list: itemsOf(lowering, noun, wheres, origin, scope),
    least: 0,
  };
}

function lowerAdjective(lowering: Lowering, adjective: ast.Name, as: string): Core {
  const { field: symbol, option } =
    lowering.resolutions.adjectives.get(adjective) ?? broken('every adjective has a meaning');
  const origin = adjective.span;
  const of: Core = { kind: 'input', origin, name: as };
  const field: Core = { kind: 'field', origin, of, field: coreField(lowering, symbol.of.id, symbol.name) };
  if (option === undefined) return field;
  return {
    kind: 'compare',
    origin,
    unit: 'symbol',
    op: 'equal',
    left: field,
    right: { kind: 'literal', origin, value: option },
  };
}

function lowerFold(lowering: Lowering, node: ast.Fold, scope: LoweringScope): Core {
  if (node.op === 'number') return countOf(lowering, node.over, [], [node.where], node.span, scope);
  const resolution = lowering.resolutions.paths.get(node.over);
  const type = lowering.resolutions.types.get(node.over);
  if (resolution?.kind !== 'item-value' || type?.kind !== 'values')
    return broken('a sum is over one value of each item');
  const list = itemValues(lowering, resolution, node.where, node.over.span, scope);
  return {
    kind: 'fold',
    origin: node.span,
    op: 'sum',
    list,
    least: type.of.kind === 'count' ? 0 : -Infinity,
  };
}

/** `attendance.unauthorised`: one value of each item that `where` leaves. */
function itemValues(
  lowering: Lowering,
  { base, list, value }: Extract<Resolution, { kind: 'item-value' }>,
  where: ast.Expression | undefined,
  origin: Span,
  scope: LoweringScope,
): Core {
  const whole = fieldOf(lowering, base, list, origin, scope);
  const { as, inner } = enter(scope);
  const items: Core = where
    ? { kind: 'select', origin, list: whole, as, where: lowerExpression(lowering, where, inner) }
    : whole;
  const of: Core = { kind: 'input', origin, name: as };
  const one: Core =
    value.kind === 'field'
      ? { kind: 'field', origin, of, field: coreField(lowering, value.of.id, value.name) }
      : refTo(lowering, value, of, origin, scope);
  return { kind: 'each', origin, list: items, as, value: one };
}
