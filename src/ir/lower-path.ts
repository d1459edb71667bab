// AST -> core: names. A path becomes what it means: a field of a record in hand, a reference to a rule, one value of each
// item of a list, a parameter, a figure by keys.

import type { DefineSymbol, FieldSymbol, PlanSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Base, ListSource, Resolution } from '../types/resolution.ts';
import { WRITTEN_OUT_FRAME } from '../types/resolution.ts';
import { typeOfField } from '../types/type.ts';
import { type Core, DATE_INPUT, ENTRIES, OWED_WINDOW } from './core.ts';
import { lowerKeyed } from './lower-key.ts';
import { lowerPrevious } from './lower-previous.ts';
import { givesOf, optionValue, typeIn, unitOf } from './lower-type.ts';
import {
  broken,
  coreField,
  coreRecord,
  enter,
  type Lowering,
  type LoweringScope,
  ruleId,
  within,
} from './lowering.ts';
import { asOf, each, input, isSymbol, listOf, literal, notOf } from './nodes.ts';
import { WRITTEN_OUT } from './vocabulary.ts';

export function lowerPath(lowering: Lowering, node: ast.Path, scope: LoweringScope): Core {
  const resolution = lowering.resolutions.paths.get(node) ?? broken('every name has a meaning');
  const isAsked = resolution.kind === 'record' && typeIn(lowering, node).kind === 'reference';
  const found = lowerResolution(lowering, resolution, node.span, scope);
  return isAsked ? identityOf(lowering, found, resolution.base, node.span, scope) : found;
}

export function lowerResolution(
  lowering: Lowering,
  resolution: Resolution,
  origin: Span,
  scope: LoweringScope,
): Core {
  switch (resolution.kind) {
    case 'as-of':
      return asOf(origin);
    case 'option':
      return literal(origin, optionValue(resolution.choice, resolution.key));
    case 'record':
      return recordInHand(lowering, resolution.base, origin, scope);
    case 'field':
      return fieldOf(lowering, resolution.base, resolution.field, origin, scope);
    case 'item-value':
      return itemValues(lowering, resolution, undefined, origin, scope);
    case 'previous':
      return lowerPrevious(lowering, resolution, origin, scope, { recordInHand, refOf });
    case 'rule':
      return lowerRule(lowering, resolution, origin, scope);
    case 'eligible':
      return lowerEligible(lowering, resolution, origin, scope);
    case 'rules':
      return rulesOf(lowering, partsCalled(resolution.of, scope), origin, scope);
    case 'named-list':
      return namedList(lowering, resolution.list.name, origin, scope);
    case 'parameter': {
      const { parameter } = resolution;
      const type = typeOfField(parameter.type);
      const shown = { gives: givesOf(type), unit: unitOf(type) };
      return {
        kind: 'lookup',
        origin,
        in: { kind: 'dated', parameter: parameter.id, ...shown },
        by: [asOf(origin)],
      };
    }
    case 'key': {
      const hand = scope.hands[resolution.frame];
      return hand && 'key' in hand
        ? literal(origin, optionValue(hand.choice, hand.key))
        : broken('the key of a figure is in hand');
    }
    case 'keyed':
      return lowerKeyed(lowering, resolution, origin, scope, lowerResolution);
  }
}

// -- records in hand ------------------------------------------------------------------------------------------

/** A record in hand, and the fields that lead on from it; a reference is followed. */
export function recordInHand(
  lowering: Lowering,
  { frame, via }: Base,
  origin: Span,
  scope: LoweringScope,
): Core {
  if (frame === WRITTEN_OUT_FRAME) return input(origin, ENTRIES);
  const hand = scope.hands[frame];
  if (!hand || !('input' in hand)) return broken('every record in hand is bound');
  return via.reduce<Core>((of, field) => stepTo(lowering, of, field, origin), input(origin, hand.input));
}

