// An answer -> a scenario that expects it: what the plan says of a case today, to be noticed when it changes.

import { format } from '../format/format.ts';
import type { Asked, FigureAnswer, PaymentAnswer, PlanAnswer } from '../interpret/answer.ts';
import { carriersOf } from '../interpret/carriers.ts';
import { isSettled } from '../interpret/value.ts';
import { smallName } from '../names/word-forms.ts';
import { InternalError } from '../text/internal-error.ts';
import { dayText, isPoint, verdictWord } from '../values/index.ts';
import { expectationText } from './expectation-text.ts';

/**
 * @example
 * const asked: ScenarioAsked = { title: 'As it stands', facts: 'cases/a.json', dates: new Map() };
 */
export interface ScenarioAsked {
  /** Without quotation marks and line breaks: see `scenarioTitle`. */
  readonly title: string;
  /** The file of the facts, from the folder of the scenario's file. */
  readonly facts: string;
  /** The dates that were given, as days. */
  readonly dates: ReadonlyMap<string, number>;
}

/**
 * The text of a scenario in the one house form, expecting what is settled in the answer, and every problem.
 *
 * @example
 * scenarioText(answer, { title: 'As it stands', facts: 'cases/a.json', dates: new Map() }).split('\n')[2]; // => '  place from "cases/a.json"'
 */
export function scenarioText(answer: PlanAnswer, asked: ScenarioAsked): string {
  return scenarioWith(answer, asked, expectations(answer));
}

/** What was asked, with these lines of what is expected. */
export function scenarioWith(
  { plan, asOf, knownOn }: Pick<PlanAnswer, 'plan' | 'asOf' | 'knownOn'>,
  { title, facts, dates }: ScenarioAsked,
  expected: readonly string[],
): string {
  const lines = [
    `scenario "${title}" for ${plan.name} {`,
    `as of ${dayText(asOf)}`,
    ...(knownOn === undefined ? [] : [`as known on ${dayText(knownOn)}`]),
    `${smallName(plan.of)} from "${facts}"`,
    ...[...dates].map(([name, day]) => `${name} is ${dayText(day)}`),
    '',
    ...expected,
    '}',
  ];
  const { value } = format({ file: 'scenario.headline', text: lines.join('\n') });
  if (value === undefined) throw new InternalError('a scenario is written as the language wants it');
  return value;
}

/** A text as a title: with no quotation mark, no line break, and nothing that turns text round. */
export function scenarioTitle(text: string): string {
  const plain = text.replace(/\p{Bidi_Control}/gu, '').replace(/["\\\p{Cc}\u2028\u2029]/gu, ' ');
  return plain.replace(/ +/g, ' ').trim();
}

/**
 * The dates that are given with a question and known to the day.
 *
 * @example
 * givenDays({ dates: { survey: point(7) } }); // => new Map([['survey', 7]])
 */
export function givenDays({ dates = {} }: Pick<Asked, 'dates'>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(dates).flatMap(([name, day]) => (isPoint(day) ? [[name, Number(day.lo)] as const] : [])),
  );
}

/** Of problems and of who is eligible every verdict; of the other parts those that are settled. */
function expectations(answer: PlanAnswer): readonly string[] {
  const { eligibility, progress } = answer;
  const settled = [
    ...answer.filters,
    ...answer.gates,
    ...answer.outcomes,
    ...(progress ? [progress] : []),
  ].filter(({ value }) => isSettled(value));
  return [
    ...answer.problems.flatMap(verdictExpected),
    ...(eligibility ? verdictExpected(eligibility) : []),
    ...settled.flatMap(verdictExpected),
    ...answer.payments.flatMap(amountExpected),
  ];
}

/** `expect school is yes because school.absent`; an eligibility with grades is no verdict. */
function verdictExpected({ name, value, trace }: FigureAnswer): readonly string[] {
  if (value.kind !== 'verdict') return [];
  const carriers = isSettled(value) || name === 'eligibility' ? carriersOf(trace) : [];
  const because = carriers.length === 0 ? '' : ` because ${carriers.join(', ')}`;
  return [`expect ${name} is ${verdictWord(value.verdict)}${because}`];
}

function amountExpected(payment: PaymentAnswer): readonly string[] {
  const text = expectationText(payment);
  return text === undefined ? [] : [text];
}
