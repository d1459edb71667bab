// A plan -> the functions of its module that answer it: what is asked, and every part in its place.

import type { Gives } from '../../ir/core.ts';
import { partIds, ruleCalled } from '../../ir/plan-rules.ts';
import type { CorePayment, CorePlan, Rule } from '../../ir/program.ts';
import type { Unit } from '../../ir/vocabulary.ts';
import { isoFromDay } from '../../values/index.ts';
import type { Emission, RuntimeName } from './body.ts';
import { emitDecider } from './emit-decider.ts';
import { datesAsked, fuseObjects, preparedCode } from './emit-fused.ts';
import { literal } from './escape.ts';
import { array, call, indent, lines, object } from './layout.ts';
import { identifier, propertyKey } from './names.ts';

export function emitAnswer(emission: Emission, plan: CorePlan): readonly string[] {
  return [emitPlan(plan), emitEvaluate(emission, plan), ...emitDecider(emission, plan)];
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
  for (const name of ['ask', 'askKnownOn', 'checkFacts', 'point', 'preparing', 'readQuestion'] as const)
    emission.runtime.add(name);
  const dates = datesAsked(plan);
  const bindings = identifier('bindings', plan.name);
  const slow: Shown = (id) => partCode(emission, id);
  const asked = { asOf: 'given.asOf', knownOn: 'given.knownOn' };
  const fused = emitFusedAnswer(emission, plan);
  if (fused) emission.runtime.add('isPlainData');
  return [
    'export function evaluate(facts, question) {',
    `  checkFacts(validate, SHAPES, ${literal(plan.of)}, facts);`,
    // What an object has from its prototype is no fact.
    `  return ${fused ? 'isPlainData(facts) ? evaluateChecked(facts, question) : ' : ''}evaluateRules(facts, question);`,
    '}',
    '',
    'export function evaluateChecked(facts, question) {',
    fused
      ? '  return answering(question)?.(facts) ?? evaluateRules(facts, question);'
      : '  return evaluateRules(facts, question);',
    '}',
    '',
    'function evaluateRules(facts, given) {',
    `  const { day, knownOn, dates } = readQuestion(given, ${dates});`,
    `  const root = { facts, record: ${literal(plan.of)}, shapes: SHAPES };`,
    `  const asked = ask(day, root, ${bindings}, dates);`,
    '  const question = knownOn === undefined ? asked : askKnownOn(asked, point(knownOn)).question;',
    '  return answer(question.root.facts, question, given, day);',
    '}',
    '',
    'function answer(facts, question, given, day) {',
    indent(lines('return {', members(emission, plan, asked, slow), '};')),
    '}',
    ...(fused ? ['', `const answering = preparing(${dates}, prepareAnswer);`, '', fused] : []),
  ].join('\n');
}

/** Undefined where there is nothing to fuse. */
function emitFusedAnswer(emission: Emission, plan: CorePlan): string | undefined {
  const fused = fuseObjects(emission, verdictParts(emission, plan));
  if (!fused || fused.verdicts.size === 0 || fused.called.size === fused.verdicts.size) return undefined;
  emission.runtime.add('PLAIN_VERDICTS');
  let asks = false;
  const part: Shown = (id) => {
    const code = fused.verdicts.get(id);
    if (code !== undefined) return `PLAIN_VERDICTS[${code}]`;
    asks = true;
    return partCode(emission, id);
  };
  const result = lines('{', members(emission, plan, { asOf: 'asOf', knownOn: 'undefined' }, part), '}');
  const asksOthers = asks || plan.payments.length > 0 || plan.dates.length > 0;
  return preparedCode(emission, plan, 'prepareAnswer', fused, result, asksOthers);
}

/** The parts of the answer that are verdicts and stand for themselves. */
function verdictParts({ program }: Emission, plan: CorePlan): readonly string[] {
  const paid = new Set(plan.payments.flatMap(({ rule, when, paid: claimed }) => [rule, when, claimed]));
  return [...new Set(partIds(plan))].filter(
    (id) => !paid.has(id) && ruleCalled(program, id).gives === 'verdict',
  );
}

// -- every part in its place ------------------------------------------------------------------------------------

/** A part as it is shown, by its rule. */
type Shown = (id: string) => string;

function members(
  emission: Emission,
  plan: CorePlan,
  asked: { readonly asOf: string; readonly knownOn: string },
  part: Shown,
): readonly string[] {
  const parts = (name: string, ids: readonly string[]): string =>
    `${name}: ${
      ids.length === 0
        ? nothing(emission)
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
    `asOf: ${asked.asOf}`,
    `knownOn: ${asked.knownOn}`,
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
    `warnings: ${warningsCode(emission, plan, part)}`,
    `dates: ${datesCode(emission, plan)}`,
    parts('figures', plan.defines),
  ];
}

/** What a plan has none of is one object, which nobody can change. */
function nothing({ runtime }: Emission): string {
  runtime.add('NOTHING');
  return 'NOTHING';
}

function keyOf({ program }: Emission, id: string): string {
  return propertyKey(ruleCalled(program, id).name);
}

function askedCode(id: string): string {
  return `${identifier('rule', id)}(facts, question)`;
}

function partCode(emission: Emission, id: string): string {
  const rule = ruleCalled(emission.program, id);
  return shownCode(emission, rule, askedCode(id));
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
  if (payments.length === 0) return nothing(emission);
  emission.runtime.add('plainPayment');
  const each = payments.map(({ rule, when, paid }) => {
    const claimed = paid === undefined ? 'undefined' : askedCode(paid);
    return `${keyOf(emission, rule)}: ${call('plainPayment', askedCode(rule), askedCode(when), claimed)}`;
  });
  return lines('{', each, '}');
}

function warningsCode({ runtime }: Emission, { warnings }: CorePlan, part: Shown): string {
  if (warnings.length > 0)
    return array(warnings.map(({ rule, because }) => warningCode(part(rule), because)));
  runtime.add('NONE_OF_THEM');
  return 'NONE_OF_THEM';
}

function warningCode(holds: string, because: string): string {
  return object([`because: ${literal(because)}`, `holds: ${holds}`]);
}

function datesCode(emission: Emission, plan: CorePlan): string {
  if (plan.dates.length === 0) return nothing(emission);
  emission.runtime.add('plainDate');
  const each = plan.dates.map(({ name, rule }) => {
    if (rule === undefined) emission.runtime.add('dateOf');
    const code = rule === undefined ? `dateOf(question, ${literal(name)})` : askedCode(rule);
    return `${propertyKey(name)}: plainDate(${code})`;
  });
  return lines('{', each, '}');
}

function inForceTest({ inForce }: CorePlan): string {
  if (!inForce) return 'true';
  const from = `day >= ${inForce.from}`;
  return inForce.to === undefined ? from : `${from} && day <= ${inForce.to}`;
}
