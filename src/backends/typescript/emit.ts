// A plan -> an ES module that answers it, and the types of that module. The module rests on `headline/runtime` and on the
// check of the facts beside it. One function stands for each rule; it gives what the interpreter gives, without a trace.

import type { CorePlan, CoreProgram, CoreRecord, Rule } from '../../ir/core.ts';
import { type Core, childrenOf } from '../../ir/core.ts';
import { InternalError } from '../../text/internal-error.ts';
import { positionAt, type Source } from '../../text/source.ts';
import { isoFromDay } from '../../values/index.ts';
import { type Body, type Emission, emitExpression } from './emit-expression.ts';
import { emitTypes } from './emit-types.ts';
import { lineComment, literal } from './escape.ts';
import { array, call, indent, lines, object } from './layout.ts';
import { identifier, moduleNames, propertyKey } from './names.ts';

export interface EmittedModule {
  readonly js: string;
  readonly dts: string;
}

/** `sources`: the rule files by name, as far as they are at hand; comments then tell the lines of rules. */
export function emitModule(
  program: CoreProgram,
  plan: CorePlan,
  sources: ReadonlyMap<string, Source> = new Map(),
): EmittedModule {
  return { js: emitJs(program, plan, sources), dts: emitTypes(program, plan) };
}

function emitJs(program: CoreProgram, plan: CorePlan, sources: ReadonlyMap<string, Source>): string {
  const emission: Emission = {
    program,
    runtime: new Set(['HeadlineInputError', ...OWN_IMPORTS]),
    calendars: new Map(),
  };
  const uses = usesOf(program, plan);
  // The parts of the plan as they stand in it, then what they rest on.
  const rules = [...new Set([...partsOf(plan), ...[...program.rules.keys()].filter((id) => uses.has(id))])];
  const functions = rules.map((id) =>
    emitRule(emission, ruleCalled(program, id), (uses.get(id) ?? 0) > 1, sources),
  );
  const { validator } = moduleNames(plan);
  return [
    '// Generated from rules; do not edit.',
    lines(
      'import {',
      [...emission.runtime].filter((name) => name !== 'HeadlineInputError').sort(),
      '} from "headline/runtime";',
    ),
    `import validate from ${literal(`./${validator}.js`)};`,
    '',
    'export { HeadlineInputError } from "headline/runtime";',
    '',
    emitPlan(plan),
    '',
    emitEvaluate(program, plan),
    '',
    emitShapes(program, plan.of),
    '',
    ...[...emission.calendars].flatMap(([name, calendar]) => [emitCalendar(name, calendar), '']),
    ...functions.flatMap((code) => [code, '']),
  ].join('\n');
}

const OWN_IMPORTS = ['answers', 'ask', 'checkFacts', 'readAsOf', 'verdictWord'] as const;

// -- which rules ----------------------------------------------------------------------------------------------

/** The rules that the plan rests on, and how often each is asked. */
function usesOf(program: CoreProgram, plan: CorePlan): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  const visit = (id: string): void => {
    const seen = uses.get(id) ?? 0;
    uses.set(id, seen + 1);
    if (seen === 0) for (const used of rulesUsedBy(ruleCalled(program, id).body)) visit(used);
  };
  for (const part of partsOf(plan)) visit(part);
  return uses;
}

function partsOf(plan: CorePlan): readonly string[] {
  const problems = plan.problems.flatMap(({ rule, indicators }) => [rule, ...indicators]);
  return [plan.eligibility, ...problems, ...plan.filters];
}

function rulesUsedBy(node: Core): readonly string[] {
  const own = node.kind === 'ref' ? [node.rule] : [];
  return [...own, ...childrenOf(node).flatMap(rulesUsedBy)];
}

function ruleCalled(program: CoreProgram, id: string): Rule {
  const rule = program.rules.get(id);
  if (!rule) throw new InternalError(`in the core there is a rule ‘${id}’`);
  return rule;
}

// -- rules ----------------------------------------------------------------------------------------------------

/** `shared`: asked more than once, so worked out once for each record. */
function emitRule(
  emission: Emission,
  rule: Rule,
  shared: boolean,
  sources: ReadonlyMap<string, Source>,
): string {
  const body: Body = { emission, windows: new Map() };
  const value = emitExpression(body, rule.body);
  const windows = [...body.windows].map(([code, name]) => `const ${name} = ${code};`);
  const steps = [...windows, `return ${value};`];
  const head = `function ${identifier('rule', rule.id)}(self, question${rule.owesWindow ? ', window' : ''}) {`;
  return [
    ...ruleComment(rule, sources),
    head,
    indent(shared && !rule.owesWindow ? once(emission, rule, value, steps) : steps.join('\n')),
    '}',
  ].join('\n');
}

function once(emission: Emission, { id }: Rule, value: string, steps: readonly string[]): string {
  emission.runtime.add('once');
  const work = steps.length === 1 ? value : `{\n${indent(steps.join('\n'))}\n}`;
  return `return ${call('once', 'question', literal(id), 'self', `() => ${work}`)};`;
}

