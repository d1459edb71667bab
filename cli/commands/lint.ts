// `headline lint`: what is right by the language, and may not be what the author meant.

import {
  type Diagnostic,
  type FixedFiles,
  fixFiles,
  hasErrors,
  type LintedFiles,
  lintFiles,
} from '../../src/index.ts';
import { type AddCommand, type Asked, examples, JSON_OPTION, PATHS_ARGUMENT } from '../command.ts';
import { SAID_NO } from '../exit.ts';
import type { Folder } from '../files.ts';
import { counted } from '../output.ts';
import { type Report, stop } from '../report.ts';
import { diskPath, findRules, shown, shownName, shownSources } from '../rules.ts';
import { writeAll } from '../write.ts';

export const addLint: AddCommand = (program, perform) => {
  program
    .command('lint')
    .description('say what is right in rules and may not be meant')
    .argument(...PATHS_ARGUMENT)
    .option('--fix', 'make the fixes that are safe: those that change no answer')
    .option('--fix-all', 'make the fixes that want a review too')
    .option('--strict', 'exit with 1 when anything is found')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('headline lint', 'headline lint rulesets/england --fix'))
    .action((paths: string[], options: LintOptions) => perform(options, () => lint(paths, options)));
};

interface LintOptions extends Asked {
  readonly fix?: boolean;
  readonly fixAll?: boolean;
  readonly strict?: boolean;
}

function lint(
  paths: readonly string[],
  { fix = false, fixAll = false, strict = false }: LintOptions,
): Report {
  const { folder, names } = findRules(paths);
  const linted =
    fix || fixAll ? mended(folder, names, fixAll) : { ...lintFiles(folder, names), ...UNTOUCHED };
  const { project, findings, changed } = linted;
  const sourceOf = shownSources(folder, project.sources.values());
  if (folder.unreadable.length > 0)
    stop(
      folder.unreadable.map((one) => one.diagnostic),
      sourceOf,
    );
  if (!project.program) stop(errorsOf(folder, linted), sourceOf);
  writeAll(new Map([...changed].map(([file, text]) => [diskPath(folder, file), text])));
  const files = [...changed.keys()].map((file) => shownName(folder, file));
  return {
    diagnostics: findings.map((one) => shown(folder, one)),
    sourceOf,
    lines: files.map((file) => `mended ${file}`),
    summary: `${counted(names.length, 'file')}: ${summaryOf(linted)}`,
    json: { files: names.map((name) => shownName(folder, name)), changed: files, mended: linted.mended },
    ...(strict && findings.length > 0 ? { exit: SAID_NO } : {}),
  };
}

const UNTOUCHED: Pick<FixedFiles, 'changed' | 'mended'> = { changed: new Map(), mended: 0 };

function mended(folder: Folder, names: readonly string[], all: boolean): FixedFiles {
  return fixFiles(folder, names, all ? ['safe', 'review'] : ['safe']);
}

/** Rules with errors are not looked at: what they say is not settled. */
function errorsOf(folder: Folder, { project }: LintedFiles): readonly Diagnostic[] {
  return project.diagnostics.filter((one) => hasErrors([one])).map((one) => shown(folder, one));
}

function summaryOf({ findings, mended: count }: FixedFiles): string {
  const fixes = findings.filter(({ fix }) => fix).length;
  const told = [findings.length === 0 ? 'nothing found' : counted(findings.length, 'warning')];
  if (fixes > 0) told.push(`${fixes} with a fix`);
  if (count > 0) told.push(`${count} mended`);
  return told.join(', ');
}
