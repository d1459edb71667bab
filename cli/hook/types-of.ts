// A rule file -> what a program that imports it is told: the types of each of its plans and programmes, in one file.

import { emitDeclarations, type ModuleNames, moduleNames, plansOfProgramme } from '../../src/index.ts';
import { factSchema, factTypes, type Named, oneOfEachRecord, withPlans } from '../build-plan.ts';
import { declaredIn } from './from-file.ts';

/** Undefined of a file that declares no plan. */
export async function typesOf(path: string): Promise<string | undefined> {
  const { program, declared } = declaredIn(path);
  if (declared.length === 0) return undefined;
  const all = withPlans(program, declared);
  const facts = await Promise.all(
    oneOfEachRecord(all).map(async (one) => {
      const names = moduleNames(one);
      return inSpace(factsSpace(names), bodyOf(await factTypes(factSchema(program, one.of), names)));
    }),
  );
  const plans = all.map((one) => inSpace(planSpace(one), spaceOf(one)));
  const names = declared.map((one) => `${planSpace(one)} as ${one.name}`);
  const only = declared.length === 1 && declared[0]?.name !== 'default' ? declared[0] : undefined;
  return [
    '// Generated from rules; do not edit.',
    '',
    'export type { HeadlineInputError } from "headline/runtime";',
    '',
    ...facts,
    ...plans,
    `export { ${names.join(', ')} };`,
    ...(only ? [`export default ${planSpace(only)};`] : []),
    '',
  ].join('\n');

  function spaceOf(one: Named): string {
    const { factsType } = moduleNames(one);
    const answers =
      'phases' in one
        ? plansOfProgramme(program, one).map(
            (plan) => `type plan_${plan.name} = ${planSpace(plan)}.PlanAnswer;`,
          )
        : [];
    return [
      `type ${factsType} = ${factsSpace(moduleNames(one))}.${factsType};`,
      ...answers,
      ...emitDeclarations(program, one),
    ].join('\n');
  }
}

const planSpace = ({ name }: Named): string => `headline_${name}`;
const factsSpace = ({ facts }: ModuleNames): string => `facts_${facts.replace(/\W/g, '_')}`;

/** Within a space nothing is declared once more, and comments at the head are left out. */
function bodyOf(text: string): string {
  return text.replace(/^\/\/.*\n/, '').trim();
}

function inSpace(name: string, body: string): string {
  const inner = body.replaceAll('export declare ', 'export ').replace(/^(?=.)/gm, '  ');
  return `declare namespace ${name} {\n${inner}\n}\n`;
}
