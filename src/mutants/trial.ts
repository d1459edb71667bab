// Scenarios that hold, ready to be asked again of rules that have a slip in them.

import { askPart, questionOf } from '../interpret/answer.ts';
import { datedLookups, partIds, rulesFrom } from '../ir/plan-rules.ts';
import type { CoreExpectation, CorePlan, CoreProgram, CoreScenario, Rule } from '../ir/program.ts';
import { compareExpected } from '../scenario/compare-expected.ts';
import { poseScenario } from '../scenario/run.ts';
import { askAgain, type Facts, type Otherwise, type Question } from '../values/index.ts';
import { type Infection, lookingOn, type Suspects } from './infection.ts';
import type { Mutant } from './mutant.ts';

/** A scenario that was asked, and what it would have shown of each slip. */
export interface Trial extends Infection {
  readonly scenario: CoreScenario;
  /** The facts of the file. */
  readonly read: Facts;
  /** With what has been worked out for it. */
  readonly question: Question;
  readonly plan: CorePlan;
  /** How much there was to look at, so that the quickest is asked first. */
  readonly size: number;
}

/** Undefined of a scenario that cannot be asked. */
export function trialOf(
  program: CoreProgram,
  scenario: CoreScenario,
  read: Facts,
  suspects: Suspects,
): Trial | undefined {
  const posed = poseScenario(program, scenario, read).value;
  if (!posed) return undefined;
  const { plan, facts, asked } = posed;
  const question = questionOf(program, plan, facts, asked);
  const infection: Infection = { infected: new Set(), reached: new Set() };
  const look = lookingOn(suspects, infection);
  for (const { part } of scenario.expectations) askPart(program, plan, part, question, look);
  const size = JSON.stringify(facts ?? null).length * infection.reached.size;
  return { ...infection, scenario, read, question, plan, size };
}

/** The expectations of a scenario that a slip in some rules may change. */
export function expectationsOn(
  program: CoreProgram,
  { scenario, plan, infected, reached }: Trial,
  mutant: Mutant,
): readonly CoreExpectation[] {
  const rules = rulesOf(program, mutant);
  return scenario.expectations.filter(({ part, because }) => {
    const mayShow =
      infected.has(mutant) || (because.length > 0 && changesReasons(mutant) && reached.has(mutant));
    return mayShow && rules.some((rule) => reachOf(program, plan, part).has(rule));
  });
}

/** What is left out or counted otherwise may leave an answer as it is and give other reasons for it. */
function changesReasons({ kind }: Mutant): boolean {
  return kind === 'left out' || kind === 'quantifier' || kind === 'result';
}

const RULES = new WeakMap<Mutant, readonly string[]>();

/** The rules in which something is otherwise. */
export function rulesOf(program: CoreProgram, mutant: Mutant): readonly string[] {
  const known = RULES.get(mutant) ?? slippedRules(program, mutant);
  RULES.set(mutant, known);
  return known;
}

function slippedRules(program: CoreProgram, { slips }: Mutant): readonly string[] {
  const looked = new Set(slips.flatMap((slip) => (slip.of === 'value' ? [slip.parameter] : [])));
  const isLooking = ({ body }: Rule): boolean =>
    datedLookups(body).some(({ parameter }) => looked.has(parameter));
  const looking = looked.size === 0 ? [] : [...program.rules.values()].filter(isLooking);
  const slipped = slips.flatMap((slip) => (slip.of === 'node' ? [slip.rule] : []));
  return [...new Set([...slipped, ...looking.map(({ id }) => id)])];
}

const REACH = new WeakMap<CorePlan, Map<string, ReadonlySet<string>>>();

/** The rules that a part of a plan rests on. */
function reachOf(program: CoreProgram, plan: CorePlan, part: string): ReadonlySet<string> {
  const known = REACH.get(plan) ?? new Map<string, ReadonlySet<string>>();
  REACH.set(plan, known);
  const before = known.get(part);
  if (before) return before;
  const ids = partIds(plan).filter((id) => program.rules.get(id)?.name === part);
  const paid = plan.payments.filter(({ rule }) => ids.includes(rule)).map(({ when }) => when);
  const found = new Set(rulesFrom(program, [...ids, ...paid]).keys());
  known.set(part, found);
  return found;
}

/** Whether an expectation fails under the rules with the slip in them. */
export function isNoticed(
  program: CoreProgram,
  { question, plan }: Trial,
  expectation: CoreExpectation,
  otherwise: Otherwise,
): boolean {
  const again = askAgain(question, otherwise);
  return compareExpected(askPart(program, plan, expectation.part, again), expectation, plan).length > 0;
}

/** Whether a scenario fails under rules that were read again, which may have it ask another plan. */
export function isNoticedIn(program: CoreProgram, { scenario, read }: Trial): boolean {
  const posed = poseScenario(program, scenario, read).value;
  if (!posed) return true;
  const { plan, facts, asked } = posed;
  const question = questionOf(program, plan, facts, asked);
  return scenario.expectations.some(
    (expectation) =>
      compareExpected(askPart(program, plan, expectation.part, question), expectation, plan).length > 0,
  );
}
