// AST -> core: the items that a noun speaks of, as its list with the items selected that its group and conditions leave.

import type { GroupSymbol } from '../names/symbol.ts';
import type { Span } from '../text/span.ts';
import type { NounResolution } from '../types/resolution.ts';
import type { Core } from './core.ts';
import { fieldOf } from './lower-path.ts';
import { tallyOf } from './lower-tally.ts';
import { enter, type Lowering, type LoweringScope, ruleId } from './lowering.ts';

/** The items of a noun that its group and further conditions leave. */
export function itemsOf(
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
