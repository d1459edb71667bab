// Rules of a plan -> a module that answers them about all records that stand in columns.

import { type Core, childrenOf } from '../../ir/core.ts';
import { rulesFrom } from '../../ir/plan-rules.ts';
import type { CorePlan, CoreProgram } from '../../ir/program.ts';
import { type Body, elsewhere } from '../typescript/body.ts';
import { emitLookedInto, moduleText, newEmission, RUNTIME } from '../typescript/emit.ts';
import { emitExpression } from '../typescript/emit-expression.ts';
import { emitRules } from '../typescript/emit-rule.ts';
import { emitShapes } from '../typescript/emit-tables.ts';
import { literal } from '../typescript/escape.ts';
import { fusedRules } from '../typescript/fused/fused-rules.ts';
import { indent } from '../typescript/layout.ts';
import { identifier } from '../typescript/names.ts';
import { columnForm, ROW } from './column-form.ts';

/**
 * The text of a module whose `prepare(asked)` gives a function of `columns` and `answers`: it writes the answers to the rules about one
 * record after the other, a byte for each. It gives undefined of a question that rests on what is no plain number.
 *
 * @example
 * const evaluator: ColumnEvaluator | undefined = emitColumns(program, plan, ['dry/eligibility']);
 */
export interface ColumnEvaluator {
  readonly js: string;
  /** Whether it looks at a field: by table, and by the name of the field there. */
  readonly wanted: (table: string, name: string) => boolean;
}

/**
 * Undefined where one of the rules is no verdict, or rests on what columns do not hold.
 *
 * @example
 * emitColumns(program, plan, ['dry/eligibility'])?.wanted('', 'reference'); // => false
 */
export function emitColumns(
  program: CoreProgram,
  plan: CorePlan,
  rules: readonly string[],
  runtime: string = RUNTIME,
): ColumnEvaluator | undefined {
  const emission = newEmission(program, [plan.name]);
  emission.runtime.add('ask').add('whenPlain');
  const form = columnForm();
  const asked = new Set<string>();
  const body: Body = { emission, windows: undefined, records: [], emit: emitExpression };
  const fused = fusedRules(
    {
      program,
      form,
      fusable: emission.fusable,
      use: (name) => {
        emission.runtime.add(name);
        return name;
      },
      onQuestion: (node) => {
        for (const rule of refsIn(node)) asked.add(rule);
        return emitExpression(elsewhere(body), node);
      },
      call: undefined,
    },
    rules,
  );
  if (!fused || fused.verdicts.size !== rules.length) return undefined;
  const uses = rulesFrom(program, [...asked]);
  const functions = emitRules(emission, uses.keys(), uses, new Map());
  const writes = rules.map(
    (id, at) => `answers[at${at === 0 ? '' : ` + ${at}`}] = ${fused.verdicts.get(id)};`,
  );
  const prepare = [
    'export function prepare(asked) {',
    '  return whenPlain(() => prepared(asked));',
    '}',
    '',
    'function prepared({ day, dates }) {',
    indent(
      [
        'const horizon = day;',
        `const question = ask(day, { facts: undefined, record: ${literal(plan.of)}, shapes: SHAPES }, ${identifier('bindings', plan.name)}, dates);`,
        ...fused.once,
        'return (columns, answers) => {',
        indent(
          [
            ...form.starts,
            `for (let ${ROW} = 0; ${ROW} < columns.count; ${ROW}++) {`,
            indent([...fused.each, `const at = ${ROW} * ${rules.length};`, ...writes].join('\n')),
            '}',
          ].join('\n'),
        ),
        '};',
      ].join('\n'),
    ),
    '}',
  ].join('\n');
  const parts = [prepare, emitShapes(program, plan.of), ...emitLookedInto(emission), ...functions];
  return {
    js: moduleText(emission, runtime, [], parts),
    wanted: (table, name) => form.wanted.get(table)?.has(name) === true,
  };
}

function refsIn(node: Core): readonly string[] {
  const own = node.kind === 'ref' ? [node.rule] : [];
  return [...own, ...childrenOf(node).flatMap(refsIn)];
}
