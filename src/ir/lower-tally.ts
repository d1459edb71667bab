// AST -> core: how many of some conditions hold. `and`, `or`, `not` and `at least 2 of` are all tallies.

import type { OutcomeSymbol } from '../names/symbol.ts';
import type * as ast from '../syntax/ast.ts';
import type { Span } from '../text/span.ts';
import type { Core, CoreNeed, Tally } from './core.ts';
import { DATE_INPUT } from './core.ts';
import { itemsOf } from './lower-noun.ts';
import { itemsNamed, partsCalled, refOf, rootOf } from './lower-path.ts';
import { broken, type Lowering, type LoweringScope, within } from './lowering.ts';
import { asOf, choose, input, listOf, literal, tallyOf } from './nodes.ts';

export function lowerTallied(lowering: Lowering, node: ast.Tallied, scope: LoweringScope): Core {
  const { span: origin, counting } = node;
  const list = node.relevant
    ? relevantOnly(lowering, node, node.relevant, scope)
    : node.of.kind === 'list-of'
      ? lowerWritten(lowering, node.of, scope)
      : lowering.lower(node.of, scope);
  const tally = boundedTally(lowering, node.bound, list, origin, scope);
  return counting ? { ...tally, counting: countingOf(lowering, counting, scope) } : tally;
}

function lowerWritten(lowering: Lowering, { items, span }: ast.ListOf, scope: LoweringScope): Core {
  return listOf(
    span,
    items.map((item) => lowering.lower(item, scope)),
  );
}

export function boundedTally(
  lowering: Lowering,
  bound: ast.Tallied['bound'],
  list: Core,
  origin: Span,
  scope: LoweringScope,
): Tally {
  switch (bound.kind) {
    case 'bound': {
      const need = needOf(bound.word, lowering.lower(bound.number, scope));
      return { kind: 'tally', origin, list, need, counting: undefined };
    }
    case 'a':
      return tallyOf('any', list, origin) as Tally;
    case 'no':
      return tallyOf('none', list, origin) as Tally;
    default:
      return tallyOf(bound.kind, list, origin) as Tally;
  }
}

export function needOf(word: ast.BoundWord, number: Core): CoreNeed {
  const by = (op: '+' | '-'): Core => {
    const origin = number.origin;
    return { kind: 'arith', origin, op, left: number, right: literal(origin, 1) };
  };
  switch (word) {
    case 'at least':
      return { kind: 'count', least: number, most: undefined };
    case 'at most':
      return { kind: 'count', least: undefined, most: number };
    case 'exactly':
      return { kind: 'count', least: number, most: number };
    case 'more than':
      return { kind: 'count', least: by('+'), most: undefined };
    default:
      return { kind: 'count', least: undefined, most: by('-') };
  }
}

/** The items of which each can account for one condition: they are looked for in the whole, whatever window is around. */
function countingOf(
  lowering: Lowering,
  counting: ast.Counting,
  scope: LoweringScope,
): NonNullable<Tally['counting']> {
  const { list } = itemsOf(lowering, { key: counting, span: counting.span }, within(scope, undefined));
  return { items: list, together: !counting.each };
}

// -- relevant -------------------------------------------------------------------------------------------------

/** An outcome counts only if its problem was met on the date; one that is for no problem always does. */
function relevantOnly(
  lowering: Lowering,
  { of, span: origin }: ast.Tallied,
  { at }: NonNullable<ast.Tallied['relevant']>,
  scope: LoweringScope,
): Core {
  const date = at ? lowering.lower(at, scope) : firstDate(scope, origin);
  const outcomes = outcomesOf(lowering, of, scope);
  const root = rootOf(scope);
  return listOf(
    origin,
    outcomes.map((outcome) => {
      const ref = refOf(lowering, outcome, rootRecord(origin), origin, root);
      const problem = outcome.for && scope.plan?.problems.get(outcome.for.text);
      if (!problem) return ref;
      const met = refOf(lowering, problem, rootRecord(origin), origin, root);
      const when: Core = { kind: 'shift', origin, how: 'as of', to: date, value: met, gives: 'verdict' };
      return choose(origin, 'verdict', [{ when, value: ref }], undefined);
    }),
  );
}

function rootRecord(origin: Span): Core {
  return input(origin, 'self');
}

function outcomesOf(
  { resolutions }: Lowering,
  of: ast.Tallied['of'],
  scope: LoweringScope,
): readonly OutcomeSymbol[] {
  const resolution = of.kind === 'path' ? resolutions.paths.get(of) : undefined;
  if (resolution?.kind === 'rules')
    return partsCalled(resolution.of, scope).filter((part) => part.kind === 'outcome');
  const items =
    of.kind === 'list-of'
      ? of.items
      : resolution?.kind === 'named-list'
        ? itemsNamed(resolution.list.name, scope)
        : broken('what is relevant is a list');
  return items.map((item) => {
    const found = item.kind === 'path' ? resolutions.paths.get(item) : undefined;
    const rule = found?.kind === 'rule' ? scope.plan?.parts.get(found.rule.name) : undefined;
    return rule?.kind === 'outcome' ? rule : broken('what is relevant is an outcome');
  });
}

/** The first date that the plan declares; in a plan without one, the date of the question. */
function firstDate({ plan }: LoweringScope, origin: Span): Core {
  const date = [...(plan?.parts.values() ?? [])].find((part) => part.kind === 'plan-date');
  if (!date) return asOf(origin);
  if (!date.node.value) return input(origin, `${DATE_INPUT}${date.name}`);
  return {
    kind: 'ref',
    origin,
    rule: `${plan?.name}/${date.name}`,
    of: rootRecord(origin),
    window: undefined,
    under: undefined,
  };
}