function stepTo(lowering: Lowering, of: Core, symbol: FieldSymbol, origin: Span): Core {
  const field: Core = { kind: 'field', origin, of, field: coreField(lowering, symbol) };
  return symbol.type.kind === 'reference' ? followed(origin, symbol.type.record.id, field) : field;
}

export function followed(origin: Span, record: string, by: Core): Core {
  return { kind: 'lookup', origin, in: { kind: 'record', record }, by: [by] };
}

/** A record in hand beside a reference: what references name it by. */
function identityOf(lowering: Lowering, of: Core, { frame }: Base, origin: Span, scope: LoweringScope): Core {
  const hand = scope.hands[frame];
  if (!hand || !('record' in hand)) return broken('what is in hand is a record');
  const { identity } = coreRecord(lowering.records, hand.record.id);
  return { kind: 'field', origin, of, field: identity ?? broken('what is referred to has an identity') };
}

// -- facts ----------------------------------------------------------------------------------------------------

/** A field of a record in hand; a list of events or spells is cut to the window. */
function fieldOf(
  lowering: Lowering,
  base: Base,
  symbol: FieldSymbol,
  origin: Span,
  scope: LoweringScope,
): Core {
  const list = sourceOf(lowering, base, symbol, origin, scope);
  return symbol.type.kind === 'list' ? cutTo(lowering, list, symbol.type.of.id, origin, scope, false) : list;
}

/** A list as it is held, or the members that memberships name. */
export function sourceOf(
  lowering: Lowering,
  base: Base,
  list: ListSource,
  origin: Span,
  scope: LoweringScope,
): Core {
  const of = recordInHand(lowering, base, origin, scope);
  const entries = lowering.program.bindings.entries.find((one) => one.list === list);
  if (entries) {
    const { fields } = coreRecord(lowering.records, WRITTEN_OUT);
    const field = fields.find(({ name }) => name === entries.id) ?? broken('entries have a list');
    return { kind: 'field', origin, of, field };
  }
  if (list.kind === 'field') return { kind: 'field', origin, of, field: coreField(lowering, list) };
  return { kind: 'ref', origin, rule: ruleId(list, undefined), of, window: undefined, under: undefined };
}

/** The events or spells of a list that are in the window, if there is one. */
export function cutTo(
  lowering: Lowering,
  list: Core,
  element: string,
  origin: Span,
  scope: LoweringScope,
  clips: boolean,
): Core {
  const record = coreRecord(lowering.records, element);
  if (!scope.window || !record.placed) return list;
  const { by } = scope.window;
  const named = by === undefined ? undefined : record.fields.find((field) => field.name === by);
  const placed = named ? { from: named, to: named } : record.placed;
  const isSpell = placed.from !== placed.to;
  return {
    kind: 'cut',
    origin,
    list,
    record,
    by: placed,
    window: windowIn(scope, origin),
    clips: clips && isSpell,
  };
}

/** The window that events are cut to here: a written one, or the one that whoever uses a define brings. */
function windowIn({ window }: LoweringScope, origin: Span): Core {
  if (!window) return broken('every count of events has a window');
  return window.core === 'owed' ? input(origin, OWED_WINDOW) : window.core;
}

/** `attendance.unauthorised`: one value of each item that `where` leaves. */
export function itemValues(
  lowering: Lowering,
  { base, list, value }: Extract<Resolution, { kind: 'item-value' }>,
  where: ast.Expression | undefined,
  origin: Span,
  scope: LoweringScope,
): Core {
  const element = elementOf(list);
  const whole = sourceOf(lowering, base, list, origin, scope);
  const { as, inner } = enter(scope, element);
  // What is picked is picked by what it is; only what is measured of it is measured within the window.
  const picked: Core = where
    ? { kind: 'select', origin, list: whole, as, where: lowering.lower(where, inner) }
    : whole;
  const items = cutTo(lowering, picked, element.id, origin, scope, true);
  const of = input(origin, as);
  const one: Core =
    value.kind === 'field'
      ? { kind: 'field', origin, of, field: coreField(lowering, value) }
      : refOf(lowering, value, of, origin, scope);
  return each(origin, items, as, one);
}

