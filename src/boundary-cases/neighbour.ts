// A case on one side of a boundary -> the nearest case on the other side, which differs in one fact.
//
// That it is this boundary which lies between them, and no other, is shown by the rules with the boundary moved by a step: moved one way
// it changes what comes of the one case only, and moved the other way what comes of the other only.

import { boundariesIn } from '../inquiry/boundaries.ts';
import { candidatesFor } from '../inquiry/candidates.ts';
import { type Change, changed } from '../inquiry/change.ts';
import type { Inquiry } from '../inquiry/inquiry.ts';
import { newItem } from '../inquiry/new-item.ts';
import { factAt, stepsTo } from '../inquiry/place.ts';
import { suppositions } from '../inquiry/suppositions.ts';
import { askPart, type FigureAnswer, questionOf } from '../interpret/answer.ts';
import { isSettled, type Trace } from '../interpret/value.ts';
import type { CoreProgram } from '../ir/program.ts';
import type { Case } from '../mutants/case.ts';
import type { Survivor } from '../mutants/disagree.ts';
import { tracesOf } from '../mutants/traces-of.ts';
import { rulesOf } from '../mutants/trial.ts';
import { expectationText } from '../scenario/expectation-text.ts';
import { dayFromIso, NO, YES } from '../values/index.ts';
import type { Aspect, NamedBoundary } from './named-boundaries.ts';

/** Two cases, and how a part comes out in each. */
export interface Pair {
  readonly near: Case;
  /** From the one to the other. */
  readonly change: Change;
  readonly far: Case;
  readonly part: string;
  readonly answers: readonly [near: FigureAnswer, far: FigureAnswer];
}

/** The boundary that is looked at, and of its movements the one that goes over the near case. */
export interface Crossing {
  readonly program: CoreProgram;
  readonly boundary: NamedBoundary;
  readonly over: Survivor;
  /** Whether no case shows any other of its movements: there may be none that does. */
  readonly isOneWay: boolean;
  /** How parts came out, by the rules that were asked. */
  readonly known: WeakMap<Case, Map<CoreProgram, FigureAnswer | undefined>>;
}

/** What may lie on the other side, the likeliest first. */
export function* neighboursOf(crossing: Crossing, near: Case, part: string): Generator<Pair> {
  const answer = answerIn(crossing, crossing.program, near, part);
  if (!answer) return;
  const inquiry: Inquiry = { program: crossing.program, ...near, rule: answer.trace.rule?.id ?? '' };
  const { value } = answer;
  const wanted = value.kind === 'verdict' && value.verdict === YES ? NO : YES;
  for (const change of changesFor(inquiry, answer, crossing)) {
    const made = change.kind === 'add' ? newItem(inquiry, change.steps, wanted, 60).change : change;
    const pair = pairOf(crossing, near, made, part);
    if (pair) yield pair;
  }
}

