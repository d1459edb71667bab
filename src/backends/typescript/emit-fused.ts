// The parts of a plan as fused code over objects: what answers most families, and the verdict alone. Where a family's facts are written in
// another way than most, or what was known on a day is asked, the functions of the rules answer.

import type { CorePlan } from '../../ir/program.ts';
import type { Body, Emission } from './body.ts';
import { elsewhere } from './body.ts';
import { emitExpression } from './emit-expression.ts';
import { literal } from './escape.ts';
import { type FusedRules, fusedRules } from './fused/fused-rules.ts';
import { objectForm } from './fused/object-form.ts';
import { array, indent } from './layout.ts';
import { identifier } from './names.ts';

/** The rules as fused code over `facts`, for a question about `day`. */
export function fuseObjects(emission: Emission, ids: readonly string[]): FusedRules | undefined {
  const use = <N extends Parameters<Emission['runtime']['add']>[0]>(name: N): N => {
    emission.runtime.add(name);
    return name;
  };
  const body: Body = { emission, windows: undefined, records: [], emit: emitExpression };
  return fusedRules(
    {
      program: emission.program,
      fusable: emission.fusable,
      form: objectForm(use),
      use,
      onQuestion: (node) => emitExpression(elsewhere(body), node),
      call: (id) => `${identifier('rule', id)}(facts, question)`,
    },
    ids,
  );
}

/**
 * A function that prepares a question: it gives a function of the facts, which gives `result`, or undefined where the functions of the rules are to answer.
 * `asks`: whether the result asks the functions of rules itself.
 */
export function preparedCode(
  emission: Emission,
  plan: CorePlan,
  name: string,
  { once, each, called }: FusedRules,
  result: string,
  asks: boolean,
): string {
  const isAsked = asks || called.size > 0;
  emission.runtime.add('ask');
  const asked = (facts: string): string =>
    `ask(day, { facts${facts}, record: ${literal(plan.of)}, shapes: SHAPES }, ${identifier('bindings', plan.name)}, dates)`;
  return [
    '// In one pass over the facts. A set of answers is 1 for yes, 2 for no and 4 for what does not apply, added up.',
    `function ${name}({ day, dates, asOf }) {`,
    indent(
      [
        'const horizon = day;',
        ...(once.length > 0 ? [`const question = ${asked(': undefined')};`, ...once] : []),
        'return (facts) => {',
        indent(
          [...(isAsked ? [`const question = ${asked('')};`] : []), ...each, `return ${result};`].join('\n'),
        ),
        '};',
      ].join('\n'),
    ),
    '}',
  ].join('\n');
}

/** The dates that whoever asks may give. */
export function datesAsked({ dates }: CorePlan): string {
  return array(dates.filter(({ rule }) => rule === undefined).map(({ name }) => literal(name)));
}
