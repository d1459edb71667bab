// Slips that no scenario notices -> a case on which the rules with the slip in them answer otherwise.
//
// The search is led by boundaries: from the cases at hand, one fact after another is put on a value at which something in the slipped rule
// changes. Every look at a case tells of all slips in the same rules at once what they would change in it.

import { boundariesIn } from '../inquiry/boundaries.ts';
import { type Change, changed } from '../inquiry/change.ts';
import type { Inquiry } from '../inquiry/inquiry.ts';
import { newItem } from '../inquiry/new-item.ts';
import { stepsTo } from '../inquiry/place.ts';
import { suppositions } from '../inquiry/suppositions.ts';
import { askPart, type FigureAnswer, isInForce, questionOf } from '../interpret/answer.ts';
import { tracesIn } from '../interpret/traces-in.ts';
import { isSettled, type Trace } from '../interpret/value.ts';
import { refsTo } from '../ir/plan-rules.ts';
import type { CoreProgram } from '../ir/program.ts';
import { expectationText } from '../scenario/expectation-text.ts';
import { givenDays } from '../scenario/scenario-text.ts';
import { askAgain, dayFromIso, FIRST_DAY, isoFromDay, type Question, YES } from '../values/index.ts';
import { readFacts } from '../workspace/facts.ts';
import type { Case } from './case.ts';
import { bindingsWith, type Infection, lookingOn, type Suspects, suspectsOf } from './infection.ts';
import { movedBy } from './moved-case.ts';
import type { Mutant } from './mutant.ts';
import { partsOn } from './parts-on.ts';
import { tracesOf } from './traces-of.ts';
import { rulesOf } from './trial.ts';

/** A slip that no scenario notices, and the rules with it in them. */
export interface Survivor {
  readonly mutant: Mutant;
  readonly slipped: CoreProgram;
}

/**
 * A part of a plan that comes out otherwise with the slip.
 *
 * @example
 * const shown: Disagreement = missed;
 * shown.part; // => 'eligibility'
 */
export interface Disagreement extends Survivor {
  readonly found: Case;
  readonly part: string;
  readonly before: FigureAnswer;
  readonly after: FigureAnswer;
}

/** A case at hand, and the slips that its scenario looks at. */
export interface Seed extends Case {
  readonly reached: ReadonlySet<Mutant>;
}

export interface Search {
  readonly program: CoreProgram;
  /** Cases to go on from, the plainest first. */
  readonly seeds: readonly Seed[];
  /** How many cases are looked at for one slip. */
  readonly tries: number;
}

/** By mutant; none of those for which no case was found. */
export function disagreements(
  search: Search,
  survivors: readonly Survivor[],
): ReadonlyMap<Mutant, Disagreement> {
  const state: State = {
    search,
    open: new Map(survivors.map((one) => [one.mutant, one])),
    found: new Map(),
    vague: new Map(),
  };
  for (const survivor of survivors) if (state.open.has(survivor.mutant)) searchFor(state, survivor);
  return new Map([...state.vague, ...state.found]);
}

interface State {
  readonly search: Search;
  readonly open: Map<Mutant, Survivor>;
  readonly found: Map<Mutant, Disagreement>;
  /** Where a part is not known without the slip: taken if there is nothing better. */
  readonly vague: Map<Mutant, Disagreement>;
}

interface Looked {
  readonly case: Case;
  readonly part: string;
  readonly infected: ReadonlySet<Mutant>;
  readonly reached: ReadonlySet<Mutant>;
  /** Undefined of a case that the part cannot be asked of. */
  readonly trace: Trace | undefined;
}

const MOST_STARTS = 24;
const DEPTH = 4;
const MOST_ANCHORS = 6;
const FIGURES = [10, 100, 1000];

interface Step {
  readonly looked: Looked;
  readonly depth: number;
}

function searchFor(state: State, survivor: Survivor): void {
  const { mutant } = survivor;
  const suspects = suspectsBeside(state, mutant);
  const { search } = state;
  const seen = new Set<string>();
  let tries = 0;
  const waiting: Step[] = [];
  const look = (found: Case, part: string, depth: number): boolean => {
    tries += 1;
    const key = JSON.stringify([found.plan.name, part, found.facts, found.asked]);
    if (!seen.has(key)) waiting.push({ looked: lookAt(state, suspects, found, part), depth });
    seen.add(key);
    return !state.open.has(mutant);
  };
  for (const [seed, part] of startsFor(search, mutant)) if (look(seed, part, 0)) return;
  while (waiting.length > 0 && tries < search.tries) {
    const [step] = waiting.splice(mostPromising(waiting, mutant), 1);
    if (!step || step.depth >= DEPTH) continue;
    for (const next of nextCases(search, step.looked, survivor)) {
      if (look(next, step.looked.part, step.depth + 1)) return;
      if (tries >= search.tries) break;
    }
  }
}

