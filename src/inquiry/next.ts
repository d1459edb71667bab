// A verdict that is not settled -> the facts worth asking for, best first.
//
// Each answer that a fact may have is tried on both sides of what the rule sets against it. A fact is worth the more the fewer facts are
// still missing after its answers, and the less the more work it is to find out.

import { type Missing, missingFor, missingPath, missingText } from '../interpret/missing.ts';
import { type Fact, isSettled, type Trace } from '../interpret/value.ts';
import { YES } from '../values/index.ts';
import { boundariesIn } from './boundaries.ts';
import { candidatesFor } from './candidates.ts';
import { type Change, changed } from './change.ts';
import { asKnown, type Inquiry, traceOf } from './inquiry.ts';
import { newItem } from './new-item.ts';
import { itemsIn, type Steps, stepsTo } from './place.ts';

/**
 * A fact to ask for.
 *
 * @example
 * const [first]: readonly Ask[] = whatNext(inquiry).asks;
 */
export interface Ask {
  readonly missing: Extract<Missing, { kind: 'fact' | 'date' }>;
  /** Where it stands; of a date that the plan asks for, its name. */
  readonly path: string;
  /** What it is called: `exclusions of L`. */
  readonly text: string;
  /** Answers on either side of what the rule sets against it, as changes; none where they were not tried. */
  readonly answers: readonly Change[];
  /** How many of them settle the verdict. */
  readonly settles: number;
  /** How many facts are missing after them, all together. */
  readonly leaves: number;
  /** How much work it is to find out: 1 of a single fact, 2 of a list or of what somebody has to judge. */
  readonly effort: number;
}

/**
 * @example
 * const next: Next = whatNext(inquiry);
 */
export interface Next {
  /** Best first; none once nothing can change the verdict any more. */
  readonly asks: readonly Ask[];
  /** What no answer helps: days that have not come, calendars and parameters that end too soon, what the rules leave open. */
  readonly waits: readonly Missing[];
}

/** Rules are asked so often at most; what is not tried any more comes last, in the order of the rule. */
const TRIES = 600;
/** So many answers of one fact are tried. */
const ANSWERS = 6;

/**
 * The facts that can still change a verdict, ordered by how much they decide at least effort.
 *
 * @example
 * whatNext({ ...inquiry, facts: { reference: 'A' } }).asks.map(({ text }) => text); // => ['wet']
 */
export function whatNext(given: Inquiry): Next {
  const inquiry = asKnown(given);
  const trace = traceOf(inquiry);
  const missing = missingFor(trace);
  const tries = { left: TRIES };
  const asks = missing.filter(isAskable).map((one) => askOf(inquiry, trace, one, tries));
  return {
    asks: inOrder(asks, missing.length),
    waits: missing.filter((one) => !isAskable(one)),
  };
}

function isAskable(missing: Missing): missing is Ask['missing'] {
  return missing.kind === 'fact' || missing.kind === 'date';
}

function askOf(inquiry: Inquiry, trace: Trace, missing: Ask['missing'], tries: { left: number }): Ask {
  const answers = tries.left > 0 ? answersTo(inquiry, trace, missing, tries) : [];
  tries.left -= answers.length;
  const after = answers.map((answer) => traceOf(changed(inquiry, answer)));
  return {
    missing,
    path: missingPath(missing),
    text: missingText(missing),
    answers,
    settles: after.filter(({ value }) => isSettled(value)).length,
    leaves: after.reduce((sum, one) => sum + missingFor(one).length, 0),
    effort: effortOf(missing),
  };
}

function effortOf(missing: Ask['missing']): number {
  if (missing.kind === 'date') return 1;
  const { kind } = missing.fact.field.type;
  return kind === 'list' || kind === 'references' || kind === 'judgement' ? 2 : 1;
}

// -- answers --------------------------------------------------------------------------------------------------

function answersTo(
  inquiry: Inquiry,
  trace: Trace,
  missing: Ask['missing'],
  tries: { left: number },
): readonly Change[] {
  const boundaries = boundariesIn(trace);
  if (missing.kind === 'date') {
    const days = boundaries.dates.get(missing.date) ?? [];
    return spread(days.length > 0 ? days : [inquiry.asked.asOf]).map((day) => ({
      kind: 'date',
      name: missing.date,
      day,
    }));
  }
  const steps = stepsTo(inquiry, missing.fact.path);
  if (!steps) return [];
  if (missing.fact.field.type.kind === 'list') return listAnswers(inquiry, missing.fact, steps, tries);
  const boundary = boundaries.facts.get(missing.fact.path) ?? {
    fact: missing.fact,
    numbers: [],
    symbols: [],
  };
  const horizon = inquiry.asked.knownOn ?? inquiry.asked.asOf;
  return spread(candidatesFor(boundary, horizon)).map((to) => ({ kind: 'fact', steps, to }));
}

/** That there is no more; and one more that counts. */
function listAnswers(
  inquiry: Inquiry,
  { raw }: Fact,
  steps: Steps,
  tries: { left: number },
): readonly Change[] {
  const whole: Change = { kind: 'fact', steps, to: itemsIn(raw) };
  const { change, tried } = newItem(inquiry, steps, YES);
  tries.left -= tried;
  return [whole, change];
}

/** The first, the last, and some between. */
function spread<T>(values: readonly T[]): readonly T[] {
  if (values.length <= ANSWERS) return values;
  const places = Array.from({ length: ANSWERS }, (_, index) =>
    Math.round((index * (values.length - 1)) / (ANSWERS - 1)),
  );
  return places.flatMap((place) => values[place] ?? []);
}

// -- which first ----------------------------------------------------------------------------------------------

function inOrder(asks: readonly Ask[], now: number): readonly Ask[] {
  return [...asks].sort((a, b) => compareWorth(a, b, now));
}

/** By how many missing facts an answer does away with on average, for its effort: compared as whole numbers. */
function compareWorth(a: Ask, b: Ask, now: number): number {
  const gain = ({ answers, leaves }: Ask): number => answers.length * now - leaves;
  const weight = ({ answers, effort }: Ask): number => Math.max(1, answers.length) * effort;
  return gain(b) * weight(a) - gain(a) * weight(b);
}
