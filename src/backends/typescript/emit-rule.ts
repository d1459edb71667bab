// A rule -> the function that stands for it: it gives what the interpreter gives, without a trace.

import { ruleCalled } from '../../ir/plan-rules.ts';
import type { Rule } from '../../ir/program.ts';
import { positionAt, type Source } from '../../text/source.ts';
import type { Body, Emission } from './body.ts';
import { emitExpression } from './emit-expression.ts';
import { lineComment, literal } from './escape.ts';
import { call, indent } from './layout.ts';
import { identifier } from './names.ts';

/** The rule files by name, as far as they are at hand; comments then tell the lines of rules. */
export type Sources = ReadonlyMap<string, Source>;

/** The functions of rules, in this order. `uses`: how often each is asked. */
export function emitRules(
  emission: Emission,
  rules: Iterable<string>,
  uses: ReadonlyMap<string, number>,
  sources: Sources,
): readonly string[] {
  return [...rules].map((id) =>
    emitRule(emission, ruleCalled(emission.program, id), (uses.get(id) ?? 0) > 1, sources),
  );
}

/** `shared`: asked more than once, so worked out once for each record. */
function emitRule(emission: Emission, rule: Rule, shared: boolean, sources: Sources): string {
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

function ruleComment(rule: Rule, sources: Sources): readonly string[] {
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

function placeText({ origin }: Rule, sources: Sources): string | undefined {
  const source = sources.get(origin.file);
  return source && `${origin.file}:${positionAt(source, origin.start).line}`;
}