/** Those in the same rules: what is looked at for one of them is looked at for all. */
function suspectsBeside({ search, open }: State, mutant: Mutant): Suspects {
  const rules = new Set(rulesOf(search.program, mutant));
  const beside = [...open.keys()].filter((one) =>
    rulesOf(search.program, one).some((rule) => rules.has(rule)),
  );
  return suspectsOf(search.program, beside);
}

/** A slip that shows in its own node is nearer to a part than one that is only looked at. */
function mostPromising(waiting: readonly Step[], mutant: Mutant): number {
  const rank = ({ looked, depth }: Step): number =>
    (looked.infected.has(mutant) ? 4 : looked.reached.has(mutant) ? 2 : 0) - depth;
  return waiting.reduce((best, one, index) => (rank(one) > rank(waiting[best] ?? one) ? index : best), 0);
}

// -- where to begin -------------------------------------------------------------------------------------------

/** Cases of plans that rest on the slipped rule, those first that look at it, each with the smallest parts that rest on it. */
function startsFor({ program, seeds }: Search, mutant: Mutant): readonly (readonly [Case, string])[] {
  const rules = rulesOf(program, mutant);
  const inOrder = [
    ...seeds.filter(({ reached }) => reached.has(mutant)),
    ...seeds.filter(({ reached }) => !reached.has(mutant)),
  ];
  const starts: (readonly [Case, string])[] = [];
  for (const { plan, facts, asked } of inOrder) {
    for (const part of partsOn(program, plan, rules).slice(0, 2)) starts.push([{ plan, facts, asked }, part]);
    if (starts.length >= MOST_STARTS) break;
  }
  return starts;
}

// -- one case -------------------------------------------------------------------------------------------------

function lookAt(state: State, suspects: Suspects, found: Case, part: string): Looked {
  const { program } = state.search;
  const question = questionOf(program, found.plan, found.facts, found.asked);
  const infection: Infection = { infected: new Set(), reached: new Set() };
  const answer = askPart(program, found.plan, part, question, lookingOn(suspects, infection));
  for (const mutant of infection.infected) {
    const survivor = state.open.get(mutant);
    const disagreement =
      survivor && answer && compare(program, survivor, { ...found, part, question, before: answer });
    if (!disagreement) continue;
    if (!isSettled(disagreement.before.value)) {
      state.vague.set(mutant, disagreement);
      continue;
    }
    state.found.set(mutant, disagreement);
    state.open.delete(mutant);
  }
  return { case: found, part, ...infection, trace: answer?.trace };
}

interface Answered extends Case {
  readonly part: string;
  readonly question: Question;
  readonly before: FigureAnswer;
}

/** Undefined where a scenario that expects what the part is would not notice. */
function compare(
  program: CoreProgram,
  survivor: Survivor,
  { part, question, before, ...found }: Answered,
): Disagreement | undefined {
  const { mutant, slipped } = survivor;
  const rules = refsTo(program, rulesOf(program, mutant));
  const again = askAgain(question, {
    isOtherwise: (rule) => rules.has(rule),
    bindings: (bindings) => bindingsWith(bindings, mutant),
  });
  const after = askPart(slipped, found.plan, part, again);
  const expected = expectationText(before);
  if (!after || expected === undefined || expected === expectationText(after)) return undefined;
  if (!isInForce(found.plan, found.asked.asOf) || !isFit(program, found)) return undefined;
  return { ...survivor, found, part, before, after };
}

/** Whether its facts could stand in a file: what a search puts together may lack what is required. */
function isFit(program: CoreProgram, { plan, facts }: Case): boolean {
  const text = JSON.stringify(facts ?? {});
  return readFacts(program, plan.of, { file: 'case.json', text }).diagnostics.length === 0;
}

/**
 * Whether a case shows the slip in a part; that part with and without it.
 *
 * @example
 * disagreementOn(program, missed, { plan, facts: { reference: 'A' }, asked: { asOf } }, 'eligibility'); // => undefined
 */
export function disagreementOn(
  program: CoreProgram,
  survivor: Survivor,
  found: Case,
  part: string,
): Disagreement | undefined {
  const question = questionOf(program, found.plan, found.facts, found.asked);
  const before = askPart(program, found.plan, part, question);
  return before && compare(program, survivor, { ...found, part, question, before });
}

// -- one step further -----------------------------------------------------------------------------------------

