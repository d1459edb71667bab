// AST -> core: `reserve of previous year`, `reserve brought forward`: a value of the item before the one in hand.

import type { DefineSymbol, FieldSymbol } from '../names/symbol.ts';
import type { Span } from '../text/span.ts';
import type { Base, Resolution } from '../types/resolution.ts';
import { typeOfField } from '../types/type.ts';
import type { Core, Gives } from './core.ts';
import { givesOf, typeIn } from './lower-type.ts';
import { broken, coreField, coreRecord, type Lowering, type LoweringScope } from './lowering.ts';
import { choose, compare, each, input, isSymbol, literal, unknownLiteral } from './nodes.ts';

interface Steps {
  readonly recordInHand: (lowering: Lowering, base: Base, origin: Span, scope: LoweringScope) => Core;
  readonly refOf: (
    lowering: Lowering,
    rule: DefineSymbol,
    of: Core,
    origin: Span,
    scope: LoweringScope,
  ) => Core;
}

type Previous = Extract<Resolution, { kind: 'previous' }>;

export function lowerPrevious(
  lowering: Lowering,
  { base, value, starting }: Previous,
  origin: Span,
  scope: LoweringScope,
  { recordInHand, refOf }: Steps,
): Core {
  const self = recordInHand(lowering, base, origin, scope);
  const list: Core = { kind: 'previous', origin, of: self };
  const as = `before${scope.hands.length}`;
  const of = input(origin, as);
  const one: Core =
    value.kind === 'field'
      ? { kind: 'field', origin, of, field: coreField(lowering, value) }
      : refOf(lowering, value, of, origin, scope);
  const gives = givenBy(lowering, value);
  const before: Core = {
    kind: 'fold',
    origin,
    op: 'only',
    of: gives,
    list: each(origin, list, as, one),
    least: -Infinity,
    most: Infinity,
  };
  if (!starting) return before;
  const count: Core = { kind: 'fold', origin, op: 'count', of: 'number', list, least: 0, most: Infinity };
  const first = startOf(lowering, value, starting, self, gives, scope);
  return choose(
    origin,
    gives,
    [{ when: compare(origin, 'at least', count, literal(origin, 1)), value: before }],
    first,
  );
}

function givenBy(lowering: Lowering, value: FieldSymbol | DefineSymbol): Gives {
  return givesOf(value.kind === 'field' ? typeOfField(value.type) : typeIn(lowering, value.node.value));
}

/** What the first starts from; one that is said to start before a certain record starts before no other. */
function startOf(
  lowering: Lowering,
  { of }: FieldSymbol | DefineSymbol,
  starting: NonNullable<Previous['starting']>,
  self: Core,
  gives: Gives,
  scope: LoweringScope,
): Core {
  const { span: origin, before } = starting;
  const value = lowering.lower(starting.value, scope);
  if (!before || !of) return value;
  const { identity } = coreRecord(lowering.records, of.id);
  if (!identity) return broken('what is started before has an identity');
  const name: Core = { kind: 'field', origin, of: self, field: identity };
  const lacks = `what there was before the first ${of.name}`;
  return choose(
    origin,
    gives,
    [{ when: isSymbol(origin, name, before.text), value }],
    unknownLiteral(origin, gives, lacks),
  );
}
