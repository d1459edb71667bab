// `headline types`: what programs that import rule files are told of them, written beside each.

import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { shownPath } from '../files.ts';
import { counted } from '../output.ts';
import type { Report } from '../report.ts';
import { diskPath, findRules } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addTypes: AddCommand = (program, perform) => {
  program
    .command('types')
    .description('write the types of rule files that programs import, beside them')
    .argument(...PATHS_ARGUMENT)
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline types rulesets/leicestershire/phase-2.headline'))
    .action((paths: readonly string[], options: Asked) => perform(options, () => types(paths)));
};

async function types(paths: readonly string[]): Promise<Report> {
  const { folder, names } = findRules(paths);
  const { typesOf } = await import('../hook/types-of.ts');
  const texts = new Map<string, string>();
  for (const name of names) {
    const path = diskPath(folder, name);
    const text = await typesOf(path);
    if (text !== undefined) texts.set(path.replace(/\.headline$/, '.d.headline.ts'), text);
  }
  writeAll(texts);
  const files = [...texts.keys()].map(shownPath);
  return {
    lines: files.map((file) => `wrote ${file}`),
    summary: counted(files.length, 'file'),
    json: { files },
  };
}
