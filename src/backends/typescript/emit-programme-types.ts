// A programme -> the types of its generated module: which plan may hold, with the answer of each.

import type { CoreDate, CorePlan, CoreProgram, CoreProgramme } from '../../ir/program.ts';
import { datesMember, planTypes, QUESTION } from './emit-types.ts';
import { blockComment, literal } from './escape.ts';
import { indent } from './layout.ts';
import { identifier, moduleNames, typeKey } from './names.ts';
import { isAskable, placesOf, plansOfProgramme } from './programme-parts.ts';

export function emitProgrammeTypes(program: CoreProgram, programme: CoreProgramme, runtime: string): string {
  const { facts, factsType } = moduleNames(programme);
  const plans = plansOfProgramme(program, programme);
  return [
    '// Generated from rules; do not edit.',
    '',
    `import type { ${factsType} } from ${literal(`./${facts}.js`)};`,
    ...plans.map(
      ({ name }) =>
        `import type { PlanAnswer as ${identifier('plan', name)} } from ${literal(`./${name}.js`)};`,
    ),
    '',
    `export type { ${factsType} };`,
    `export { HeadlineInputError } from ${literal(runtime)};`,
    '',
    ...programmeTypes(program, programme),
    '',
  ].join('\n');
}

/** What a module of a programme declares by itself. */
function programmeTypes(program: CoreProgram, programme: CoreProgramme): readonly string[] {
  return [
    answerType(programme),
    '',
    questionType(program, programme),
    '',
    functionTypes(programme, moduleNames(programme).factsType),
  ];
}

/**
 * What a module declares besides what it imports.
 *
 * @example
 * emitDeclarations(program, plan).some((text) => text.includes('interface PlanAnswer')); // => true
 */
export function emitDeclarations(program: CoreProgram, one: CorePlan | CoreProgramme): readonly string[] {
  return 'phases' in one ? programmeTypes(program, one) : planTypes(program, one);
}

function answerType({ label, phases }: CoreProgramme): string {
  const picked = phases.flatMap(({ key, plan, local }) =>
    [...new Set([plan, ...local.map((place) => place.plan)])].map(
      (name) =>
        `{ readonly picked: "plan"; readonly phase: ${literal(key)}; readonly plan: ${literal(name)}; readonly answer: ${identifier('plan', name)} }`,
    ),
  );
  const whats = phases.flatMap(({ forWhom, local }) => [
    ...(forWhom ? [forWhom.date] : []),
    ...local.map(({ field }) => field),
  ]);
  const notKnown = [...new Set(whats)].map(literal).join(' | ');
  const members = [
    ...picked,
    ...(notKnown === ''
      ? []
      : [
          `/** Which plan holds rests on what is not known. */\n{ readonly picked: "not known"; readonly what: ${notKnown} }`,
        ]),
    '/** No phase is for such a record. */\n{ readonly picked: "none" }',
  ];
  const title = label === undefined ? '' : ` of ${blockComment(label)}`;
  return [
    `/** The plan${title} that holds, and what it says. */`,
    'export type ProgrammeAnswer =',
    indent(members.map((member) => member.replace(/(?=\{ readonly picked)/, '| ')).join('\n')),
  ]
    .join('\n')
    .concat(';');
}

function questionType(program: CoreProgram, programme: CoreProgramme): string {
  const given = new Map<string, CoreDate>();
  for (const { dates } of plansOfProgramme(program, programme))
    for (const date of dates) if (date.rule === undefined) given.set(date.name, date);
  const keys = programme.phases.map(({ key }) => literal(key)).join(' | ');
  const places = placesOf(program, programme)
    .filter(isAskable)
    .map(
      ([name, options]) =>
        `/** Counts as the fact where the facts leave it out. */\nreadonly ${typeKey(name)}?: ${options.map(literal).join(' | ')} | undefined;`,
    );
  const members = [
    ...QUESTION,
    ...datesMember([...given.values()]),
    `/** Left out, it is the one that the dates pick. */\nreadonly phase?: ${keys} | undefined;`,
    ...places,
  ];
  return `export interface Question {\n${indent(members.join('\n'))}\n}`;
}

const functionTypes = (
  { phases }: CoreProgramme,
  factsType: string,
): string => `export declare const programme: {
  readonly name: string;
  readonly title: string | undefined;
  readonly phases: readonly (${phases.map(({ key }) => literal(key)).join(' | ')})[];
};

/** The plan that holds, and what it says on a day; throws a \`HeadlineInputError\` where the facts do not fit. */
export declare function evaluate(facts: ${factsType}, question: Question): ProgrammeAnswer;

/** As \`evaluate\`, of facts that are known to fit: they are not checked again. */
export declare function evaluateChecked(facts: ${factsType}, question: Question): ProgrammeAnswer;`;
