// `headline build`: plans and programmes as code for other programs, written into a folder.

import { resolve } from 'node:path';
import { type AddCommand, type Asked, examples, JSON_OPTION, RULES_OPTION } from '../command.ts';
import { shownPath } from '../files.ts';
import { counted } from '../output.ts';
import type { Report } from '../report.ts';
import { fromNearestFolder, openRules, planCalled, programOf } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addBuild: AddCommand = (program, perform) => {
  program
    .command('build')
    .description('write plans as code for other programs')
    .argument('<plans...>', 'plans and programmes, by their names in the rules')
    .requiredOption('--out <folder>', 'where to write; made if it is not there')
    .option('--standalone', 'write what the modules run on beside them, so that they need no package')
    .option(...RULES_OPTION)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline build leicestershire_phase_2 --out build'))
    .action((plans: readonly string[], options: BuildOptions) =>
      perform(options, () => build(plans, options)),
    );
};

interface BuildOptions extends Asked {
  readonly out: string;
  readonly standalone?: boolean;
  readonly rules?: string;
}

async function build(
  names: readonly string[],
  { out, rules: path, standalone = false }: BuildOptions,
): Promise<Report> {
  const rules = openRules(path === undefined ? [] : [path]);
  const checked = programOf(rules);
  // What is written does not tell where the command was run.
  const { sources, program = checked } = fromNearestFolder(rules);
  const asked = [...new Set(names)].map((name) => program.programmes.get(name) ?? planCalled(program, name));
  const [{ buildFiles }, { BESIDE, runtimeFiles }] = await Promise.all([
    import('../build-plan.ts'),
    import('../runtime-files.ts'),
  ]);
  const texts = [
    ...(await buildFiles(program, asked, { sources, ...(standalone ? BESIDE : {}) })),
    ...(standalone ? runtimeFiles() : []),
  ];
  const folder = resolve(out);
  writeAll(new Map(texts.map(([name, text]) => [resolve(folder, name), text])));
  const files = texts.map(([name]) => shownPath(resolve(folder, name)));
  const built = asked.map(({ name }) => name);
  return {
    diagnostics: rules.diagnostics,
    sourceOf: rules.sourceOf,
    lines: files.map((file) => `wrote ${file}`),
    summary: `${built.join(', ')}: ${counted(files.length, 'file')} in ${shownPath(folder)}`,
    json: { plans: built, out: shownPath(folder), files },
  };
}
