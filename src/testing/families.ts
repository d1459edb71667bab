// A plan -> families to try it on: such as there could be, with facts missing, and near the values at which something in the plan
// changes. What fails on one of them is made small: see `smallerFamilies`.

import fc, { Arbitrary, type Random, Stream, Value } from 'fast-check';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import { type Facts, point } from '../values/index.ts';
import { rowOf } from './arbitrary-facts.ts';
import type { Family } from './family.ts';
import { generatorOf, type Lifelike, recordCalled } from './generator.ts';
import { givenDates } from './given-dates.ts';
import { kindsOfFamilies } from './kinds-of-families.ts';
import { namedApart } from './named-apart.ts';
import { type NearValues, nearValues } from './near-values.ts';
import { isDay, questionDays } from './question-days.ts';
import { smallerFamilies } from './smaller-families.ts';

/**
 * @example
 * const options: FamilyOptions = { asOf: [asOf], complete: true };
 */
export interface FamilyOptions {
  /** The days on which the plan is asked (those that its rules and scenarios name, and those near them on which something changes). */
  readonly asOf?: readonly number[];
  /** Whether every fact is known (in two of three families some are not). */
  readonly complete?: boolean;
  /** How deep records stand in records (3). */
  readonly depth?: number;
}

/**
 * For fast-check: families that `readFacts` accepts, each with a question.
 *
 * @example
 * fc.sample(familiesFor(program, plan), 10).length; // => 10
 */
export function familiesFor(
  program: CoreProgram,
  plan: CorePlan,
  options: FamilyOptions = {},
): Arbitrary<Family> {
  return new Families(program, plan, options);
}

/**
 * @example
 * const sample: SampleOptions = { seed: 7, runs: 100 };
 */
export interface SampleOptions extends FamilyOptions {
  /** The same seed gives the same families. */
  readonly seed: number;
  readonly runs: number;
}

/**
 * So many of them, the same for the same seed.
 *
 * @example
 * sampleFamilies(program, plan, { seed: 7, runs: 100 }).length; // => 100
 */
export function sampleFamilies(
  program: CoreProgram,
  plan: CorePlan,
  { seed, runs, ...options }: SampleOptions,
): readonly Family[] {
  return runs === 0 ? [] : fc.sample(familiesFor(program, plan, options), { seed, numRuns: runs });
}

class Families extends Arbitrary<Family> {
  readonly #program: CoreProgram;
  readonly #plan: CorePlan;
  readonly #options: FamilyOptions;
  #days: Arbitrary<number> | undefined;
  readonly #byDay = new Map<number, Arbitrary<Family>>();

  constructor(program: CoreProgram, plan: CorePlan, options: FamilyOptions) {
    super();
    this.#program = program;
    this.#plan = plan;
    this.#options = options;
  }

  override generate(random: Random, bias: number | undefined): Value<Family> {
    this.#days ??= daysFor(this.#program, this.#plan, this.#options);
    const asOf = this.#days.generate(random, bias).value;
    const onDay = this.#byDay.get(asOf) ?? familiesOn(this.#program, this.#plan, this.#options, asOf);
    this.#byDay.set(asOf, onDay);
    return new Value(onDay.generate(random, bias).value, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Family {
    return typeof value === 'object' && value !== null && 'facts' in value && 'asOf' in value;
  }

  override shrink(family: Family): Stream<Value<Family>> {
    const smaller = smallerFamilies(this.#program, this.#plan, family);
    return new Stream(smaller).map((one) => new Value(one, undefined));
  }
}

// -- the question ---------------------------------------------------------------------------------------------

/** So many days are learnt from what families turn on. */
const MOST_LEARNT = 3;

/** The days that the plan and its author name, and those on which something changes for families asked on one of them. */
function daysFor(program: CoreProgram, plan: CorePlan, { asOf }: FamilyOptions): Arbitrary<number> {
  const named = asOf ?? questionDays(program, plan);
  const [first] = named;
  if (asOf || first === undefined) return fc.constantFrom(...named);
  const { days } = learnt(program, plan, first);
  const near = days.filter((day) => isDay(day) && Math.abs(day - first) < 4000).slice(0, MOST_LEARNT);
  if (near.length === 0) return fc.constantFrom(...named);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...named) },
    { weight: 1, arbitrary: fc.constantFrom(...near) },
  );
}

/** Of each date that the plan asks for: a day near the question or near what turns on it, or none. */
function datesFor(plan: CorePlan, asOf: number, near: NearValues): Arbitrary<Family['dates']> {
  const names = plan.dates.filter(({ rule }) => rule === undefined).map(({ name }) => name);
  const days = names.map((name) => {
    const usual = [-400, -200, -31, -1, 0, 1, 40].map((days) => asOf + days);
    const day = fc.constantFrom(...usual, ...near.datesOf(name).filter(isDay)).map(point);
    return fc.option(day, { nil: undefined, freq: 5 });
  });
  return fc.tuple(...days).map((given) => givenDates(names, given));
}

// -- the facts ------------------------------------------------------------------------------------------------

/** From so many families of each kind it is learnt at which values the plan turns; always the same ones. */
const LEARNT_FROM = 1;
const FIRST_SEED = 1;

function learnt(program: CoreProgram, plan: CorePlan, asOf: number): NearValues {
  const sample = kindsOfFamilies(program, plan).flatMap((kind, index) => {
    const facts = factsFor(program, plan, { asOf, depth: 3, unknowns: [0] }, kind);
    return fc.sample(facts, { seed: FIRST_SEED + index, numRuns: LEARNT_FROM });
  });
  return nearValues(program, plan, { asOf }, sample);
}

function familiesOn(
  program: CoreProgram,
  plan: CorePlan,
  { complete = false, depth = 3 }: FamilyOptions,
  asOf: number,
): Arbitrary<Family> {
  const near = learnt(program, plan, asOf);
  const unknowns = complete ? [0] : [0, 0, 1, 3];
  const kinds = kindsOfFamilies(program, plan, near.factOf);
  const facts = fc.oneof(...kinds.map((kind) => factsFor(program, plan, { asOf, depth, unknowns }, kind)));
  const knownOn = complete
    ? fc.constant(undefined)
    : fc.constantFrom(undefined, undefined, undefined, undefined, undefined, asOf - 31, asOf);
  return fc.tuple(facts, datesFor(plan, asOf, near), knownOn).map(
    ([found, dates = {}, known]): Family => ({
      facts: found,
      asOf,
      ...(known === undefined ? {} : { knownOn: known }),
      ...(Object.keys(dates).length === 0 ? {} : { dates }),
    }),
  );
}

function factsFor(
  program: CoreProgram,
  plan: CorePlan,
  how: { readonly asOf: number; readonly depth: number; readonly unknowns: readonly number[] },
  lifelike: Lifelike,
): Arbitrary<Facts> {
  const record = recordCalled(program, plan.of);
  const rows = how.unknowns.map((unknown) =>
    rowOf(generatorOf(program, how.asOf, unknown, lifelike), record, how.depth),
  );
  return fc.oneof(...rows).map((row) => namedApart(program, plan.of, row, undefined));
}
