// A plan -> an ES module that answers it, and the types of that module. The module rests on `headline/runtime` and on the
// check of the facts beside it. One function stands for each rule; it gives what the interpreter gives, without a trace.

import { partIds, ruleCalled, rulesOf } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram, Rule } from '../../ir/program.ts';
import { positionAt, type Source } from '../../text/source.ts';
import type { Body, Emission } from './body.ts';
import { emitAnswer } from './emit-answer.ts';
import { emitExpression } from './emit-expression.ts';
import { emitBindings, emitEntries, emitFigures, emitShapes } from './emit-tables.ts';
import { emitTypes } from './emit-types.ts';
import { lineComment, literal } from './escape.ts';
import { call, indent, lines } from './layout.ts';
import { identifier, moduleNames } from './names.ts';

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
    runtime: new Set(['HeadlineInputError']),
    figures: new Set(),
    plans: new Set([plan.name]),
    entries: false,
  };
  const uses = rulesOf(program, plan);
  // The parts of the plan as they stand in it, then what they rest on.
  const rules = [...new Set([...partIds(plan), ...[...program.rules.keys()].filter((id) => uses.has(id))])];
  const functions = rules.map((id) =>
    emitRule(emission, ruleCalled(program, id), (uses.get(id) ?? 0) > 1, sources),
  );
  const parts = [
    ...emitAnswer(emission, plan),
    emitShapes(program, plan),
    ...[...emission.plans].map((name) => emitBindings(emission, name)),
    ...[...emission.figures].map((id) => emitFigures(emission, id)),
    ...(emission.entries ? [emitEntries(program)] : []),
    ...functions,
  ];
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
    ...parts.flatMap((code) => [code, '']),
  ].join('\n');
}

/** `shared`: asked more than once, so worked out once for each record. */
function emitRule(
  emission: Emission,
  rule: Rule,
  shared: boolean,
  sources: ReadonlyMap<string, Source>,
): string {
  const windows = new Map<string, string>();
  const body: Body = {
    emission,
    windows,
    records: rule.of === undefined ? [] : ['self'],
    emit: emitExpression,
  };
  const value = emitExpression(body, rule.body);
  const consts = [...windows].map(([code, name]) => `const ${name} = ${code};`);
  const steps = [...consts, `return ${value};`];
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
  const code = work.startsWith('{') && steps.length === 1 ? `(${work})` : work;
  return `return ${call('once', 'question', literal(id), 'self', `() => ${code}`)};`;
}

const OF_RECORDS: readonly Rule['role'][] = ['define', 'group', 'table'];

function ruleComment(rule: Rule, sources: ReadonlyMap<string, Source>): readonly string[] {
  const isOfRecord = OF_RECORDS.includes(rule.role) && rule.of !== undefined;
  const of = isOfRecord ? ` of ${rule.of}` : '';
  const role = rule.role === rule.name ? '' : `${rule.role} `;
  const from = rule.from === undefined ? '' : `, from ${rule.from}`;
  const label = rule.label === undefined ? [] : [`// ${lineComment(rule.label)}`];
  const place = placeText(rule, sources);
  return [
    `// ${lineComment(`${role}${rule.name}${of}${from}${place === undefined ? '' : `, ${place}`}`)}`,
    ...label,
  ];
}

function placeText({ origin }: Rule, sources: ReadonlyMap<string, Source>): string | undefined {
  const source = sources.get(origin.file);
  return source && `${origin.file}:${positionAt(source, origin.start).line}`;
}
