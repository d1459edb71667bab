// What a scenario expects of a part beside what it came to.

import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import { type FigureAnswer, isPayment, reasonTrace } from '../interpret/answer.ts';
import { carriersOf } from '../interpret/carriers.ts';
import { valueText } from '../interpret/describe.ts';
import { isSettled, type Value } from '../interpret/value.ts';
import type { CoreExpectation, CoreExpected, CorePlan } from '../ir/program.ts';
import { quantityText } from '../ir/quantity-text.ts';
import type { Unit } from '../ir/vocabulary.ts';
import {
  applies,
  compareExact,
  isPoint,
  NA,
  plainPlace,
  point,
  possibleSymbols,
  type Range,
  verdictWord,
} from '../values/index.ts';

/** `found`: the part that is expected to be something; undefined where the plan that was asked has none such. */
export function compareExpected(
  found: FigureAnswer | undefined,
  { part, expected, because, origin }: CoreExpectation,
  plan: CorePlan,
): readonly Diagnostic[] {
  if (!found) {
    const holes = { part, expected: expectedText(expected, because), actual: `not in ${plan.name}` };
    return [diagnostic('scenario/failed', origin, holes)];
  }
  const isCarried = because.length === 0 || isCarriedBy(found, part, because);
  if (isAsExpected(found, expected) && isCarried) return [];
  const actual = because.length > 0 || found.value.kind === 'verdict' ? carriersOf(reasonTrace(found)) : [];
  const holes = {
    part,
    expected: expectedText(expected, because),
    actual: withReasons(actualText(found), actual),
  };
  return [diagnostic('scenario/failed', origin, holes)];
}

// -- the answer -----------------------------------------------------------------------------------------------

function isAsExpected(found: FigureAnswer, expected: CoreExpected): boolean {
  const { value, unit } = found;
  switch (expected.kind) {
    case 'answer':
      return isAnswer(value, expected.answer);
    case 'nothing':
      return value.kind === 'number' && isPoint(value.number) && value.number.lo === 0;
    case 'number':
      return isNumber(value, expected.number);
    case 'words': {
      const possible = wordsOf(value, unit);
      return (
        possible !== undefined &&
        possible.length === expected.words.length &&
        expected.words.every((word) => possible.includes(word))
      );
    }
  }
}

function isAnswer(value: Value, answer: Extract<CoreExpected, { kind: 'answer' }>['answer']): boolean {
  if (value.kind === 'verdict') return verdictWord(value.verdict) === answer;
  if (answer === 'unknown') return !isSettled(value);
  return answer === 'does not apply' && isNothing(value);
}

/** Whether it surely does not apply. */
function isNothing(value: Value): boolean {
  switch (value.kind) {
    case 'verdict':
      return value.verdict === NA;
    case 'number':
      return !applies(value.number);
    case 'symbol':
      return possibleSymbols(value.symbol)?.length === 0;
    case 'span':
      return !applies(value.span.low) && !applies(value.span.high);
    default:
      return false;
  }
}

function isNumber(value: Value, number: Range['lo']): boolean {
  return value.kind === 'number' && isPoint(value.number) && compareExact(value.number.lo, number) === 0;
}

/** The options that are still possible; of the middle of a scale those at its two ends. */
function wordsOf(value: Value, unit: Unit): readonly string[] | undefined {
  const options = typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : [];
  switch (value.kind) {
    case 'symbol':
      return possibleSymbols(value.symbol) ?? undefined;
    case 'number':
      return plainPlace(value.number, options).possible ?? undefined;
    case 'span': {
      const ends = [value.span.low, value.span.high].flatMap(
        (end) => plainPlace(end, options).possible ?? [],
      );
      return [...new Set(ends)];
    }
    default:
      return undefined;
  }
}

// -- the reasons ----------------------------------------------------------------------------------------------

/** Whether exactly these parts carry the verdict; an indicator may be named without its problem. */
function isCarriedBy(found: FigureAnswer, name: string, wanted: readonly string[]): boolean {
  const carriers = carriersOf(reasonTrace(found));
  const full = wanted.map((one) => (carriers.includes(`${name}.${one}`) ? `${name}.${one}` : one));
  return full.length === carriers.length && full.every((one) => carriers.includes(one));
}

// -- in words -------------------------------------------------------------------------------------------------

function expectedText(expected: CoreExpected, because: readonly string[]): string {
  return withReasons(wantedText(expected), because);
}

function wantedText(expected: CoreExpected): string {
  switch (expected.kind) {
    case 'answer':
      return expected.answer;
    case 'nothing':
      return 'nothing';
    case 'number':
      return quantityText(point(expected.number), expected.unit);
    case 'words':
      return expected.words.join(' or ');
  }
}

function actualText(found: FigureAnswer): string {
  if (isPayment(found) && isPoint(found.amount) && found.amount.lo === 0) return 'nothing';
  return valueText(found.value, found.unit);
}

function withReasons(answer: string, reasons: readonly string[]): string {
  return reasons.length === 0 ? answer : `${answer} because ${reasons.join(', ')}`;
}
