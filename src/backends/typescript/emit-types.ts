// A plan -> the types of its generated module: which parts it has, and which of them can come to "does not apply".

import type { CorePlan, CoreProgram, Rule } from '../../ir/core.ts';
import { mayNotApply } from '../../ir/may-not-apply.ts';
import { InternalError } from '../../text/internal-error.ts';
import { blockComment, literal } from './escape.ts';
import { indent } from './layout.ts';
import { moduleNames, typeKey } from './names.ts';

export function emitTypes(program: CoreProgram, plan: CorePlan): string {
  const { facts, factsType } = moduleNames(plan);
  const partsOf = (ids: readonly string[]): readonly string[] => ids.map((id) => emitPart(program, id));
  const members = [
    `readonly plan: ${literal(plan.name)};`,
    '/** The date of the question, such as 2015-09-30. */\nreadonly asOf: string;',
    '/** Whether the plan is in force on that date; it is answered all the same. */\nreadonly inForce: boolean;',
    emitPart(program, plan.eligibility),
    block('problems', partsOf(plan.problems.map((problem) => problem.rule))),
    block('indicators', partsOf(plan.problems.flatMap((problem) => problem.indicators))),
    block('filters', partsOf(plan.filters)),
  ];
  return [
    '// Generated from rules; do not edit.',
    '',
    `import type { ${factsType} } from ${literal(`./${facts}.js`)};`,
    '',
    'export { HeadlineInputError } from "headline/runtime";',
    '',
    VERDICTS,
    '',
    `/** What the plan says${plan.label === undefined ? '' : `: ${blockComment(plan.label)}`}. */`,
    `export interface PlanAnswer {\n${indent(members.join('\n'))}\n}`,
    '',
    functionTypes(factsType),
    '',
  ].join('\n');
}

const VERDICTS = `/** \`possible\`: the answers that further facts may lead to; \`unknown\` where there is more than one. */
export interface YesOrNo {
  readonly verdict: "yes" | "no" | "unknown";
  readonly possible: readonly ("yes" | "no")[];
}

/** As \`YesOrNo\`, of a part that may not apply: every child has …, where there is no child. */
export interface YesNoOrDoesNotApply {
  readonly verdict: "yes" | "no" | "unknown" | "does not apply";
  readonly possible: readonly ("yes" | "no" | "does not apply")[];
}`;

const functionTypes = (factsType: string): string => `export interface Question {
  /** The date that is asked about, such as "2015-09-30". */
  readonly asOf: string;
}

export declare const plan: {
  readonly name: string;
  readonly title: string | undefined;
  /** The first and the last day; without a last day the plan goes on. */
  readonly inForce: { readonly from: string; readonly to: string | undefined } | undefined;
};

/** What the plan says of these facts on a day; throws a \`HeadlineInputError\` where the facts do not fit. */
export declare function evaluate(facts: ${factsType}, question: Question): PlanAnswer;

/** As \`evaluate\`, of facts that are known to fit: they are not checked again. */
export declare function evaluateChecked(facts: ${factsType}, question: Question): PlanAnswer;`;

function block(name: string, members: readonly string[]): string {
  if (members.length === 0) return `readonly ${name}: {};`;
  return `readonly ${name}: {\n${indent(members.join('\n'))}\n};`;
}

function emitPart(program: CoreProgram, id: string): string {
  const rule = program.rules.get(id);
  if (!rule) throw new InternalError(`in the core there is a rule ‘${id}’`);
  const label = rule.label === undefined ? '' : `/** ${blockComment(rule.label)} */\n`;
  return `${label}readonly ${typeKey(rule.name)}: ${verdictType(program, rule)};`;
}

function verdictType(program: CoreProgram, { body }: Rule): string {
  return mayNotApply(program, body) ? 'YesNoOrDoesNotApply' : 'YesOrNo';
}
