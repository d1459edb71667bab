// AST -> core: what stands in a window.

import type * as ast from '../syntax/ast.ts';
import type { Core, Covers, Periods } from './core.ts';
import { lowerPeriods, lowerStretch } from './lower-stretch.ts';
import { boundedTally } from './lower-tally.ts';
import { typeIn } from './lower-type.ts';
import { broken, coreRecord, type Lowering, type LoweringScope, within } from './lowering.ts';
import { each, input, tallyOf } from './nodes.ts';

export function lowerWindowed(lowering: Lowering, node: ast.Windowed, scope: LoweringScope): Core {
  const { window, span: origin } = node;
  switch (window.kind) {
    case 'in': {
      const core: Core = { ...lowerStretch(lowering, window.stretch, scope), origin: window.span };
      // What a reader hears as the condition takes in its window.
      return { ...lowering.lower(node.value, within(scope, core, window.by?.text)), origin };
    }
    case 'in-each': {
      const list = inEach(lowering, node, window.periods, scope);
      return window.bound
        ? boundedTally(lowering, window.bound, list, origin, scope)
        : tallyOf('all', list, origin);
    }
    case 'averaged':
      return {
        kind: 'fold',
        origin,
        op: 'mean',
        of: 'number',
        list: inEach(lowering, node, window.periods, scope),
        least: -Infinity,
        most: Infinity,
      };
    case 'throughout':
    case 'any-time':
      return everyDay(lowering, node, window, scope);
    case 'covered': {
      const periods = lowerPeriods(lowering, window.periods, scope);
      const list = periodByPeriod(periods, scope, (inner) =>
        covers(lowering, node, input(origin, inner), scope),
      );
      return boundedTally(lowering, window.bound, list, origin, scope);
    }
  }
}

/** The value in each of the periods. */
function inEach(lowering: Lowering, node: ast.Windowed, stretch: ast.Stretch, scope: LoweringScope): Core {
  const periods = lowerPeriods(lowering, stretch, scope);
  return periodByPeriod(periods, scope, (as) =>
    lowering.lower(node.value, within(scope, input(stretch.span, as))),
  );
}

function periodByPeriod(periods: Periods, scope: LoweringScope, value: (as: string) => Core): Core {
  const as = `period${scope.hands.length}`;
  return each(periods.origin, periods, as, value(as));
}

/** Spells cover every day; a condition is judged on every day. */
function everyDay(
  lowering: Lowering,
  node: ast.Windowed,
  { kind, stretch }: ast.WindowOf<'throughout' | 'any-time'>,
  scope: LoweringScope,
): Core {
  const { span: origin } = node;
  const window = lowerStretch(lowering, stretch, scope);
  if (typeIn(lowering, node.value).kind === 'list') return covers(lowering, node, window, scope);
  const days = judgedDaily(window, lowering.lower(node.value, within(scope, undefined)));
  return tallyOf(kind === 'throughout' ? 'all' : 'any', days, origin);
}

export function judgedDaily(window: Core, value: Core): Core {
  return { kind: 'days', origin: window.origin, window, value };
}

function covers(lowering: Lowering, node: ast.Windowed, window: Core, scope: LoweringScope): Covers {
  const type = typeIn(lowering, node.value);
  if (type.kind !== 'list') return broken('only spells cover days');
  const list = lowering.lower(node.value, within(scope, undefined));
  const record = coreRecord(lowering.records, type.of.id);
  return { kind: 'covers', origin: node.span, list, record, window };
}
