// An answer -> why every part of it is so, in the fewest facts that settle it.
//
// Under a settled part stands what carries it when every other fact is forgotten; under an open one what it waits for.

import type { Asking } from '../inquiry/inquiry.ts';
import { sufficientReason } from '../inquiry/sufficient.ts';
import {
  type Asked,
  askPlan,
  type FigureAnswer,
  isPayment,
  type PlanAnswer,
  reasonTrace,
} from '../interpret/answer.ts';
import { factName, valueText } from '../interpret/describe.ts';
import { assumptionsIn, explain, type WordsOf } from '../interpret/explain.ts';
import { type Missing, missingFor } from '../interpret/missing.ts';
import { paymentText } from '../interpret/payment-text.ts';
import { type ReasonLine, reasonLines } from '../interpret/render-reason.ts';
import { type Fact, isSettled, type Trace } from '../interpret/value.ts';
import { withExactWords } from './exact-words.ts';

/**
 * @example
 * const why: Account = accountOf({ program, plan, facts, asked: { asOf } }, wordsOf);
 */
export interface Account {
  readonly answer: PlanAnswer;
  /** Undefined of a plan that does not say who is eligible. */
  readonly eligibility: PartAccount | undefined;
  /** What that rests on, then what follows from it, as far as it is not told there; none without parts. */
  readonly sections: readonly AccountSection[];
}

/**
 * @example
 * const [section]: readonly AccountSection[] = accountOf({ program, plan, facts, asked: { asOf } }, wordsOf).sections;
 */
export interface AccountSection {
  readonly title: string;
  readonly parts: readonly PartAccount[];
}

/**
 * @example
 * const part: PartAccount = accountOf({ program, plan, facts, asked: { asOf } }, wordsOf).eligibility!;
 */
export interface PartAccount {
  readonly name: string;
  readonly label: string | undefined;
  /** The verdict in a word, or the figure. */
  readonly answer: string;
  /** Why it is so, under it: depths from 1. Of an open part other than the eligibility there is none. */
  readonly lines: readonly ReasonLine[];
  /** The facts that settle it alone; none of a part that is open. */
  readonly facts: readonly Fact[];
  /** What was assumed where no fact tells, and why. */
  readonly assumptions: readonly string[];
  /** Of a part that is open: the facts that could decide it. */
  readonly waitsFor: readonly Missing[];
}

/**
 * Why each part of a plan comes out as it does. A part that is told under the eligibility is not told again by itself.
 *
 * @example
 * accountOf({ program, plan, facts, asked: { asOf } }, wordsOf).eligibility!.answer; // => 'yes'
 */
export function accountOf(asking: Asking, wordsOf: WordsOf): Account {
  const { program, plan, facts, asked } = asking;
  const answer = askPlan(program, plan, facts, asked satisfies Asked);
  const tell = (part: FigureAnswer): PartAccount => partAccount(asking, part, wordsOf);
  const { eligibility } = answer;
  const first = eligibility && tell(eligibility);
  const told = new Set(
    first?.lines
      .map(({ reason }) => reason)
      .filter(({ kind }) => kind === 'part')
      .map(({ text }) => text),
  );
  const sections = partsBySection(answer)
    .map(({ title, parts }) => ({ title, parts: parts.filter(({ name }) => !told.has(name)).map(tell) }))
    .filter(({ parts }) => parts.length > 0);
  return { answer, eligibility: first, sections };
}

function partsBySection(answer: PlanAnswer): readonly { title: string; parts: readonly FigureAnswer[] }[] {
  const { progress, appliesTo } = answer;
  return [
    { title: 'Whom the plan is for', parts: appliesTo ? [appliesTo] : [] },
    { title: 'Problems', parts: answer.problems },
    { title: 'Filters', parts: answer.filters },
    { title: 'Gates', parts: answer.gates },
    { title: 'Outcomes', parts: answer.outcomes },
    { title: 'Progress', parts: progress ? [progress] : [] },
    { title: 'Payments', parts: answer.payments },
    { title: 'Dates', parts: answer.dates },
    { title: 'Figures', parts: answer.defines },
  ];
}

function partAccount(asking: Asking, part: FigureAnswer, wordsOf: WordsOf): PartAccount {
  const trace = reasonTrace(part);
  const head = {
    name: part.name,
    label: part.label,
    answer: isPayment(part) ? paymentText(part) : valueText(part.value, part.unit),
  };
  if (!isSettled(trace.value)) return { ...head, ...openAccount(trace, wordsOf) };
  const found = trace.value.kind === 'verdict' ? settledBy(asking, trace) : undefined;
  const whole = explain(trace, wordsOf);
  const reason = found ? withExactWords(explain(found.trace, wordsOf), whole) : whole;
  const lines = reasonLines(reason, { full: false, others: false }).slice(1);
  return {
    ...head,
    lines: found ? worthTelling(lines, found.facts) : lines,
    facts: found?.facts ?? [],
    assumptions: assumptionsIn(found?.trace ?? trace),
    waitsFor: [],
  };
}

function settledBy(asking: Asking, { rule }: Trace): ReturnType<typeof sufficientReason> {
  return rule && sufficientReason({ ...asking, rule: rule.id });
}

/** The facts that it rests on, and what counts; another fact that was looked at is not told, nor what stands under it. */
function worthTelling(lines: readonly ReasonLine[], facts: readonly Fact[]): readonly ReasonLine[] {
  const names = new Set(facts.map(factName));
  const isTold = ({ kind, reason }: ReasonLine): boolean =>
    kind === 'detail' || reason.kind !== 'fact' || reason.answer === 'counts' || names.has(reason.text);
  let leftOutAt = Number.POSITIVE_INFINITY;
  return lines.filter((line) => {
    if (line.depth > leftOutAt) return false;
    leftOutAt = isTold(line) ? Number.POSITIVE_INFINITY : line.depth;
    return isTold(line);
  });
}

function openAccount(trace: Trace, wordsOf: WordsOf): Omit<PartAccount, 'name' | 'label' | 'answer'> {
  const isEligibility = trace.rule?.role === 'eligibility';
  const lines = isEligibility ? reasonLines(explain(trace, wordsOf), { full: false }).slice(1) : [];
  return { lines, facts: [], assumptions: [], waitsFor: missingFor(trace) };
}
