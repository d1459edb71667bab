// The case families of Leicestershire, and made-up ones, as the terminal program is opened with them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TuiCase, TuiSession } from '../../cli/ui/session.ts';
import { type CorePlan, dayFromIso, openProject, type Project, spanText } from '../../src/index.ts';

/** Of a session that writes nothing. */
const NO_KEEPER: TuiSession['keeper'] = {
  scenario: () => ({ problem: 'nothing can be kept here' }),
  why: () => ({ problem: 'nothing can be kept here' }),
  recovery: () => 'nowhere',
};

const ROOT = join(import.meta.dirname, '..', '..');
const RULES = 'rulesets/leicestershire';

/** One that is opened with a plan. */
export interface PlanSession extends TuiSession {
  readonly plan: CorePlan;
}

/** The five case families, asked about as of 30 September 2015. */
export function caseFamilies(): PlanSession {
  const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
  const project = openProject({ read: (path) => (existsSync(join(ROOT, path)) ? read(path) : undefined) }, [
    `${RULES}/phase-2.headline`,
  ]);
  const cases = [1, 2, 3, 4, 5].map(
    (n): TuiCase => ({ name: `Case ${n}`, facts: JSON.parse(read(`${RULES}/cases/case-${n}.json`)) }),
  );
  return sessionOf(project, cases, '2015-09-30', 'leicestershire_phase_2');
}

/** The plan of that name, or the first plan of a project, asked about these cases. */
export function sessionOf(
  project: Project,
  cases: readonly TuiCase[],
  asOf: string,
  name?: string,
): PlanSession {
  const { program, sources } = project;
  const plan = name === undefined ? program?.plans.values().next().value : program?.plans.get(name);
  const day = dayFromIso(asOf);
  if (!program || !plan || day === undefined)
    throw new Error(project.diagnostics.map(({ message }) => message).join('\n') || 'no plan, or no date');
  const wordsOf: TuiSession['wordsOf'] = (origin) => {
    const source = sources.get(origin.file);
    return source ? spanText(source, origin) : '';
  };
  return {
    program,
    plan,
    asked: { name: plan.name, phase: undefined },
    of: plan.of,
    cases,
    asOf: day,
    given: {},
    wordsOf,
    sourceOf: (file) => sources.get(file),
    keeper: NO_KEEPER,
  };
}
