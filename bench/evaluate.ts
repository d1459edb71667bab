// A plan answered for families, by generated code and by the interpreter, on the same families in one run.

import { DEFAULTS, generateFamilies } from '../cohort/cohort.ts';
import { askPlan, dayFromIso, type Facts, openProject, verdictWord } from '../src/index.ts';
import { importPlan } from '../test/support/generated-module.ts';
import { HOST, ruleFiles } from './files.ts';
import { measure } from './measure.ts';

const PLAN = 'leicestershire_phase_2';
const AS_OF = DEFAULTS.asOf;
const FAMILIES = 20;
const ROUNDS = 7;

export async function evaluateBeside(): Promise<readonly string[]> {
  const { program } = openProject(HOST, ruleFiles());
  const plan = program?.plans.get(PLAN);
  if (!program || !plan) throw new Error(`the rule sets have no ${PLAN}`);
  const built = await importPlan(program, plan);
  const families: readonly Facts[] = [...generateFamilies({ families: FAMILIES })];
  const day = dayFromIso(AS_OF) ?? 0;
  for (const facts of families) {
    const interpreted = verdictWord(askPlan(program, plan, facts, { asOf: day }).eligible?.verdict ?? 0);
    const generated = built.evaluateChecked(facts, { asOf: AS_OF }).eligibility.verdict;
    if (interpreted !== generated) throw new Error(`they disagree: ${interpreted} and ${generated}`);
  }
  const { ratio } = measure(
    () => {
      for (const facts of families) askPlan(program, plan, facts, { asOf: day });
    },
    () => {
      for (const facts of families) built.evaluateChecked(facts, { asOf: AS_OF });
    },
    ROUNDS,
  );
  return [
    `All parts of ${PLAN} for ${FAMILIES} families of a made-up cohort, with equal verdicts`,
    `  the generated module answers ${ratio.toFixed(1)} times as fast as the interpreter, which keeps the trace`,
  ];
}
