// A plan -> every boundary that its rules name: each number, each end of each window, each day; with the rules in which it is moved by a
// step to one side and to the other.

import { type Core, childrenOf } from '../ir/core.ts';
import { datedLookups, expectableIds, ruleCalled, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, DatedValue } from '../ir/program.ts';
import type { Survivor } from '../mutants/disagree.ts';
import { type Mutant, mutated, type Slip } from '../mutants/mutant.ts';
import { mutantsOf } from '../mutants/mutants-of.ts';
import type { Source } from '../text/source.ts';
import { isWithin, placeKey, type Span } from '../text/span.ts';

/** What of the piece of rule text is the boundary. */
export type Aspect = 'number' | 'begins' | 'ends' | 'day' | 'periods' | 'in force from' | 'in force to';

export interface NamedBoundary {
  readonly at: Span;
  readonly aspect: Aspect;
  /** Moved to either side; one only where the other is nothing that can be. */
  readonly moved: readonly Survivor[];
}

export function namedBoundaries(
  program: CoreProgram,
  plan: CorePlan,
  sources: ReadonlyMap<string, Source>,
): readonly NamedBoundary[] {
  const ids = new Set(rulesFrom(program, expectableIds(plan)).keys());
  const values = valuesOf(program, plan, ids);
  const bounds = boundsIn(program, ids);
  const isOwn = (slip: Slip): boolean => {
    if (slip.of === 'node')
      return ids.has(slip.rule) && (slip.node.kind !== 'literal' || bounds.nodes.has(slip.node));
    if (slip.of !== 'value') return false;
    const before = values.get(placeKey(slip.at));
    return before !== undefined && (slip.to.value === before.value || bounds.parameters.has(slip.parameter));
  };
  const own = mutantsOf(program, { files: new Set(sources.keys()), sources }).flatMap((mutant) => {
    const slips = mutant.slips.filter(isOwn);
    const [first] = slips;
    const aspect = first && aspectOf(first, values);
    return aspect === undefined ? [] : [{ mutant: { ...mutant, slips }, aspect }];
  });
  const grouped = Map.groupBy(own, ({ mutant, aspect }) => `${placeKey(mutant.at)} ${aspect}`);
  const found = [...grouped.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const moved = group.flatMap(({ mutant }) => survivorOf(program, mutant));
    return [{ at: first.mutant.at, aspect: first.aspect, moved }];
  });
  return joined(found);
}

/** How long a window is says where it begins: that is one boundary. */
function joined(boundaries: readonly NamedBoundary[]): readonly NamedBoundary[] {
  const starts = boundaries.filter(({ aspect }) => aspect === 'begins');
  const startOf = (one: NamedBoundary): NamedBoundary | undefined =>
    one.aspect === 'periods' ||
    one.moved.some(({ mutant }) => mutant.kind === 'window' && one.aspect === 'number')
      ? starts.find(({ at }) => isWithin(one.at, at))
      : undefined;
  return boundaries
    .filter((one) => !startOf(one))
    .map((one) => {
      const inner = boundaries.filter((other) => startOf(other) === one);
      return { ...one, moved: [...one.moved, ...inner.flatMap(({ moved }) => moved)] };
    });
}

/** The values of the parameters that a plan looks at, its own where it sets them. */
function valuesOf(
  program: CoreProgram,
  plan: CorePlan,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, DatedValue> {
  const looked = [...ids].flatMap((id) => datedLookups(ruleCalled(program, id).body));
  const values = looked.flatMap(
    ({ parameter }) => plan.parameters.get(parameter) ?? program.parameters.get(parameter)?.values ?? [],
  );
  return new Map(values.map((value) => [placeKey(value.origin), value]));
}

interface Bounds {
  readonly nodes: ReadonlySet<Core>;
  readonly parameters: ReadonlySet<string>;
}

/** The numbers, and the parameters, that something is set against; what a rule gives, such as an amount, is no boundary. */
function boundsIn(program: CoreProgram, ids: ReadonlySet<string>): Bounds {
  const nodes = new Set<Core>();
  const parameters = new Set<string>();
  const visit = (node: Core, isBound: boolean): void => {
    if (isBound && node.kind === 'literal') nodes.add(node);
    if (isBound && node.kind === 'lookup' && node.in.kind === 'dated') parameters.add(node.in.parameter);
    for (const part of childrenOf(node)) visit(part, isBoundIn(node, part, isBound));
  };
  for (const id of ids) visit(ruleCalled(program, id).body, false);
  return { nodes, parameters };
}

function isBoundIn(node: Core, part: Core, isBound: boolean): boolean {
  switch (node.kind) {
    case 'compare':
    case 'window':
      return true;
    case 'tally':
      // ‘not’ counts one condition, and no number is written.
      return part !== node.list && !(node.list.kind === 'list' && node.list.items.length === 1);
    case 'arith':
    case 'round':
    case 'lookup':
      return isBound;
    default:
      return false;
  }
}

function survivorOf(program: CoreProgram, mutant: Mutant): readonly Survivor[] {
  // Nothing of a text is moved: that would have the rules read again.
  const slipped = mutated(program, mutant, () => undefined);
  return slipped ? [{ mutant, slipped }] : [];
}

/** Undefined of a slip that is no step over a boundary. */
function aspectOf(slip: Slip, values: ReadonlyMap<string, DatedValue>): Aspect | undefined {
  if (slip.of === 'node') return aspectOfNode(slip.node, slip.to);
  const before = slip.of === 'value' ? values.get(placeKey(slip.at)) : undefined;
  if (slip.of !== 'value' || !before) return undefined;
  if (slip.to.from !== before.from) return 'in force from';
  return slip.to.to !== before.to ? 'in force to' : 'number';
}

function aspectOfNode(node: Core, to: Core): Aspect | undefined {
  if (node.kind === 'literal' && to.kind === 'literal')
    return typeof node.value === 'string' ? undefined : 'number';
  if (node.kind === 'window' && to.kind === 'window') {
    const [isFrom, isTo] = [node.from !== to.from, node.to !== to.to];
    return isFrom && isTo ? 'day' : isFrom ? 'begins' : 'ends';
  }
  if (node.kind === 'periods' && to.kind === 'periods')
    return node.count === to.count ? undefined : 'periods';
  if (node.kind === 'lookup' && to.kind === 'lookup') return 'periods';
  return node.kind === 'shift' && to.kind === 'shift' ? 'day' : undefined;
}
