// A case as it stands -> a scenario beside the rules, and its facts in a file. Nothing is written that does not check and pass, and
// nothing is written over.

import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import {
  type CoreProgram,
  ENDING,
  type Host,
  openProject,
  runScenario,
  scenarioText,
} from '../../src/index.ts';
import { type Folder, isInside, openFolder, realPath, shownPath } from '../files.ts';
import { Stop } from '../report.ts';
import { diskPath, type Rules } from '../rules.ts';
import { writeAll } from '../write.ts';
import type { KeepAsked, Kept } from './keeper.ts';

const SCENARIOS = `.scenarios${ENDING}`;
const MOST_TITLE = 120;

export function keepScenario(rules: Rules, asked: KeepAsked): Kept {
  const title = asked.title.trim();
  const { file: rulesFile } = asked.answer.plan.origin;
  const file = scenariosBeside(rulesFile);
  const folder = openFolder(rules.folder.root);
  const before = folder.read(file);
  const wrong = titleProblem(title) ?? folderProblem(folder, file);
  if (wrong !== undefined) return { problem: wrong };
  const facts = newFactsFile(folder, file, title);
  const scenario = scenarioText(asked.answer, {
    title,
    facts: posix.relative(posix.dirname(file), facts),
    dates: asked.dates,
  });
  const texts = new Map([
    [facts, `${JSON.stringify(asked.facts, null, 2)}\n`],
    [file, scenariosWith(before, scenario, rulesFile)],
  ]);
  const failed = checkProblem(folder, texts, file, title);
  return failed === undefined ? written(folder, texts) : { problem: failed };
}

/** `rules/phase-2.scenarios.headline` of `rules/phase-2.headline`. */
export function scenariosBeside(rulesFile: string): string {
  return rulesFile.endsWith(SCENARIOS) ? rulesFile : `${rulesFile.slice(0, -ENDING.length)}${SCENARIOS}`;
}

function titleProblem(title: string): string | undefined {
  if (title === '') return 'a scenario needs a title';
  if (title.length > MOST_TITLE) return `a title has at most ${MOST_TITLE} characters`;
  return /["\\\p{Cc}\u2028\u2029]/u.test(title)
    ? 'a title has no quotation mark and no backslash'
    : undefined;
}

function folderProblem(folder: Folder, file: string): string | undefined {
  const [unreadable] = folder.unreadable;
  if (unreadable) return unreadable.diagnostic.message;
  const cases = realPath(join(folder.root, posix.dirname(file), 'cases'));
  const root = realPath(folder.root) ?? folder.root;
  return cases === undefined || isInside(root, cases)
    ? undefined
    : 'the folder ‘cases’ is a link that leads out';
}

/** A name that is free, made of the title. */
function newFactsFile({ root }: Folder, file: string, title: string): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 48);
  const base = posix.join(posix.dirname(file), 'cases', plain === '' ? 'case' : plain);
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? '' : `-${number}`}.json`;
    if (!existsSync(join(root, name))) return name;
  }
}

/** What stands there stays as it is, to the last character. */
export function scenariosWith(before: string | undefined, scenario: string, rulesFile: string): string {
  if (before === undefined || before.trim() === '')
    return `use "${posix.basename(rulesFile).slice(0, -ENDING.length)}"\n\n${scenario}`;
  return `${before}${before.endsWith('\n') ? '\n' : '\n\n'}${scenario}`;
}

/** Why the file would not check, or its new scenario not pass. */
function checkProblem(
  folder: Folder,
  texts: ReadonlyMap<string, string>,
  file: string,
  title: string,
): string | undefined {
  const host: Host = { read: (path) => texts.get(path) ?? folder.read(path) };
  const { program, diagnostics } = openProject(host, [file]);
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  if (!program || first) return `‘${shownPath(join(folder.root, file))}’ would not check: ${first?.message}`;
  return scenarioProblem(program, host, file, title);
}

function scenarioProblem(program: CoreProgram, host: Host, file: string, title: string): string | undefined {
  const [scenario, other] = program.scenarios.filter(
    (one) => one.titleAt.file === file && one.title === title,
  );
  if (other) return 'there is a scenario of that title already';
  const [failed] = scenario ? runScenario(program, scenario, host).diagnostics : [];
  return failed && `the scenario would fail: ${failed.message}`;
}

function written(folder: Folder, texts: ReadonlyMap<string, string>): Kept {
  const paths = [...texts].map(([name, text]): [string, string] => [diskPath(folder, name), text]);
  try {
    writeAll(new Map(paths));
  } catch (error) {
    if (error instanceof Stop) return { problem: error.message };
    throw error;
  }
  return { files: paths.map(([path]) => shownPath(path)) };
}
