// Rules -> everything in them that scenarios should reach, and at which rules, nodes and values it is seen.

import type { Core } from '../ir/core.ts';
import { datedLookups, expectableIds, ruleCalled, rulesFrom } from '../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, DatedValue, Rule } from '../ir/program.ts';
import { placeKey } from '../text/span.ts';
import { type Amendments, amendmentsIn } from './amendments.ts';
import { type NodeWatch, watchNodes } from './nodes-watched.ts';
import {
  type CoverageKind,
  type CoverageSide,
  headingOf,
  quotedAt,
  roleWord,
  type Sources,
  type Subject,
} from './subject.ts';
import { Subjects } from './subjects.ts';

/** Invariant: every key has its subject. */
export interface Watched {
  readonly subjects: ReadonlyMap<string, Subject>;
  /** By rule: the part that it is. */
  readonly parts: ReadonlyMap<string, string>;
  readonly nodes: ReadonlyMap<Core, NodeWatch>;
  /** By the place of a value of a parameter. */
  readonly values: ReadonlyMap<string, string>;
  readonly amendments: Amendments;
}

export function watchedIn(
  program: CoreProgram,
  { files, sources }: { readonly files: ReadonlySet<string>; readonly sources: Sources },
): Watched {
  const subjects = new Subjects(sources, files);
  const plans = [...program.plans.values()];
  const ids = rulesFrom(program, plans.flatMap(expectableIds));
  const rules = [...program.rules.values()].filter(({ id }) => ids.has(id));
  const parts = new Map(plans.flatMap((plan) => partsOf(program, plan, subjects)));
  const amendments = amendmentsIn(program, rules, subjects, files);
  const nodes = new Map<Core, NodeWatch>();
  for (const rule of rules) watchNodes({ program, subjects, nodes, amendments }, rule, parts.has(rule.id));
  const values = new Map([...periodsOf(program, rules, subjects, amendments), ...amendments.values]);
  return { subjects: subjects.found, parts, nodes, values, amendments };
}

// -- parts ----------------------------------------------------------------------------------------------------

const YES_NO: readonly CoverageSide[] = ['yes', 'no'];

function partsOf(
  program: CoreProgram,
  plan: CorePlan,
  subjects: Subjects,
): readonly (readonly [string, string])[] {
  const { eligibility, eligible, progress } = plan;
  const added = (
    id: string,
    kind: CoverageKind,
    sides: readonly CoverageSide[] = YES_NO,
  ): readonly (readonly [string, string])[] => {
    const rule = ruleCalled(program, id);
    const at = headingOf(subjects.sources, rule.origin);
    const key = subjects.add(kind, at, partText(rule), sides);
    return key === undefined ? [] : [[id, key]];
  };
  const indicators = [
    // Of grades: whether there is any, which is seen in the grade too.
    ...[eligibility, eligible].flatMap((id) => id ?? []),
    ...plan.problems.flatMap((problem) => [problem.rule, ...problem.indicators]),
    ...plan.filters,
    ...plan.gates,
  ];
  const outcomes = [...plan.outcomes.map(({ rule }) => rule), ...(progress === undefined ? [] : [progress])];
  return [
    ...indicators.flatMap((id) => added(id, 'indicator')),
    ...outcomes.flatMap((id) => added(id, 'outcome')),
    ...plan.payments.flatMap(({ rule }) => added(rule, 'outcome', ['something', 'nothing'])),
  ];
}

function partText({ role, name, label }: Rule): string {
  const word = roleWord(role);
  const named = name === word ? word : `${word} ‘${name}’`;
  return label === undefined ? named : `${named} (${label})`;
}

// -- values of parameters -------------------------------------------------------------------------------------

/** The values that these rules look at, but for those that a plan sets: these are amendments. */
function periodsOf(
  program: CoreProgram,
  rules: readonly Rule[],
  subjects: Subjects,
  { values: set }: Amendments,
): readonly (readonly [string, string])[] {
  const looked = new Set(rules.flatMap(({ body }) => datedLookups(body)).map(({ parameter }) => parameter));
  return [...looked].flatMap((id) => {
    const parameter = program.parameters.get(id);
    return (parameter?.values ?? []).flatMap((value) => {
      const key = set.has(placeKey(value.origin))
        ? undefined
        : addPeriod(subjects, parameter?.name ?? id, value);
      return key === undefined ? [] : [[placeKey(value.origin), key] as const];
    });
  });
}

function addPeriod(subjects: Subjects, parameter: string, { origin }: DatedValue): string | undefined {
  const what = `the value ${quotedAt(subjects.sources, origin)} of ‘${parameter}’`;
  return subjects.add('period', headingOf(subjects.sources, origin), what, ['in force']);
}