function ruleComment(rule: Rule, sources: ReadonlyMap<string, Source>): readonly string[] {
  const of = rule.role === 'define' || rule.role === 'group' ? ` of ${rule.of}` : '';
  const role = rule.role === rule.name ? '' : `${rule.role} `;
  const label = rule.label === undefined ? [] : [`// ${lineComment(rule.label)}`];
  const place = placeText(rule, sources);
  return [
    `// ${lineComment(`${role}${rule.name}${of}${place === undefined ? '' : `, ${place}`}`)}`,
    ...label,
  ];
}

function placeText({ origin }: Rule, sources: ReadonlyMap<string, Source>): string | undefined {
  const source = sources.get(origin.file);
  return source && `${origin.file}:${positionAt(source, origin.start).line}`;
}

// -- the plan -------------------------------------------------------------------------------------------------

function emitPlan({ name, label, inForce }: CorePlan): string {
  const days = inForce
    ? object([
        `from: ${dayLiteral(inForce.from)}`,
        `to: ${inForce.to === undefined ? 'undefined' : dayLiteral(inForce.to)}`,
      ])
    : 'undefined';
  const title = label === undefined ? 'undefined' : literal(label);
  return `${lines('export const plan = Object.freeze({', [`name: ${literal(name)}`, `title: ${title}`, `inForce: ${days}`], '});')}`;
}

const dayLiteral = (day: number): string => literal(isoFromDay(day));

function emitEvaluate(program: CoreProgram, plan: CorePlan): string {
  const part = (id: string): string =>
    `${propertyKey(ruleCalled(program, id).name)}: part(${identifier('rule', id)}(facts, question))`;
  const parts = (name: string, ids: readonly string[]): string =>
    `${name}: ${ids.length === 0 ? '{}' : lines('{', ids.map(part), '}')}`;
  const answer = lines(
    'return {',
    [
      `plan: ${literal(plan.name)}`,
      'asOf',
      `inForce: ${inForceTest(plan)}`,
      part(plan.eligibility),
      parts(
        'problems',
        plan.problems.map((problem) => problem.rule),
      ),
      parts(
        'indicators',
        plan.problems.flatMap((problem) => problem.indicators),
      ),
      parts('filters', plan.filters),
    ],
    '};',
  );
  return [
    'export function evaluate(facts, { asOf } = {}) {',
    `  checkFacts(validate, SHAPES, ${literal(plan.of)}, facts);`,
    '  return evaluateChecked(facts, { asOf });',
    '}',
    '',
    'export function evaluateChecked(facts, { asOf } = {}) {',
    '  const day = readAsOf(asOf);',
    '  const question = ask(day);',
    indent(answer),
    '}',
    '',
    'function part(verdict) {',
    '  return { verdict: verdictWord(verdict), possible: answers(verdict) };',
    '}',
  ].join('\n');
}

function inForceTest({ inForce }: CorePlan): string {
  if (!inForce) return 'true';
  const from = `day >= ${inForce.from}`;
  return inForce.to === undefined ? from : `${from} && day <= ${inForce.to}`;
}

// -- what the rules speak of ----------------------------------------------------------------------------------

/** The records that a plan can be asked about, for the checks that a schema can't make. */
function emitShapes(program: CoreProgram, root: string): string {
  const names = new Set([root]);
  for (const name of names)
    for (const { type } of recordCalled(program, name).fields) if ('record' in type) names.add(type.record);
  const shapes = [...names].map((name) => array([literal(name), emitShape(recordCalled(program, name))]));
  return lines('const SHAPES = new Map([', shapes, ']);');
}

function emitShape({ fields, placed }: CoreRecord): string {
  const spell = placed && placed.from !== placed.to ? [placed.from.name, placed.to.name] : undefined;
  const holding = (kind: 'record' | 'list'): string =>
    array(
      fields.flatMap(({ name, type }) =>
        type.kind === kind ? [array([literal(name), literal(type.record)])] : [],
      ),
    );
  const dates = fields.flatMap(({ name, type }) => (type.kind === 'date' ? [literal(name)] : []));
  return object([
    `dates: ${array(dates)}`,
    `spell: ${spell ? array(spell.map(literal)) : 'null'}`,
    `records: ${holding('record')}`,
    `lists: ${holding('list')}`,
  ]);
}

function recordCalled(program: CoreProgram, name: string): CoreRecord {
  const record = program.records.get(name);
  if (!record) throw new InternalError(`in the core there is a record ${name}`);
  return record;
}

function emitCalendar(
  name: string,
  calendar: Emission['calendars'] extends Map<string, infer C> ? C : never,
): string {
  const periods = calendar.periods.map(({ from, to }) => object([`from: ${from}`, `to: ${to}`]));
  return `// calendar ${lineComment(calendar.name)}\n${lines(`const ${name} = [`, periods, '];')}`;
}
