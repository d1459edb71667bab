// A plan -> the types of its generated module: which parts it has, and which of them can come to "does not apply".

import type { Core } from '../../ir/core.ts';
import { mayNotApply } from '../../ir/may-not-apply.ts';
import { ruleCalled } from '../../ir/plan-rules.ts';
import type { CoreDate, CorePayment, CorePlan, CoreProgram, Rule } from '../../ir/program.ts';
import { decidable } from './emit-decider.ts';
import { blockComment, literal } from './escape.ts';
import { indent } from './layout.ts';
import { moduleNames, typeKey } from './names.ts';

export function emitTypes(program: CoreProgram, plan: CorePlan, runtime: string): string {
  const { facts, factsType } = moduleNames(plan);
  return [
    '// Generated from rules; do not edit.',
    '',
    `import type { ${factsType} } from ${literal(`./${facts}.js`)};`,
    '',
    `export type { ${factsType} };`,
    `export { HeadlineInputError } from ${literal(runtime)};`,
    '',
    ...planTypes(program, plan),
    '',
  ].join('\n');
}

/** What a module of a plan declares by itself. */
export function planTypes(program: CoreProgram, plan: CorePlan): readonly string[] {
  return [
    VALUES,
    '',
    `/** What the plan says${plan.label === undefined ? '' : `: ${blockComment(plan.label)}`}. */`,
    `export interface PlanAnswer {\n${indent(membersOf(program, plan).join('\n'))}\n}`,
    '',
    questionType(plan),
    '',
    functionTypes(moduleNames(plan).factsType),
    ...deciderTypes(program, plan),
  ];
}

function membersOf(program: CoreProgram, plan: CorePlan): readonly string[] {
  const part = (id: string): string => emitPart(program, id);
  const optional = (name: string, id: string | undefined): string =>
    `readonly ${name}: ${id === undefined ? 'undefined' : typeOf(program, ruleCalled(program, id))};`;
  return [
    `readonly plan: ${literal(plan.name)};`,
    '/** The date of the question, such as 2015-09-30. */\nreadonly asOf: string;',
    '/** What was known on a day; all that is known where it is undefined. */\nreadonly knownOn: string | undefined;',
    '/** Whether the plan is in force on that date; it is answered all the same. */\nreadonly inForce: boolean;',
    `/** Whether the plan is for such a record; undefined of one that is for all. */\n${optional('appliesTo', plan.appliesTo)}`,
    `${labelOf(program, plan.eligibility)}${optional('eligibility', plan.eligibility)}`,
    `/** Whether there is any grade of eligibility. */\n${optional('eligible', plan.eligible ?? plan.eligibility)}`,
    block(
      'problems',
      plan.problems.map(({ rule }) => part(rule)),
    ),
    block(
      'indicators',
      plan.problems.flatMap(({ indicators }) => indicators.map(part)),
    ),
    block('filters', plan.filters.map(part)),
    block('gates', plan.gates.map(part)),
    block(
      'outcomes',
      plan.outcomes.map(({ rule }) => part(rule)),
    ),
    optional('progress', plan.progress),
    block(
      'payments',
      plan.payments.map((payment) => emitPayment(program, payment)),
    ),
    warningsType(program, plan),
    block(
      'dates',
      plan.dates.map(({ name }) => `readonly ${typeKey(name)}: Day;`),
    ),
    block('figures', plan.defines.map(part)),
  ];
}

const VALUES = `/** \`possible\`: the answers that further facts may lead to; \`unknown\` where there is more than one. */
export interface YesOrNo {
  readonly verdict: "yes" | "no" | "unknown";
  readonly possible: readonly ("yes" | "no")[];
}

/** As \`YesOrNo\`, of a part that may not apply: every child has …, where there is no child. */
export interface YesNoOrDoesNotApply {
  readonly verdict: "yes" | "no" | "unknown" | "does not apply";
  readonly possible: readonly ("yes" | "no" | "does not apply")[];
}

/** Exact, as a decimal ("0.25") or a fraction ("1/3"); money in pounds, a percentage as a ratio. Null: nothing is known of it. */
export interface Figure {
  readonly value: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly mayNotApply: boolean;
}

/** A day such as "2015-09-30"; while it is not known, the earliest and the latest that are possible. */
export type Day = Figure;

/** An amount in whole pence: 0 where nothing is paid, null while it is not known. */
export interface Amount {
  readonly value: number | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly mayNotApply: boolean;
}

/** One of some options; while it is not known, those that are still possible (null: any of them). */
export interface OneOf<Option extends string> {
  readonly option: Option | null;
  readonly possible: readonly Option[] | null;
  readonly mayNotApply: boolean;
}

/** What stands in the middle of a scale: from one option to another, which are mostly the same. */
export interface Middle<Option extends string> {
  readonly low: OneOf<Option>;
  readonly high: OneOf<Option>;
}

interface PaymentParts {
  readonly amount: Amount;
  /** Whether it is due. */
  readonly due: YesNoOrDoesNotApply;
  /** Whether it has been claimed already; undefined of what is not paid once only. */
  readonly claimed: YesNoOrDoesNotApply | undefined;
}

/** An amount; nothing, and why; or not known, from \`amount.least\` to \`amount.most\`. */
export type Payment = PaymentParts &
  (
    | { readonly state: "amount"; readonly pence: number }
    | {
        readonly state: "nothing";
        readonly because:
          | "it does not apply"
          | "it is not due"
          | "it has been claimed already"
          | "no more may be paid";
      }
    | { readonly state: "unknown" }
  );`;

