// A plan -> for each boundary that it names two families, one on either side, which differ in one fact: what somebody who checks the rules,
// or the work of those who apply them, would ask for.

import { type Change, changeText } from '../inquiry/change.ts';
import type { FigureAnswer } from '../interpret/answer.ts';
import { isSettled } from '../interpret/value.ts';
import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { Case } from '../mutants/case.ts';
import { disagreements, type Seed, type Survivor } from '../mutants/disagree.ts';
import { suspectsOf } from '../mutants/infection.ts';
import type { Smallest } from '../mutants/pin.ts';
import { trialOf } from '../mutants/trial.ts';
import { expectationText } from '../scenario/expectation-text.ts';
import { poseScenario, readScenario } from '../scenario/run.ts';
import { type Source, spanText } from '../text/source.ts';
import type { Span } from '../text/span.ts';
import type { Host } from '../workspace/host.ts';
import { grown } from './grown-seeds.ts';
import { type Aspect, type NamedBoundary, namedBoundaries } from './named-boundaries.ts';
import { type Crossing, neighboursOf, type Pair } from './neighbour.ts';
import { type AskedFacts, shrunk } from './shrunk.ts';
import { isTight, tightened } from './tightened.ts';

/**
 * @example
 * const how: BoundaryOptions = { sources: project.sources, host, more: [], smallest: (found) => found, tries: 50 };
 */
export interface BoundaryOptions {
  /** Every file that was read. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Where the facts of scenarios are read. */
  readonly host: Host;
  /** Families to go on from besides those of the scenarios, such as generated ones. */
  readonly more: readonly AskedFacts[];
  /** Looks for the smallest case that still shows the boundary. */
  readonly smallest: Smallest;
  /** How many cases are looked at for one boundary. */
  readonly tries: number;
}

/**
 * @example
 * const found: BoundaryCases = boundaryCases(program, plan, { sources: project.sources, host, more: [], smallest: (found) => found, tries: 50 });
 */
export interface BoundaryCases {
  readonly cases: readonly BoundaryCase[];
  /** The boundaries of which none was found: whether there is one is not known. */
  readonly without: readonly BoundaryNamed[];
}

/**
 * A boundary that the rules name.
 *
 * @example
 * const [first]: readonly BoundaryNamed[] = boundaryCases(program, plan, { sources: project.sources, host, more: [], smallest: (found) => found, tries: 50 }).without;
 */
export interface BoundaryNamed {
  readonly at: Span;
  /** In words: `‘3’ in ‘at least 3 fixed exclusions in the last 3 terms’`. */
  readonly boundary: string;
}

/**
 * @example
 * const [first]: readonly BoundaryCase[] = boundaryCases(program, plan, { sources: project.sources, host, more: [], smallest: (found) => found, tries: 50 }).cases;
 */
export interface BoundaryCase extends BoundaryNamed {
  /** The part of the plan that comes out otherwise. */
  readonly part: string;
  /** What the second differs in from the first, in words. */
  readonly differs: string;
  readonly sides: readonly [BoundarySide, BoundarySide];
}

/**
 * @example
 * const sides: readonly BoundarySide[] = [];
 */
export interface BoundarySide extends AskedFacts {
  /** How the part comes out, as a scenario would expect it: `yes`, `£100`. */
  readonly verdict: string;
}

/**
 * In the order of the rules.
 *
 * @example
 * boundaryCases(program, plan, { sources: project.sources, host, more: [], smallest: (found) => found, tries: 50 }); // => { cases: [], without: [] }
 */
export function boundaryCases(program: CoreProgram, plan: CorePlan, options: BoundaryOptions): BoundaryCases {
  const boundaries = namedBoundaries(program, plan, options.sources);
  const survivors = boundaries.flatMap(({ moved }) => moved);
  const suspects = suspectsOf(
    program,
    survivors.map(({ mutant }) => mutant),
  );
  const seeds = seedsFor(program, plan, options, suspects);
  const shown = disagreements({ program, seeds, tries: options.tries }, survivors);
  const cases: BoundaryCase[] = [];
  const without: BoundaryNamed[] = [];
  for (const boundary of boundaries) {
    const named = { at: boundary.at, boundary: boundaryText(options.sources, boundary) };
    const pair = pairAt(program, boundary, shown, options);
    if (pair) cases.push({ ...named, ...caseOf(program, pair) });
    else without.push(named);
  }
  return { cases, without };
}