export function elementOf(list: ListSource): FieldSymbol['of'] {
  if (list.kind === 'group')
    return list.by.kind === 'memberships' ? list.by.element : broken('a group that is a list has members');
  return list.type.kind === 'list' ? list.type.of : broken('a list is of records');
}

// -- rules ----------------------------------------------------------------------------------------------------

function lowerRule(
  lowering: Lowering,
  { base, rule, under }: Extract<Resolution, { kind: 'rule' }>,
  origin: Span,
  scope: LoweringScope,
): Core {
  if (!under && rule.kind === 'plan-date' && !rule.node.value)
    return input(origin, `${DATE_INPUT}${rule.name}`);
  const of = recordInHand(lowering, base, origin, scope);
  return refOf(lowering, rule, of, origin, scope, under);
}

/** A rule asked of a record, as the plan in hand has it; under another plan, as that has it. */
export function refOf(
  lowering: Lowering,
  rule: RuleSymbol,
  of: Core,
  origin: Span,
  scope: LoweringScope,
  under?: PlanSymbol,
): Core {
  const plan = under ?? scope.plan;
  const owes = rule.kind === 'define' && lowering.resolutions.owing.has(currentDefine(rule, plan));
  return {
    kind: 'ref',
    origin,
    rule: ruleId(rule, plan),
    of,
    window: owes ? windowIn(scope, origin) : undefined,
    under: under?.name,
  };
}

/** A define of a plan as the plan in hand has it, which may have replaced it. */
function currentDefine(rule: DefineSymbol, plan: PlanSymbol | undefined): DefineSymbol {
  const current = rule.plan && plan?.parts.get(rule.name);
  return current?.kind === 'define' ? current : rule;
}

/** Whether there is any grade. */
function lowerEligible(
  lowering: Lowering,
  { base, under }: Extract<Resolution, { kind: 'eligible' }>,
  origin: Span,
  scope: LoweringScope,
): Core {
  const plan = under ?? scope.plan;
  const eligibility = plan?.eligibility ?? broken('the plan has an eligibility');
  const of = recordInHand(lowering, base, origin, scope);
  const ref = refOf(lowering, eligibility, of, origin, scope, under);
  return eligibility.grades ? notOf(isSymbol(origin, ref, 'none'), origin) : ref;
}

/** `problems`: each a reference to a rule of the record that the plan is asked about. */
export function rulesOf(
  lowering: Lowering,
  rules: readonly RuleSymbol[],
  origin: Span,
  scope: LoweringScope,
): Core {
  const of = recordInHand(lowering, { frame: 0, via: [] }, origin, scope);
  return listOf(
    origin,
    rules.map((rule) => refOf(lowering, rule, of, origin, within(scope, undefined))),
  );
}

export function partsCalled(
  of: Extract<Resolution, { kind: 'rules' }>['of'],
  { plan, problem }: LoweringScope,
): readonly RuleSymbol[] {
  switch (of) {
    case 'problems':
      return [...(plan?.problems.values() ?? [])];
    case 'indicators':
      return [...(problem?.indicators.values() ?? [])];
    case 'outcomes':
      return [...(plan?.parts.values() ?? [])].filter((part) => part.kind === 'outcome');
  }
}

/** The list as the plan in hand has it. */
function namedList(lowering: Lowering, name: string, origin: Span, scope: LoweringScope): Core {
  return listOf(
    origin,
    itemsNamed(name, scope).map((item) => lowering.lower(item, rootOf(scope))),
  );
}

export function itemsNamed(name: string, { plan }: LoweringScope): readonly ast.Expression[] {
  const list = plan?.parts.get(name);
  return list?.kind === 'named-list' ? list.node.list.items : broken('the plan has the list');
}

/** As the plan itself sees it: the record that it is asked about in hand, and no window. */
export function rootOf(scope: LoweringScope): LoweringScope {
  return { ...scope, hands: scope.hands.slice(0, 1), window: undefined };
}
