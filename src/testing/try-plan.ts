// A plan -> everything that should hold of it, tried on generated families: what its author states, what should hold of every plan,
// and whether each of its parts can turn.

import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { Span } from '../text/span.ts';
import { type Counterexample, counterexampleOf } from './counterexample.ts';
import { sampleFamilies } from './families.ts';
import type { Family } from './family.ts';
import { freeTrials, LATER, ORDER } from './free-trials.ts';
import { PartsSeen, type PartTurn } from './part-turns.ts';
import { smallestFamily } from './smaller-families.ts';
import { statedTrial } from './stated-trial.ts';
import { subjectOf, type Trial } from './trial.ts';

/**
 * @example
 * const how: TryOptions = { seed: 7, runs: 50 };
 */
export interface TryOptions {
  /** The same seed gives the same families. */
  readonly seed: number;
  /** On so many families it is tried. */
  readonly runs: number;
  /** Only what has this in its title; then the parts are not looked at. */
  readonly isChosen?: (title: string) => boolean;
}

/**
 * @example
 * const tried: PlanTried = tryPlan(program, plan, { seed: 7, runs: 10 });
 */
export interface PlanTried {
  readonly plan: CorePlan;
  readonly families: number;
  readonly properties: readonly PropertyTried[];
  readonly turns: readonly PartTurn[];
}

/**
 * @example
 * const [first]: readonly PropertyTried[] = tryPlan(program, plan, { seed: 7, runs: 10 }).properties;
 */
export interface PropertyTried {
  readonly title: string;
  /** Where it is stated; undefined of what should hold of every plan. */
  readonly at: Span | undefined;
  /** On how many families it was tried, and of how many it surely holds; of the others nothing is known. */
  readonly tried: number;
  readonly held: number;
  /** The smallest family that breaks it, and how. */
  readonly broken: (Counterexample & { readonly how: string }) | undefined;
}

/**
 * @example
 * tryPlan(program, plan, { seed: 7, runs: 10 }).properties.every(({ broken }) => broken === undefined); // => true
 */
export function tryPlan(
  program: CoreProgram,
  plan: CorePlan,
  { seed, runs, isChosen }: TryOptions,
): PlanTried {
  const subject = subjectOf(program, plan);
  const stated = program.properties.filter((property) => property.plan === plan.name);
  const trials = [...stated.map((property) => statedTrial(subject, property)), ...freeTrials(subject)];
  const chosen = isChosen ? trials.filter(({ title }) => isChosen(title)) : trials;
  if (chosen.length === 0) return { plan, families: 0, properties: [], turns: [] };
  const families = sampleFamilies(program, plan, { seed, runs });
  const tallies = chosen.map((trial): Tally => ({ trial, tried: 0, held: 0, broken: undefined }));
  const parts = new PartsSeen();
  for (const [index, family] of families.entries()) {
    if (!isChosen) parts.see(family, subject.answer(family));
    for (const tally of tallies) if (isTriedOn(tally.trial, index)) tryOn(tally, family);
  }
  return {
    plan,
    families: families.length,
    properties: tallies.map((tally) => triedOf(program, plan, tally)),
    turns: isChosen ? [] : parts.turns(subject),
  };
}

/** These two ask the whole plan again: each is tried on every other family. */
function isTriedOn({ title, at }: Trial, index: number): boolean {
  if (at !== undefined) return true;
  return title === ORDER ? index % 2 === 0 : title === LATER ? index % 2 === 1 : true;
}

interface Tally {
  readonly trial: Trial;
  tried: number;
  held: number;
  broken: Family | undefined;
}

/** What is broken once is not tried any more. */
function tryOn(tally: Tally, family: Family): void {
  if (tally.broken) return;
  tally.tried += 1;
  const { kind } = tally.trial.judge(family);
  if (kind === 'holds') tally.held += 1;
  if (kind === 'breaks') tally.broken = family;
}

function triedOf(program: CoreProgram, plan: CorePlan, { trial, tried, held, broken }: Tally): PropertyTried {
  const { title, at, judge } = trial;
  if (!broken) return { title, at, tried, held, broken };
  const smallest = smallestFamily(program, plan, broken, (family) => judge(family).kind === 'breaks');
  const judged = judge(smallest);
  const how = judged.kind === 'breaks' ? judged.how : '';
  return { title, at, tried, held, broken: { ...counterexampleOf(program, plan, smallest, title), how } };
}
