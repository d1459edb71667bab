// Random questions: the dates that a plan asks for, given or not, on days near the question.

import fc, { type Arbitrary } from 'fast-check';
import type { Asked } from '../../src/interpret/answer.ts';
import type { CorePlan } from '../../src/ir/program.ts';
import { givenDates } from '../../src/testing/given-dates.ts';
import { point } from '../../src/values/index.ts';

export function arbitraryQuestion(plan: CorePlan, asOf: number): Arbitrary<Asked> {
  const names = plan.dates.filter(({ rule }) => rule === undefined).map(({ name }) => name);
  const day = fc.constantFrom(-400, -200, -31, -1, 0, 1, 40).map((days) => point(asOf + days));
  const dates = fc.tuple(...names.map(() => fc.option(day, { nil: undefined, freq: 5 })));
  const known = fc.constantFrom(undefined, undefined, undefined, asOf - 31, asOf, asOf + 40);
  return fc
    .tuple(dates, known)
    .map(([days, knownOn]) => ({ asOf, dates: givenDates(names, days), ...(knownOn && { knownOn }) }));
}