/** What the rules look at, with and without the slip, put on their boundaries; then the whole case on the days on which values change. */
function* nextCases(search: Search, looked: Looked, { mutant, slipped }: Survivor): Iterable<Case> {
  const { part, trace } = looked;
  const { plan, facts, asked } = looked.case;
  const other = askPart(slipped, plan, part, questionOf(slipped, plan, facts, asked))?.trace;
  const seen = new Set<string>();
  for (const [program, one] of [
    [search.program, trace],
    [slipped, other],
  ] as const) {
    if (!one) continue;
    const inquiry: Inquiry = { program, plan, facts, asked, rule: one.rule?.id ?? '' };
    for (const change of changesFrom(inquiry, one, looked.infected.has(mutant), mutant)) {
      const key = JSON.stringify(change);
      if (seen.has(key)) continue;
      seen.add(key);
      const made = change.kind === 'add' ? newItem(inquiry, change.steps, YES, 60).change : change;
      const next = changed(inquiry, made);
      if (next.asked.asOf >= FIRST_DAY) yield { plan, facts: next.facts, asked: next.asked };
    }
  }
  if (trace) yield* onEdges(search.program, looked.case, trace, mutant);
}

/** The whole case moved, so that the question, a date that the plan asks for or a date in the facts falls beside a day on which a value changes. */
function* onEdges(program: CoreProgram, found: Case, trace: Trace, mutant: Mutant): Iterable<Case> {
  const { plan, asked } = found;
  const given = givenDays(asked).values();
  const facts = [...boundariesIn(trace).facts.values()].flatMap(({ fact }) => {
    const day =
      typeof fact.raw === 'string' && fact.field.type.kind === 'date' ? dayFromIso(fact.raw) : undefined;
    return day === undefined || !stepsTo({ program, plan }, fact.path) ? [] : [day];
  });
  const anchors = [...new Set([asked.asOf, ...given, ...facts])].slice(0, MOST_ANCHORS);
  for (const day of edgesIn(program, [trace], mutant))
    for (const anchor of anchors) {
      const moved = movedBy(found, day - anchor);
      if (moved) yield moved;
    }
}

/** Where the slip shows and is hidden by something else, anything that the part rests on; else what the slipped rule looks at. */
function changesFrom(inquiry: Inquiry, trace: Trace, isHidden: boolean, mutant: Mutant): readonly Change[] {
  const own = isHidden ? [] : tracesOf(trace, rulesOf(inquiry.program, mutant));
  const conditions = own.length > 0 ? own : [trace];
  const changes = suppositions(inquiry, conditions, { mayMove: true, onlyLearn: false });
  const { days } = boundariesIn(...conditions);
  const earlier = days.flatMap((day) => [day, day - 1]).filter((day) => day < inquiry.asked.asOf);
  return [
    ...changes,
    ...earlier.slice(-6).map(asked),
    ...turningDays(inquiry, conditions, mutant),
    ...largerFigures(inquiry, conditions),
  ];
}

const asked = (day: number): Change => ({ kind: 'day', day });

/** A slip in how a figure is worked out may show only where there is much of it. */
function largerFigures(inquiry: Inquiry, conditions: readonly Trace[]): readonly Change[] {
  return [...boundariesIn(...conditions).facts.values()].flatMap(({ fact }) => {
    const isFigure = ['count', 'money', 'number'].includes(fact.field.type.kind);
    const steps = isFigure ? stepsTo(inquiry, fact.path) : undefined;
    return steps ? FIGURES.map((to): Change => ({ kind: 'fact', steps, to })) : [];
  });
}

/** Every date put on the days on which a value that changes with time begins and ends. */
function turningDays(inquiry: Inquiry, conditions: readonly Trace[], mutant: Mutant): readonly Change[] {
  const days = edgesIn(inquiry.program, conditions, mutant);
  const given = inquiry.plan.dates.filter(({ rule }) => rule === undefined);
  const facts = [...boundariesIn(...conditions).facts.values()].flatMap(({ fact }) => {
    const steps = fact.field.type.kind === 'date' ? stepsTo(inquiry, fact.path) : undefined;
    return steps ? [steps] : [];
  });
  return days.flatMap((day): readonly Change[] => [
    asked(day),
    ...given.map(({ name }): Change => ({ kind: 'date', name, day })),
    ...facts.map((steps): Change => ({ kind: 'fact', steps, to: isoFromDay(day) })),
  ]);
}

/** The days on which a value of a parameter that was looked up, or one with the slip in it, begins and ends, and those beside them. */
function edgesIn(program: CoreProgram, conditions: readonly Trace[], { slips }: Mutant): readonly number[] {
  const slipped = slips.flatMap((slip) => (slip.of === 'value' ? [slip.to] : []));
  const looked = [...parametersIn(conditions)].flatMap((name) => program.parameters.get(name)?.values ?? []);
  const edges = [...slipped, ...looked].flatMap(({ from, to }) => [from - 1, from, from + 1, to, to + 1]);
  return [...new Set(edges.filter(Number.isFinite))];
}

function parametersIn(conditions: readonly Trace[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { node } of tracesIn(conditions))
    if (node.kind === 'lookup' && node.in.kind === 'dated') found.add(node.in.parameter);
  return found;
}
