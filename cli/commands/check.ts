// `headline check`: is anything wrong with these rules?

import type { Diagnostic } from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { counted } from '../output.ts';
import type { Report } from '../report.ts';
import { openRules, type Rules, shownName } from '../rules.ts';

export const addCheck: AddCommand = (program, perform) => {
  program
    .command('check')
    .description('say what is wrong with rules')
    .argument(...PATHS_ARGUMENT)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline check', 'headline check rulesets/england --json'))
    .action((paths: string[], asked: Asked) => perform(asked, () => check(paths)));
};

function check(paths: readonly string[]): Report {
  const rules = openRules(paths);
  const { project, folder, diagnostics, sourceOf } = rules;
  return {
    diagnostics,
    sourceOf,
    summary: `${contents(rules)}: ${findings(diagnostics)}`,
    json: {
      files: [...project.sources.keys()].map((name) => shownName(folder, name)),
      plans: [...(project.program?.plans.values() ?? [])].map(({ name, label }) => ({
        name,
        title: label ?? null,
      })),
      programmes: [...(project.program?.programmes.keys() ?? [])],
      scenarios: (project.program?.scenarios ?? []).map(({ title }) => title),
    },
  };
}

/** How much was checked; rules with errors have no plans that could be counted. */
function contents({ project }: Rules): string {
  const files = counted(project.sources.size, 'file');
  if (!project.program) return files;
  return `${files}, ${counted(project.program.plans.size, 'plan')}, ${counted(project.program.scenarios.length, 'scenario')}`;
}

function findings(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const told = [errors === 0 ? 'no errors' : counted(errors, 'error')];
  if (warnings > 0) told.push(counted(warnings, 'warning'));
  return told.join(', ');
}
