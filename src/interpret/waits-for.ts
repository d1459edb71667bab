// What an eligibility that is not known waits for, in words that hold for any record: `exclusions of Person`. For counting over
// many records, so nothing of one of them is told.

import type { CorePlan, CoreProgram } from '../ir/program.ts';
import type { Facts } from '../values/index.ts';
import { type Asked, questionOf } from './answer.ts';
import { fieldWords } from './describe.ts';
import { evaluateRule } from './evaluate.ts';
import { type Missing, missingFor, missingText } from './missing.ts';

/**
 * Each thing once. Invariant: the facts fit the vocabulary.
 *
 * @example
 * waitsFor(program, plan, { reference: 'A' }, { asOf }); // => ['wet of Place']
 */
export function waitsFor(
  program: CoreProgram,
  plan: CorePlan,
  facts: Facts,
  asked: Asked,
): readonly string[] {
  if (plan.eligibility === undefined) return [];
  const trace = evaluateRule(program, plan.eligibility, questionOf(program, plan, facts, asked));
  return [...new Set(missingFor(trace).map(missingInGeneral))];
}

/**
 * What is missing, in words that hold for any record.
 *
 * @example
 * missingInGeneral({ kind: 'time', day: asOf }); // => 'time that has not passed yet'
 */
export function missingInGeneral(missing: Missing): string {
  switch (missing.kind) {
    case 'fact':
      return `${fieldWords(missing.fact.field)} of ${missing.fact.record.type.name}`;
    case 'time':
      return 'time that has not passed yet';
    case 'rule':
      return missing.inGeneral ?? missing.lacks;
    default:
      return missingText(missing);
  }
}
