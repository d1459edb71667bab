// AST -> core: names. A path becomes what it means: a field of a record in hand, a reference to a rule, one value of each
// item of a list.

import type { FieldSymbol, RuleSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Base, Resolution } from '../types/resolution.ts';
import { AS_OF, type Core, OWED_WINDOW, SELF } from './core.ts';
import { broken, coreField, enter, type Lowering, type LoweringScope, ruleId } from './lowering.ts';

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

/** A field of a record in hand; a list of events or spells is cut to the window. */
export function fieldOf(
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

function refTo(lowering: Lowering, rule: RuleSymbol, of: Core, origin: Span, scope: LoweringScope): Core {
  const owes = rule.kind === 'define' && lowering.resolutions.owing.has(rule);
  return { kind: 'ref', origin, rule: ruleId(rule), of, window: owes ? windowIn(scope, origin) : undefined };
}

/** The window that events are cut to here: a written one, or the one that whoever uses a define brings. */
function windowIn({ window }: LoweringScope, origin: Span): Core {
  if (window === 'owed') return { kind: 'input', origin, name: OWED_WINDOW };
  return window ?? broken('every count of events has a window');
}

/** `problems`: each a reference to a rule of the record in hand. */
export function rulesOf(rules: readonly RuleSymbol[], self: string, origin: Span): Core {
  const of: Core = { kind: 'input', origin, name: self };
  return {
    kind: 'list',
    origin,
    items: rules.map((rule) => ({ kind: 'ref', origin, rule: ruleId(rule), of, window: undefined })),
  };
}

/** `attendance.unauthorised`: one value of each item that `where` leaves. */
export function itemValues(
  lowering: Lowering,
  { base, list, value }: Extract<Resolution, { kind: 'item-value' }>,
  where: ast.Expression | undefined,
  origin: Span,
  scope: LoweringScope,
): Core {
  const whole = fieldOf(lowering, base, list, origin, scope);
  const { as, inner } = enter(scope);
  const items: Core = where
    ? { kind: 'select', origin, list: whole, as, where: lowering.lower(where, inner) }
    : whole;
  const of: Core = { kind: 'input', origin, name: as };
  const one: Core =
    value.kind === 'field'
      ? { kind: 'field', origin, of, field: coreField(lowering, value.of.id, value.name) }
      : refTo(lowering, value, of, origin, scope);
  return { kind: 'each', origin, list: items, as, value: one };
}
