// A plan answered for families, by generated code and by the interpreter, on the same families in one run.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askPlan, dayFromIso, type Facts, openProject, verdictWord } from '../src/index.ts';
import { importPlan } from '../test/support/generated-module.ts';
import { HOST, ROOT, ruleFiles } from './files.ts';
import { measure } from './measure.ts';

const PLAN = 'leicestershire_phase_2';
const CASES = 'rulesets/leicestershire/cases';
const AS_OF = '2015-09-30';
const ROUNDS = 25;
/** How often the cases are answered in one round. */
const REPEATS = 40;

export async function evaluateBeside(): Promise<readonly string[]> {
  const { program } = openProject(HOST, ruleFiles());
  const plan = program?.plans.get(PLAN);
  if (!program || !plan) throw new Error(`the rule sets have no ${PLAN}`);
  const built = await importPlan(program, plan);
  const families = caseFamilies();
  const day = dayFromIso(AS_OF) ?? 0;
  for (const facts of families) {
    const interpreted = verdictWord(askPlan(program, plan, facts, { asOf: day }).eligible?.verdict ?? 0);
    const generated = built.evaluateChecked(facts, { asOf: AS_OF }).eligibility.verdict;
    if (interpreted !== generated) throw new Error(`they disagree: ${interpreted} and ${generated}`);
  }
  const repeat = (work: (facts: Facts) => void) => (): void => {
    for (let times = 0; times < REPEATS; times++) families.forEach(work);
  };
  const { ratio } = measure(
    repeat((facts) => askPlan(program, plan, facts, { asOf: day })),
    repeat((facts) => built.evaluateChecked(facts, { asOf: AS_OF })),
    ROUNDS,
  );
  return [
    `All parts of ${PLAN} for the ${families.length} case families, with equal verdicts`,
    `  the generated module answers ${ratio.toFixed(1)} times as fast as the interpreter, which keeps the trace`,
  ];
}

function caseFamilies(): readonly Facts[] {
  const folder = join(ROOT, CASES);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
