// The answers of a plan about many families -> whether each of its parts can be yes, and can be no. For what no family has given, one
// is looked for, from the nearest change to the next; and it is looked whether anything that could be known would ever give it.

import { nearestChanges } from '../inquiry/nearest.ts';
import { type PartAnswer, type PlanAnswer, questionOf } from '../interpret/answer.ts';
import { evaluateRule } from '../interpret/evaluate.ts';
import type { Trace } from '../interpret/value.ts';
import { NO, type Verdict, YES } from '../values/index.ts';
import type { Family } from './family.ts';
import type { Subject } from './trial.ts';
import { workIn } from './work-in.ts';

/**
 * What is known of one answer of one part.
 *
 * @example
 * const turn: PartTurn = { rule: 'dry/damp', part: 'damp', answer: 'yes', found: 'generated' };
 */
export interface PartTurn {
  readonly rule: string;
  readonly part: string;
  readonly answer: 'yes' | 'no';
  /** `never`: whatever the facts, it is not; `not found`: no generated family gave it, and no near one did. */
  readonly found: 'generated' | 'searched' | 'never' | 'not found';
}

interface Seen {
  readonly part: string;
  verdicts: Verdict;
  /** Those from which the search begins: of which the rule is asked with the least work. */
  from: readonly { readonly family: Family; readonly work: number }[];
}

/** What was seen of the parts, by rule. */
export class PartsSeen {
  readonly #seen = new Map<string, Seen>();

  see(family: Family, answer: PlanAnswer): void {
    for (const { name, verdict, trace } of verdictsOf(answer)) {
      const id = trace.rule?.id;
      if (id === undefined) continue;
      const known = this.#seen.get(id) ?? { part: name, verdicts: 0, from: [] };
      if (verdict === YES || verdict === NO) known.verdicts |= verdict;
      if ((known.verdicts & BOTH) !== BOTH) known.from = leastWork(known.from, family, trace);
      this.#seen.set(id, known);
    }
  }

  turns(subject: Subject): readonly PartTurn[] {
    return [...this.#seen].flatMap(([rule, { part, verdicts, from }]) =>
      ([YES, NO] as const).map((wanted): PartTurn => {
        const answer = wanted === YES ? 'yes' : 'no';
        if ((verdicts & wanted) !== 0) return { rule, part, answer, found: 'generated' };
        return { rule, part, answer, found: lookedFor(subject, rule, wanted, familiesOf(from)) };
      }),
    );
  }
}

function verdictsOf(answer: PlanAnswer): readonly PartAnswer[] {
  return [
    ...(answer.eligible ? [answer.eligible] : []),
    ...answer.problems.flatMap((problem) => [problem, ...problem.indicators]),
    ...answer.filters,
    ...answer.gates,
    ...answer.outcomes,
    ...(answer.progress ? [answer.progress] : []),
  ];
}

const BOTH = YES | NO;

/** From so many families it is looked for, and so often the rule is asked from each. */
const SEARCHED_FROM = 2;
const MOST_TRIES = 60;
/** What takes more work than this is not told apart. */
const MOST_WORK = 1500;

function leastWork(known: Seen['from'], family: Family, trace: Trace): Seen['from'] {
  const one = { family, work: workIn([trace], MOST_WORK) };
  return [...known, one].sort((a, b) => a.work - b.work).slice(0, SEARCHED_FROM);
}

function familiesOf(from: Seen['from']): readonly Family[] {
  return from.map(({ family }) => family);
}

function lookedFor(
  subject: Subject,
  rule: string,
  wanted: typeof YES | typeof NO,
  families: readonly Family[],
): PartTurn['found'] {
  const { program, plan } = subject;
  if (families.length > 0 && isNever(subject, rule, wanted, families)) return 'never';
  const isNear = families.some(({ facts, ...asked }) => {
    const inquiry = { program, plan, rule, facts, asked };
    const options = { wanted, most: 1, changes: 3, tries: MOST_TRIES, mayMove: true };
    return nearestChanges(inquiry, options).ways.length > 0;
  });
  return isNear ? 'searched' : 'not found';
}

/** What nothing known leaves out, no fact can bring about: on the days of these families, with whatever dates are given. */
function isNever(
  { program, plan }: Subject,
  rule: string,
  wanted: Verdict,
  families: readonly Family[],
): boolean {
  const days = new Set(families.map(({ asOf }) => asOf));
  return [...days].every((asOf) => {
    const { value } = evaluateRule(program, rule, questionOf(program, plan, {}, { asOf }));
    return value.kind === 'verdict' && (value.verdict & wanted) === 0;
  });
}
