// The rules -> the days and numbers that they name, and those beside them: there the mistakes are.

import { type Core, childrenOf } from '../ir/core.ts';
import type { CoreProgram } from '../ir/program.ts';
import { type DateUnit, move } from '../values/index.ts';

export interface NamedValues {
  readonly days: readonly number[];
  readonly numbers: readonly number[];
}

export function namedValues(program: CoreProgram, asOf: number): NamedValues {
  const nodes = namingNodes(program);
  const periods = [...program.calendars.values()].flatMap((calendar) => calendar.periods);
  const known = [asOf, ...periods.flatMap(({ from, to }) => [from, to])];
  return { days: daysNamed(nodes, known, asOf), numbers: numbersNamed(nodes) };
}

const NAMING = new WeakMap<CoreProgram, readonly Core[]>();

/** Those that may name a day or a number. */
function namingNodes(program: CoreProgram): readonly Core[] {
  const known =
    NAMING.get(program) ??
    [...program.rules.values()]
      .flatMap((rule) => nodesOf(rule.body))
      .filter(({ kind }) => kind === 'arith' || kind === 'compare');
  NAMING.set(program, known);
  return known;
}

function nodesOf(node: Core): readonly Core[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

/** The ends of windows and terms, birthdays of the ages that are named, and the days on both sides of each. */
function daysNamed(nodes: readonly Core[], known: readonly number[], asOf: number): readonly number[] {
  const named = nodes.flatMap((node): readonly number[] => {
    if (node.kind === 'arith' && node.op === 'move' && isNumber(node.right))
      return [move(asOf, node.right.value, node.unit)];
    if (node.kind !== 'compare' || !isNumber(node.right)) return [];
    const { unit, right } = node;
    if (isUnit(unit)) return [0, 1].map((more) => move(asOf, -(right.value + more), unit));
    return unit === 'date' ? [right.value] : [];
  });
  const near = [...known, ...named].flatMap((day) => [day - 1, day, day + 1]);
  const all = [...near, asOf - 10_000, asOf - 400, asOf - 100, asOf + 100, asOf + 400];
  return [...new Set(all)].filter((day) => day > -500_000 && day < 500_000).sort((a, b) => a - b);
}

function isNumber(node: Core): node is Core & { readonly value: number } {
  return node.kind === 'literal' && typeof node.value === 'number' && Number.isFinite(node.value);
}

function isUnit(unit: unknown): unit is DateUnit {
  return ['days', 'weeks', 'months', 'years'].some((one) => one === unit);
}

/** The whole numbers that are named, and those beside them. */
function numbersNamed(nodes: readonly Core[]): readonly number[] {
  const named = nodes.flatMap((node) =>
    node.kind === 'compare' && isNumber(node.right) ? [node.right.value] : [],
  );
  return [...new Set([0, 1, 2, 3, ...named.flatMap((number) => [number - 1, number, number + 1])])]
    .filter((number) => number >= 0 && number <= 1000)
    .sort((a, b) => a - b);
}