export function questionType({ dates }: CorePlan): string {
  const given = dates.filter(({ rule }) => rule === undefined);
  return `export interface Question {\n${indent([...QUESTION, ...datesMember(given)].join('\n'))}\n}`;
}

/** What any question has. */
export const QUESTION: readonly string[] = [
  '/** The date that is asked about, such as "2015-09-30". */\nreadonly asOf: string;',
  '/** Only what was recorded up to this day counts as known. */\nreadonly knownOn?: string | undefined;',
];

/** The dates that whoever asks may give. */
export function datesMember(dates: readonly CoreDate[]): readonly string[] {
  if (dates.length === 0) return [];
  const members = dates.map(
    ({ name, label }) =>
      `/** ${blockComment(label ?? `The date of ${name.replaceAll('_', ' ')}`)}; left out, it is not known. */\nreadonly ${typeKey(name)}?: string | undefined;`,
  );
  return [`readonly dates?: {\n${indent(members.join('\n'))}\n};`];
}

const functionTypes = (factsType: string): string => `export declare const plan: {
  readonly name: string;
  readonly title: string | undefined;
  /** The first and the last day; without a last day the plan goes on. */
  readonly inForce: { readonly from: string; readonly to: string | undefined } | undefined;
};

/** What the plan says of these facts on a day; throws a \`HeadlineInputError\` where the facts do not fit. */
export declare function evaluate(facts: ${factsType}, question: Question): PlanAnswer;

/** As \`evaluate\`, of facts that are known to fit: they are not checked again. */
export declare function evaluateChecked(facts: ${factsType}, question: Question): PlanAnswer;`;

/** One for each verdict that can be asked for alone. */
function deciderTypes(program: CoreProgram, plan: CorePlan): readonly string[] {
  const { factsType } = moduleNames(plan);
  return [...decidable(plan)].map(([part, id]) => {
    const isNa = mayNotApply(program, ruleCalled(program, id).body);
    const words = ['yes', 'no', 'unknown', ...(isNa ? ['does not apply'] : [])].map(literal).join(' | ');
    return [
      '',
      '/** Decides one verdict about one record after the other, of facts that are known to fit: faster than the whole answer. */',
      `export declare function decider(part: ${literal(part)}, question: Question): (facts: ${factsType}) => ${words};`,
    ].join('\n');
  });
}

function block(name: string, members: readonly string[]): string {
  if (members.length === 0) return `readonly ${name}: {};`;
  return `readonly ${name}: {\n${indent(members.join('\n'))}\n};`;
}

function labelOf(program: CoreProgram, id: string | undefined): string {
  const label = id === undefined ? undefined : ruleCalled(program, id).label;
  return label === undefined ? '' : `/** ${blockComment(label)} */\n`;
}

function emitPart(program: CoreProgram, id: string): string {
  const rule = ruleCalled(program, id);
  return `${labelOf(program, id)}readonly ${typeKey(rule.name)}: ${typeOf(program, rule)};`;
}

function emitPayment(program: CoreProgram, { rule }: CorePayment): string {
  return `${labelOf(program, rule)}readonly ${typeKey(ruleCalled(program, rule).name)}: Payment;`;
}

function warningsType(program: CoreProgram, { warnings }: CorePlan): string {
  const types = warnings.map(
    ({ rule }) =>
      `{ readonly because: string; readonly holds: ${typeOf(program, ruleCalled(program, rule))} }`,
  );
  return `readonly warnings: readonly [${types.join(', ')}];`;
}

function typeOf(program: CoreProgram, { gives, unit, body }: Rule): string {
  const scale = typeof unit === 'object' && 'scale' in unit ? unit.scale.map(({ key }) => key) : undefined;
  switch (gives) {
    case 'symbol':
      return `OneOf<${optionsOf(symbolsIn(program, body))}>`;
    case 'span':
      return `Middle<${optionsOf(scale ?? [])}>`;
    case 'number':
      if (scale) return `OneOf<${optionsOf(scale)}>`;
      return unit === 'date' ? 'Day' : 'Figure';
    default:
      return mayNotApply(program, body) ? 'YesNoOrDoesNotApply' : 'YesOrNo';
  }
}

/** Without options that are known every text can be one. */
function optionsOf(keys: readonly string[]): string {
  return keys.length === 0 ? 'string' : [...new Set(keys)].map(literal).join(' | ');
}

/** The options that a rule can come to, where they all stand in it. */
function symbolsIn(program: CoreProgram, node: Core): readonly string[] {
  if (node.kind === 'literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.kind === 'field' && node.field.type.kind === 'choice')
    return node.field.type.options.map(({ key }) => key);
  if (node.kind === 'ref') return symbolsIn(program, ruleCalled(program, node.rule).body);
  if (node.kind === 'choose')
    return [...node.cases.map(({ value }) => value), ...(node.otherwise ? [node.otherwise] : [])].flatMap(
      (value) => symbolsIn(program, value),
    );
  return [];
}