/** The cases of the plan's own scenarios first, then those of other plans for the same record, then the families that are given. */
function seedsFor(
  program: CoreProgram,
  plan: CorePlan,
  { host, more: made }: BoundaryOptions,
  suspects: ReturnType<typeof suspectsOf>,
): readonly Seed[] {
  const trials = program.scenarios.flatMap((scenario) => {
    const read = readScenario(program, scenario, host).value;
    const posed = read === undefined ? undefined : poseScenario(program, scenario, read).value;
    if (read === undefined || posed?.plan.of !== plan.of) return [];
    const isOwn = posed.plan.name === plan.name;
    const reached = isOwn ? trialOf(program, scenario, read, suspects)?.reached : undefined;
    return [{ ...posed, plan, isOwn, reached: reached ?? new Set<never>() }];
  });
  const own = trials.filter(({ isOwn }) => isOwn);
  const others = trials.filter(({ isOwn }) => !isOwn);
  const given = made.map(({ facts, ...asked }) => ({ plan, facts, asked, reached: new Set<never>() }));
  const few = given.slice(0, MOST_GROWN);
  const more = [...own.slice(0, MOST_GROWN), ...few].flatMap((seed) => [...grown(program, seed)]);
  const unseen = more.map((one) => ({ ...one, reached: new Set<never>() }));
  return [...own, ...few, ...unseen, ...others, ...given.slice(MOST_GROWN)];
}

/** So many cases of scenarios, and so many families, are tried with more in their lists. */
const MOST_GROWN = 3;

function pairAt(
  program: CoreProgram,
  boundary: NamedBoundary,
  shown: ReturnType<typeof disagreements>,
  { smallest, tries }: BoundaryOptions,
): Pair | undefined {
  const moved = boundary.moved.filter(({ mutant }) => shown.has(mutant));
  for (const over of moved) {
    const found = shownWith(shown, over);
    if (!found) continue;
    const crossing: Crossing = {
      program,
      boundary,
      over,
      isOneWay: moved.length === 1,
      known: new WeakMap(),
    };
    const pair = firstTight(crossing, found.case, found.part, tries);
    if (pair) return shrunk(crossing, pair, smallest);
  }
  return undefined;
}

function firstTight(crossing: Crossing, near: Case, part: string, tries: number): Pair | undefined {
  let left = tries;
  for (const pair of neighboursOf(crossing, near, part)) {
    const tight = tightened(crossing, pair);
    if (isTight(crossing, tight)) return tight;
    if (--left <= 0) return undefined;
  }
  return undefined;
}

function shownWith(
  shown: ReturnType<typeof disagreements>,
  { mutant }: Survivor,
): { readonly case: Case; readonly part: string } | undefined {
  const found = shown.get(mutant);
  return found && isSettled(found.before.value) ? { case: found.found, part: found.part } : undefined;
}

// -- what is told ---------------------------------------------------------------------------------------------

function caseOf(
  program: CoreProgram,
  { near, far, change, part, answers }: Pair,
): Omit<BoundaryCase, keyof BoundaryNamed> {
  const [nearAnswer, farAnswer] = answers;
  return {
    part,
    differs: differsText(program, near, change),
    sides: [sideOf(near, nearAnswer), sideOf(far, farAnswer)],
  };
}

function differsText(program: CoreProgram, near: Case, change: Change): string {
  return changeText({ program, ...near }, change);
}

function sideOf({ facts, asked }: Case, answer: FigureAnswer): BoundarySide {
  return { facts, ...asked, verdict: verdictText(answer) };
}

function verdictText(answer: FigureAnswer): string {
  return (expectationText(answer) ?? '').slice(`expect ${answer.name} is `.length);
}

const ASPECTS: Readonly<Record<Aspect, string>> = {
  number: '',
  begins: 'where it begins: ',
  ends: 'where it ends: ',
  day: 'the day: ',
  periods: 'how far back: ',
  'in force from': 'from when: ',
  'in force to': 'to when: ',
};

const LONGEST = 90;

/** The piece of text, and the line of the rules in which it stands. */
function boundaryText(sources: ReadonlyMap<string, Source>, { at, aspect }: NamedBoundary): string {
  const source = sources.get(at.file);
  if (!source) return ASPECTS[aspect];
  const piece = spanText(source, at);
  const start = source.text.lastIndexOf('\n', at.start - 1) + 1;
  const end = source.text.indexOf('\n', at.start);
  const line = spanText(source, { file: at.file, start, end: end < 0 ? source.text.length : end });
  const shown = (text: string): string =>
    `‘${text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text}’`;
  return `${ASPECTS[aspect]}${shown(piece)}${piece === line ? '' : ` in ${shown(line)}`}`;
}
