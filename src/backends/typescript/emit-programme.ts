// A programme -> an ES module that finds the plan that holds, by phase, date and place, and asks the module of that plan.

import { rulesFrom } from '../../ir/plan-rules.ts';
import type { CorePhase, CorePlan, CoreProgram, CoreProgramme } from '../../ir/program.ts';
import type { Emission } from './body.ts';
import { type EmittedModule, emitLookedInto, moduleText, newEmission, RUNTIME } from './emit.ts';
import { emitProgrammeTypes } from './emit-programme-types.ts';
import { emitRules, type Sources } from './emit-rule.ts';
import { emitShapes } from './emit-tables.ts';
import { literal } from './escape.ts';
import { array, lines, object } from './layout.ts';
import { identifier, moduleNames, propertyKey } from './names.ts';
import { isAskable, placesOf, plansOfProgramme } from './programme-parts.ts';

/**
 * @example
 * emitProgramme(program, programme).dts.includes('export type ProgrammeAnswer'); // => true
 */
export function emitProgramme(
  program: CoreProgram,
  programme: CoreProgramme,
  sources: Sources = new Map(),
  runtime: string = RUNTIME,
): EmittedModule {
  return {
    js: emitJs(program, programme, sources, runtime),
    dts: emitProgrammeTypes(program, programme, runtime),
  };
}

function emitJs(program: CoreProgram, programme: CoreProgramme, sources: Sources, runtime: string): string {
  const dateRules = programme.phases.flatMap((phase) => dateRuleOf(phase) ?? []);
  const emission = newEmission(
    program,
    programme.phases.filter((phase) => dateRuleOf(phase) !== undefined).map(({ plan }) => plan),
  );
  for (const name of ['checkFacts', 'evaluateProgramme'] as const) emission.runtime.add(name);
  const uses = rulesFrom(program, dateRules);
  const functions = emitRules(emission, uses.keys(), uses, sources);
  const plans = plansOfProgramme(program, programme);
  const { validator } = moduleNames(programme);
  const imports = [
    ...plans.map(
      ({ name }) =>
        `import { evaluateChecked as ${identifier('plan', name)} } from ${literal(`./${name}.js`)};`,
    ),
    `import validate from ${literal(`./${validator}.js`)};`,
  ];
  // What is looked into stands before what is made of it.
  const parts = [
    ...emitFunctions(programme),
    emitShapes(program, programme.of),
    ...emitLookedInto(emission),
    emitData(emission, program, programme, plans),
    ...functions,
  ];
  return moduleText(emission, runtime, imports, parts);
}

/** The rule that works out the date by which a phase is picked; none where a field of the record has it. */
function dateRuleOf({ plan, forWhom }: CorePhase): string | undefined {
  return forWhom && !forWhom.isField ? `${plan}/${forWhom.date}` : undefined;
}

function emitFunctions({ name, label, of, phases }: CoreProgramme): readonly string[] {
  const title = label === undefined ? 'undefined' : literal(label);
  const keys = array(phases.map(({ key }) => literal(key)));
  const members = [`name: ${literal(name)}`, `title: ${title}`, `phases: Object.freeze(${keys})`];
  return [
    lines('export const programme = Object.freeze({', members, '});'),
    [
      'export function evaluate(facts, question) {',
      `  checkFacts(validate, SHAPES, ${literal(of)}, facts);`,
      '  return evaluateChecked(facts, question);',
      '}',
      '',
      'export function evaluateChecked(facts, question) {',
      '  return evaluateProgramme(PROGRAMME, facts, question);',
      '}',
    ].join('\n'),
  ];
}

function emitData(
  emission: Emission,
  program: CoreProgram,
  programme: CoreProgramme,
  plans: readonly CorePlan[],
): string {
  const asked = plans.map(({ name, dates }) => {
    const given = dates.filter(({ rule }) => rule === undefined).map((date) => literal(date.name));
    const inner = object([`evaluate: ${identifier('plan', name)}`, `dates: ${array(given)}`]);
    return `${propertyKey(name)}: ${inner}`;
  });
  const places = placesOf(program, programme)
    .filter(isAskable)
    .map(([name, options]) => `${propertyKey(name)}: ${array(options.map(literal))}`);
  const phases = programme.phases.map((phase) => emitPhase(emission, phase));
  return lines(
    'const PROGRAMME = {',
    [
      `record: ${literal(programme.of)}`,
      'shapes: SHAPES',
      `phases: ${lines('[', phases, ']')}`,
      `plans: ${lines('{', asked, '}')}`,
      `places: ${object(places)}`,
    ],
    '};',
  );
}

function emitPhase(emission: Emission, phase: CorePhase): string {
  const local = phase.local.map(({ plan, field, option }) =>
    object([`plan: ${literal(plan)}`, `field: ${literal(field)}`, `option: ${literal(option)}`]),
  );
  return object([
    `key: ${literal(phase.key)}`,
    `plan: ${literal(phase.plan)}`,
    `local: ${array(local)}`,
    `days: ${emitDays(emission, phase)}`,
  ]);
}

function emitDays({ runtime }: Emission, phase: CorePhase): string {
  const { forWhom, plan } = phase;
  if (!forWhom) return 'undefined';
  const rule = dateRuleOf(phase);
  for (const name of rule === undefined ? (['factOf', 'readDate'] as const) : []) runtime.add(name);
  const day =
    rule === undefined
      ? `(facts) => readDate(factOf(facts, ${literal(forWhom.date)}))`
      : `(_, ask) => ${identifier('rule', rule)}(...ask())`;
  return object([
    `name: ${literal(forWhom.date)}`,
    `from: ${forWhom.from}`,
    `to: ${forWhom.to}`,
    `bindings: ${rule === undefined ? 'undefined' : identifier('bindings', plan)}`,
    `day: ${day}`,
  ]);
}
