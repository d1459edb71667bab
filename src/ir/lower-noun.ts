// AST -> core: the items that a noun speaks of: its list with the items selected that its group, adjectives and conditions
// leave, cut to the window; of several owners all of theirs.

import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { NounResolution } from '../types/resolution.ts';
import type { Core } from './core.ts';
import { cutTo, sourceOf } from './lower-path.ts';
import { isOption } from './lower-type.ts';
import { broken, coreField, enter, type Lowering, type LoweringScope, ruleId, within } from './lowering.ts';
import { allOf, input } from './nodes.ts';

/** What is said of the items; `key` is what the checker noted the noun's meaning by. */
export interface Items {
  readonly key: object;
  readonly span: Span;
  readonly adjectives?: readonly ast.Name[];
  readonly where?: ast.Expression | undefined;
  readonly whoIs?: ast.WhoIs | undefined;
  readonly byAll?: ast.Name | undefined;
  readonly byWho?: ast.WhoIs | undefined;
  /** Whether something is measured of each spell: then only within the window. */
  readonly measured?: boolean;
}

export interface LoweredItems {
  readonly list: Core;
  /** The name that binds an item, and the scope with it in hand. */
  readonly as: string;
  readonly inner: LoweringScope;
  readonly noun: NounResolution;
}

export function itemsOf(lowering: Lowering, items: Items, scope: LoweringScope): LoweredItems {
  const { byAll, byWho } = items;
  if (!byAll) return ownItems(lowering, items, scope);
  const owner = ownItems(lowering, { key: byAll, span: byAll.span, whoIs: byWho }, scope);
  const found = ownItems(lowering, items, owner.inner);
  const list: Core = {
    kind: 'each',
    origin: items.span,
    list: owner.list,
    as: owner.as,
    value: found.list,
    flat: true,
  };
  return { ...found, list };
}

function ownItems(lowering: Lowering, items: Items, scope: LoweringScope): LoweredItems {
  const { span: origin, measured = false } = items;
  const noun = lowering.resolutions.nouns.get(items.key) ?? broken('every noun has a meaning');
  const whole = sourceOf(lowering, noun.base, noun.list, origin, scope);
  const { as, inner } = enter(scope, noun.element);
  const conditions = conditionsOf(lowering, items, noun, as, inner);
  const picked: Core =
    conditions.length === 0
      ? whole
      : { kind: 'select', origin, list: whole, as, where: allOf(origin, conditions) };
  return { list: cutTo(lowering, picked, noun.element.id, origin, scope, measured), as, inner, noun };
}

function conditionsOf(
  lowering: Lowering,
  { span: origin, adjectives = [], where, whoIs }: Items,
  { group }: NounResolution,
  as: string,
  inner: LoweringScope,
): readonly Core[] {
  const member: readonly Core[] = group
    ? [
        {
          kind: 'ref',
          origin,
          rule: ruleId(group, undefined),
          of: input(origin, as),
          window: undefined,
          under: undefined,
        },
      ]
    : [];
  return [
    ...member,
    ...adjectives.map((adjective) => lowerAdjective(lowering, adjective, as)),
    ...(whoIs ? [lowerWhoIs(lowering, whoIs, inner)] : []),
    ...(where ? [lowering.lower(where, inner)] : []),
  ];
}

function lowerAdjective(lowering: Lowering, adjective: ast.Name, as: string): Core {
  const { field: symbol, option } =
    lowering.resolutions.adjectives.get(adjective) ?? broken('every adjective has a meaning');
  const origin = adjective.span;
  const field: Core = { kind: 'field', origin, of: input(origin, as), field: coreField(lowering, symbol) };
  if (option === undefined) return field;
  if (symbol.type.kind !== 'choice') return broken('an option is one of a choice');
  return isOption(origin, field, symbol.type.choice, option);
}

/** `who was a child on identification`: asked of that day. */
function lowerWhoIs(lowering: Lowering, { condition, on, span }: ast.WhoIs, inner: LoweringScope): Core {
  if (!on) return lowering.lower(condition, inner);
  const value = lowering.lower(condition, within(inner, undefined));
  return {
    kind: 'shift',
    origin: span,
    how: 'as of',
    to: lowering.lower(on, inner),
    value,
    gives: 'verdict',
  };
}
