// A slip that no case shows -> whether it can be shown that there is none, and how.
//
// What a rule says is taken apart into its conditions and figures, each of which could come out in so many ways. The rule is worked
// out in all of these ways, with the slip and without it. Ways that cannot be together are tried too: so where both always say
// the same, no facts whatever can tell them apart.

import { evaluateNode } from '../interpret/evaluate.ts';
import { isSettled, type Value } from '../interpret/value.ts';
import type { Core } from '../ir/core.ts';
import type { CoreProgram } from '../ir/program.ts';
import { replaced } from '../ir/rebuilt.ts';
import { shapesOf } from '../ir/record-shapes.ts';
import { ask } from '../values/index.ts';
import { type Atom, type Taken, takenApart } from './atoms.ts';
import { sameDays } from './constant.ts';
import type { Survivor } from './disagree.ts';
import { isSameValue } from './infection.ts';
import type { Mutant, Slip } from './mutant.ts';
import { rulesOf } from './trial.ts';

/**
 * How it was shown.
 *
 * @example
 * const how: Equivalence = { kind: 'ways', ways: 9, unknown: true };
 */
export type Equivalence = InEveryWay | OnEveryDay;

export interface InEveryWay {
  readonly kind: 'ways';
  /** In how many ways the conditions and figures of the rule can come out, all of which were tried. */
  readonly ways: number;
  /** Whether ways with something unknown are among them; else the rule may be surer of a case with facts missing, or less sure. */
  readonly unknown: boolean;
}

/** What rests on the rule is worked out from the rules alone, and comes to the same on all of these days. */
export interface OnEveryDay {
  readonly kind: 'days';
  readonly days: number;
}

const MOST_WAYS = 40_000;
/** How far the rules that a rule asks are taken apart too. */
const DEPTHS = [0, 1, 2];

/** Undefined where that cannot be shown. */
export function equivalenceOf(program: CoreProgram, { mutant, slipped }: Survivor): Equivalence | undefined {
  const ways = inEveryWay(program, mutant);
  if (ways) return ways;
  if (mutant.slips.some(({ of }) => of === 'text')) return undefined;
  const days = sameDays(program, slipped, rulesOf(program, mutant));
  return days === undefined ? undefined : { kind: 'days', days };
}

function inEveryWay(program: CoreProgram, { slips }: Mutant): InEveryWay | undefined {
  const shown = slips.map((slip) => (slip.of === 'node' ? shownOf(program, slip) : undefined));
  if (!shown.every((one) => one !== undefined)) return undefined;
  return {
    kind: 'ways',
    ways: shown.reduce((sum, { ways }) => sum + ways, 0),
    unknown: shown.every(({ unknown }) => unknown),
  };
}

type Ways = Omit<InEveryWay, 'kind'>;

function shownOf(program: CoreProgram, slip: Extract<Slip, { of: 'node' }>): Ways | undefined {
  const rule = program.rules.get(slip.rule);
  if (!rule) return undefined;
  const slipped = replaced(rule.body, new Map([[slip.node, slip.to]]));
  for (const unknown of [true, false])
    for (const depth of DEPTHS) {
      const taken = takenApart(program, [rule.body, slipped], depth);
      const ways = taken && sameWays(program, unknown ? taken : whenKnown(taken));
      if (ways !== undefined) return { ways, unknown };
    }
  return undefined;
}

function whenKnown({ atoms, bodies }: Taken): Taken {
  return { bodies, atoms: atoms.map(({ name, values }) => ({ name, values: values.filter(isSettled) })) };
}

/** Undefined where there are too many ways, or one tells them apart. */
function sameWays(program: CoreProgram, { atoms, bodies }: Taken): number | undefined {
  const ways = atoms.reduce((count, { values }) => count * values.length, 1);
  const [before, after] = bodies;
  if (ways > MOST_WAYS || !before || !after) return undefined;
  for (let way = 0; way < ways; way++) {
    const inputs = wayAt(atoms, way);
    if (!isSameValue(worked(program, before, inputs), worked(program, after, inputs))) return undefined;
  }
  return ways;
}

type Inputs = ReadonlyMap<string, Value>;

/** One way of all: its number tells which value each atom has, as digits do. */
function wayAt(atoms: readonly Atom[], way: number): Inputs {
  const inputs = new Map<string, Value>();
  let rest = way;
  for (const { name, values } of atoms) {
    const value = values[rest % values.length];
    if (value) inputs.set(name, value);
    rest = Math.floor(rest / values.length);
  }
  return inputs;
}

function worked(program: CoreProgram, body: Core, inputs: Inputs): Value {
  const root = { facts: undefined, record: '', shapes: shapesOf(program) };
  const question = ask(0, root, { calendars: new Map(), parameters: new Map() });
  return evaluateNode({ program, question, inputs, evaluate: evaluateNode }, body).value;
}
