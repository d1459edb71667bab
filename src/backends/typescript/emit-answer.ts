// A plan -> the functions of its module that answer it: what is asked, and every part in its place.

import type { Gives } from '../../ir/core.ts';
import { ruleCalled } from '../../ir/plan-rules.ts';
import type { CorePayment, CorePlan, Rule } from '../../ir/program.ts';
import type { Unit } from '../../ir/vocabulary.ts';
import { isoFromDay } from '../../values/index.ts';
import type { Emission, RuntimeName } from './body.ts';
import { literal } from './escape.ts';
import { array, call, indent, lines, object } from './layout.ts';
import { identifier, propertyKey } from './names.ts';

export function emitAnswer(emission: Emission, plan: CorePlan): readonly string[] {
  return [emitPlan(plan), emitEvaluate(emission, plan)];
}

function emitPlan({ name, label, inForce }: CorePlan): string {
  const days = inForce
    ? object([
        `from: ${dayLiteral(inForce.from)}`,
        `to: ${inForce.to === undefined ? 'undefined' : dayLiteral(inForce.to)}`,
      ])
    : 'undefined';
  const title = label === undefined ? 'undefined' : literal(label);
  const members = [`name: ${literal(name)}`, `title: ${title}`, `inForce: ${days}`];
  return lines('export const plan = Object.freeze({', members, '});');
}

const dayLiteral = (day: number): string => literal(isoFromDay(day));

function emitEvaluate(emission: Emission, plan: CorePlan): string {
  for (const name of ['ask', 'askKnownOn', 'checkFacts', 'point', 'readQuestion'] as const)
    emission.runtime.add(name);
  const dates = plan.dates.filter(({ rule }) => rule === undefined).map(({ name }) => literal(name));
  const bindings = identifier('bindings', plan.name);
  return [
    'export function evaluate(facts, question) {',
    `  checkFacts(validate, SHAPES, ${literal(plan.of)}, facts);`,
    '  return evaluateChecked(facts, question);',
    '}',
    '',
    'export function evaluateChecked(facts, given) {',
    `  const { day, knownOn, dates } = readQuestion(given, ${array(dates)});`,
    `  const root = { facts, record: ${literal(plan.of)}, shapes: SHAPES };`,
    `  const asked = ask(day, root, ${bindings}, dates);`,
    '  const question = knownOn === undefined ? asked : askKnownOn(asked, point(knownOn)).question;',
    '  return answer(question.root.facts, question, given, day);',
    '}',
    '',
    'function answer(facts, question, given, day) {',
    indent(lines('return {', members(emission, plan), '};')),
    '}',
  ].join('\n');
}

function members(emission: Emission, plan: CorePlan): readonly string[] {
  const part = (id: string): string => partCode(emission, id);
  const parts = (name: string, ids: readonly string[]): string =>
    `${name}: ${
      ids.length === 0
        ? '{}'
        : lines(
            '{',
            ids.map((id) => `${keyOf(emission, id)}: ${part(id)}`),
            '}',
          )
    }`;
  const optional = (name: string, id: string | undefined): string =>
    `${name}: ${id === undefined ? 'undefined' : part(id)}`;
  return [
    `plan: ${literal(plan.name)}`,
    'asOf: given.asOf',
    'knownOn: given.knownOn',
    `inForce: ${inForceTest(plan)}`,
    optional('appliesTo', plan.appliesTo),
    optional('eligibility', plan.eligibility),
    optional('eligible', plan.eligible ?? plan.eligibility),
    parts(
      'problems',
      plan.problems.map((problem) => problem.rule),
    ),
    parts(
      'indicators',
      plan.problems.flatMap((problem) => problem.indicators),
    ),
    parts('filters', plan.filters),
    parts('gates', plan.gates),
    parts(
      'outcomes',
      plan.outcomes.map(({ rule }) => rule),
    ),
    optional('progress', plan.progress),
    `payments: ${paymentsCode(emission, plan.payments)}`,
    `warnings: ${array(plan.warnings.map(({ rule, because }) => warningCode(emission, rule, because)))}`,
    `dates: ${datesCode(emission, plan)}`,
    parts('figures', plan.defines),
  ];
}

function keyOf({ program }: Emission, id: string): string {
  return propertyKey(ruleCalled(program, id).name);
}

function asked(id: string): string {
  return `${identifier('rule', id)}(facts, question)`;
}

function partCode(emission: Emission, id: string): string {
  const rule = ruleCalled(emission.program, id);
  return shownCode(emission, rule, asked(id));
}

const SHOWN: { readonly [G in Gives]: RuntimeName } = {
  verdict: 'plainVerdict',
  number: 'plainNumber',
  symbol: 'plainOption',
  span: 'plainSpan',
};

/** A value of a rule as plain JSON. */
function shownCode(
  { runtime }: Emission,
  { gives, unit }: Pick<Rule, 'gives' | 'unit'>,
  code: string,
): string {
  const isDate = unit === 'date';
  const scale = typeof unit === 'object' && 'scale' in unit ? scaleCode(unit) : undefined;
  const name: RuntimeName =
    gives === 'number' && isDate
      ? 'plainDate'
      : gives === 'number' && scale
        ? 'plainPlace'
        : SHOWN[gives === 'list' ? 'verdict' : gives];
  runtime.add(name);
  return `${name}(${[code, ...(scale ? [scale] : [])].join(', ')})`;
}

function scaleCode({ scale }: Extract<Unit, { readonly scale: unknown }>): string {
  return array(scale.map(({ key }) => literal(key)));
}

function paymentsCode(emission: Emission, payments: readonly CorePayment[]): string {
  if (payments.length === 0) return '{}';
  emission.runtime.add('plainPayment');
  const each = payments.map(({ rule, when, paid }) => {
    const claimed = paid === undefined ? 'undefined' : asked(paid);
    return `${keyOf(emission, rule)}: ${call('plainPayment', asked(rule), asked(when), claimed)}`;
  });
  return lines('{', each, '}');
}

function warningCode(emission: Emission, rule: string, because: string): string {
  return object([`because: ${literal(because)}`, `holds: ${partCode(emission, rule)}`]);
}

function datesCode(emission: Emission, plan: CorePlan): string {
  if (plan.dates.length === 0) return '{}';
  emission.runtime.add('plainDate');
  const each = plan.dates.map(({ name, rule }) => {
    if (rule === undefined) emission.runtime.add('dateOf');
    const code = rule === undefined ? `dateOf(question, ${literal(name)})` : asked(rule);
    return `${propertyKey(name)}: plainDate(${code})`;
  });
  return lines('{', each, '}');
}

function inForceTest({ inForce }: CorePlan): string {
  if (!inForce) return 'true';
  const from = `day >= ${inForce.from}`;
  return inForce.to === undefined ? from : `${from} && day <= ${inForce.to}`;
}
