// `headline build`: one plan as code for other programs, written into a folder.

import { resolve } from 'node:path';
import { type AddCommand, type Asked, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { counted } from '../output.ts';
import type { Report } from '../report.ts';
import { openRules, planCalled, programOf } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addBuild: AddCommand = (program, perform) => {
  program
    .command('build')
    .description('write a plan as code for other programs')
    .argument('<plan>', 'the plan, by its name in the rules')
    .requiredOption('--out <folder>', 'where to write; made if it is not there')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline build leicestershire_phase_2 --out build'))
    .action((plan: string, options: BuildOptions) => perform(options, () => build(plan, options)));
};

interface BuildOptions extends Asked {
  readonly out: string;
  readonly rules?: string;
}

async function build(planName: string, { out, rules: path }: BuildOptions): Promise<Report> {
  const rules = openRules(path === undefined ? [] : [path]);
  const program = programOf(rules);
  const plan = planCalled(program, planName);
  const { buildPlan } = await import('../build-plan.ts');
  const texts = [...(await buildPlan(program, plan))];
  const folder = resolve(out);
  writeAll(new Map(texts.map(([name, text]) => [resolve(folder, name), text])));
  const files = texts.map(([name]) => shownPath(resolve(folder, name)));
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: files.map((file) => `wrote ${file}`),
    summary: `${plan.name}: ${counted(files.length, 'file')} in ${shownPath(folder)}`,
    json: { plan: plan.name, out: shownPath(folder), files },
  };
}
