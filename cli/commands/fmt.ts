// `headline fmt`: writes rule files in the house form. A file with errors is left as it is.

import { format, inOrder, type Source } from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { SAID_NO } from '../exit.ts';
import { counted } from '../output.ts';
import { type Report, stop } from '../report.ts';
import { diskPath, findRules, shown, shownName, shownSources } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addFmt: AddCommand = (program, perform) => {
  program
    .command('fmt')
    .description('write rule files in the house form')
    .argument(...PATHS_ARGUMENT)
    .option('--check', 'change nothing; say which files would change')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline fmt', 'headline fmt rulesets --check'))
    .action((paths: string[], options: FmtOptions) => perform(options, () => fmt(paths, options)));
};

interface FmtOptions extends Asked {
  /** Only says which files would change. */
  readonly check?: boolean;
}

function fmt(paths: readonly string[], { check = false }: FmtOptions): Report {
  const { folder, names } = findRules(paths);
  const sources = names.flatMap((file): readonly Source[] => {
    const text = folder.read(file);
    return text === undefined ? [] : [{ file, text }];
  });
  if (folder.unreadable.length > 0) stop(folder.unreadable.map((one) => one.diagnostic));
  const formatted = sources.map((source) => ({ source, ...format(source) }));
  const changed = formatted.flatMap(({ source, value }) =>
    value === undefined || value === source.text ? [] : [{ file: source.file, text: value }],
  );
  if (!check) writeAll(new Map(changed.map(({ file, text }) => [diskPath(folder, file), text])));
  const found = inOrder(formatted.flatMap((one) => one.diagnostics));
  const diagnostics = found.map((one) => shown(folder, one));
  const files = changed.map(({ file }) => shownName(folder, file));
  const broken = formatted.filter(({ value }) => value === undefined).length;
  return {
    diagnostics,
    sourceOf: shownSources(folder, sources),
    lines: files.map((file) => `${check ? 'would rewrite' : 'rewrote'} ${file}`),
    summary: summaryOf({ total: sources.length, changed: changed.length, broken, check }),
    json: { files: sources.length, changed: files, written: !check && files.length > 0 },
    ...(check && changed.length > 0 && broken === 0 ? { exit: SAID_NO } : {}),
  };
}

interface Tally {
  readonly total: number;
  readonly changed: number;
  readonly broken: number;
  readonly check: boolean;
}

function summaryOf({ total, changed, broken, check }: Tally): string {
  const told = [
    changed > 0 ? `${changed} ${check ? 'would be rewritten' : 'rewritten'}` : '',
    broken > 0 ? `${broken} with errors, left as ${broken === 1 ? 'it is' : 'they are'}` : '',
    total > changed + broken ? `${total - changed - broken} in the house form already` : '',
  ].filter((part) => part !== '');
  return `${counted(total, 'file')}: ${told.join(', ')}`;
}
