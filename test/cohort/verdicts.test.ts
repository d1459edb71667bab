// Leicestershire's plan, asked about a cohort: every answer occurs, and no gap in the facts turns one into another.

import { describe, expect, test } from 'vitest';
import { type CohortOptions, type Family, generateFamilies } from '../../cohort/cohort.ts';
import { dayFromIso } from '../../src/index.ts';
import { type GeneratedPart, generated, importPlan, interpreted } from '../support/generated-module.ts';
import { programOf } from './program.ts';

const PROGRAM = programOf('rulesets/leicestershire/phase-2.headline');
const PLAN = PROGRAM.plans.get('leicestershire_phase_2')!;
/** Who is eligible, without what became of the family: that is judged day by day, and takes a hundred times as long. */
const ENTRY = { ...PLAN, outcomes: [], progress: undefined, payments: [], warnings: [], defines: [] };
const MODULE = await importPlan(PROGRAM, ENTRY);
const AS_OF = '2015-09-30';

const PARTS = ['crime', 'school', 'help', 'work', 'abuse', 'health', 'eligibility'];

/** The six problems and the eligibility. */
function partsOf(family: Family): Readonly<Record<string, GeneratedPart>> {
  const { problems, eligibility } = MODULE.evaluate(family, { asOf: AS_OF });
  return { ...problems, eligibility };
}

function answersTo(options: CohortOptions): ReturnType<typeof partsOf>[] {
  return [...generateFamilies(options)].map(partsOf);
}

describe('a plan asked about a cohort', () => {
  test('answers yes, no and unknown for every problem and for the eligibility', () => {
    const answers = answersTo({ families: 500 });
    for (const part of PARTS) {
      const words = answers.map((parts) => parts[part]!.verdict);
      for (const word of ['yes', 'no', 'unknown'])
        expect(words.filter((one) => one === word).length, `${part} ${word}`).toBeGreaterThan(3);
    }
  });

  test('knows everything when nothing is missing', () => {
    const answers = answersTo({ families: 100, missing: 0, undated: 0 });
    expect(answers.flatMap((parts) => PARTS.map((part) => parts[part]!.verdict))).not.toContain('unknown');
  });

  test('is never sure of what more knowledge would belie', () => {
    const [whole = [], some = [], little = []] = [0, 300, 2_000].map((rate) =>
      answersTo({ families: 100, seed: 9, missing: rate, undated: rate }),
    );
    whole.forEach((parts, index) => {
      for (const part of PARTS) {
        expect(some[index]![part]!.possible).toEqual(expect.arrayContaining([...parts[part]!.possible]));
        expect(little[index]![part]!.possible).toEqual(
          expect.arrayContaining([...some[index]![part]!.possible]),
        );
      }
    });
  });

  test('gets the same answers from the interpreter and from generated code', () => {
    for (const family of generateFamilies({ families: 40, seed: 3, missing: 1_000, undated: 1_000 })) {
      const asked = { asOf: dayFromIso(AS_OF)! };
      expect(generated(MODULE, family, asked)).toEqual(interpreted(PROGRAM, ENTRY, family, asked));
    }
  });
});