/** One fact, one item more or less, or the day of the question a little earlier or later. What is looked at where the boundary stands first. */
function changesFor(
  inquiry: Inquiry,
  { trace }: FigureAnswer,
  { boundary, over, isOneWay }: Crossing,
): readonly Change[] {
  const { asOf } = inquiry.asked;
  const own = tracesOf(trace, rulesOf(inquiry.program, over.mutant));
  const conditions = isOneWay ? own : [...own, trace];
  const days = boundariesIn(trace).days.flatMap((day) => [day, day - 1]);
  const earlier = [...new Set([asOf - 1, ...days])].filter((day) => day < asOf).slice(-6);
  const items = suppositions(inquiry, conditions, { mayMove: true, onlyLearn: false });
  const all = [
    ...conditions.flatMap((one) => factChanges(inquiry, one)),
    ...items.filter(({ kind }) => kind !== 'fact' && kind !== 'whole'),
    ...earlier.map((day): Change => ({ kind: 'day', day })),
    ...conditions.flatMap(dateChanges),
  ];
  const once = [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
  return inOrder(once, boundary.aspect);
}

/** What crosses the end of a window is a day; what crosses a number is rather a number, or one more or less of what is counted. */
function inOrder(changes: readonly Change[], aspect: Aspect): readonly Change[] {
  const [days, others] = [changes.filter(isOfDays), changes.filter((change) => !isOfDays(change))];
  return aspect === 'number' ? [...others, ...days] : days;
}

function isOfDays(change: Change): boolean {
  if (change.kind !== 'fact') return change.kind === 'day' || change.kind === 'date';
  return isDay(change.to);
}

/** Of what never changes too, such as a birth: the other family is another one. */
function factChanges(inquiry: Inquiry, trace: Trace): readonly Change[] {
  const horizon = inquiry.asked.knownOn ?? inquiry.asked.asOf;
  return [...boundariesIn(trace).facts.values()].flatMap((boundary) => {
    const steps = stepsTo(inquiry, boundary.fact.path);
    if (!steps || boundary.fact.field.type.kind === 'list') return [];
    return candidatesFor(boundary, horizon).map((to): Change => ({ kind: 'fact', steps, to }));
  });
}

/** Of the dates that are given with the question. */
function dateChanges(trace: Trace): readonly Change[] {
  return [...boundariesIn(trace).dates].flatMap(([name, days]) =>
    days.flatMap((day) => [day - 1, day, day + 1]).map((day): Change => ({ kind: 'date', name, day })),
  );
}

// -- what lies between ----------------------------------------------------------------------------------------

/** Both cases, where the boundary lies between them. */
export function pairOf(crossing: Crossing, near: Case, change: Change, part: string): Pair | undefined {
  const { program, boundary, over } = crossing;
  const { facts, asked } = changed({ program, ...near }, change);
  const far: Case = { plan: near.plan, facts, asked };
  const nearAnswer = answerIn(crossing, program, near, part);
  const farAnswer = nearAnswer && answerIn(crossing, program, far, part);
  if (!nearAnswer || !farAnswer) return undefined;
  const [nearText, farText] = [expectationText(nearAnswer), expectationText(farAnswer)];
  if (nearText === undefined || farText === undefined || nearText === farText) return undefined;
  const movesOnly = (
    { slipped }: Survivor,
    moved: Case,
    text: string,
    other: Case,
    same: string,
  ): boolean => {
    const textIn = (of: Case): string | undefined => {
      const answer = answerIn(crossing, slipped, of, part);
      return answer && expectationText(answer);
    };
    return textIn(moved) !== text && textIn(other) === same;
  };
  if (!movesOnly(over, near, nearText, far, farText)) return undefined;
  const back = boundary.moved.filter((one) => one !== over);
  const isBack = (one: Survivor): boolean => movesOnly(one, far, farText, near, nearText);
  // Where it can be moved one way only, what crosses it is a step of something that its own rule reads.
  const isShown = back.some(isBack) || (crossing.isOneWay && isStepped(near, change));
  return isShown ? { near, change, far, part, answers: [nearAnswer, farAnswer] } : undefined;
}

/** Whether there are steps between the two, so that they can be brought next to each other. */
function isStepped({ facts }: Case, change: Change): boolean {
  if (change.kind !== 'fact') return change.kind === 'day' || change.kind === 'date';
  const before = factAt(facts, change.steps);
  if (typeof before === 'number') return typeof change.to === 'number';
  return isDay(before) && isDay(change.to);
}

function isDay(raw: unknown): boolean {
  return typeof raw === 'string' && dayFromIso(raw) !== undefined;
}

/** Undefined of what is not settled, and of a part that there is not. */
function answerIn(
  { known }: Crossing,
  program: CoreProgram,
  of: Case,
  part: string,
): FigureAnswer | undefined {
  const answers = known.get(of) ?? new Map<CoreProgram, FigureAnswer | undefined>();
  known.set(of, answers);
  if (answers.has(program)) return answers.get(program);
  const answer = askPart(program, of.plan, part, questionOf(program, of.plan, of.facts, of.asked));
  const settled = answer && isSettled(answer.value) ? answer : undefined;
  answers.set(program, settled);
  return settled;
}
