// A rule file -> the modules that stand for it when a program imports it: one for each plan and programme that it declares,
// the checks of facts that those rest on, and one that hands them on by their names.

import { posix, resolve } from 'node:path';
import { type CoreProgram, ENDING, moduleNames, renderDiagnostics } from '../../src/index.ts';
import {
  factSchema,
  moduleFiles,
  type Named,
  oneOfEachRecord,
  validatorCode,
  withPlans,
} from '../build-plan.ts';
import { nameIn, realPath } from '../files.ts';
import { Stop } from '../report.ts';
import { openRules, programOf, type Rules } from '../rules.ts';

export { ENDING };

export interface FromFile {
  /** Texts by file name; that of the rule file itself is `''`. */
  readonly modules: ReadonlyMap<string, string>;
  /** Full paths of every rule file that it rests on. */
  readonly files: readonly string[];
}

/** Throws an `Error` that tells the mistakes of rules as `headline check` does. */
export function modulesOf(path: string): FromFile {
  const { rules, program, declared } = toldAsError(() => declaredIn(path));
  const all = withPlans(program, declared);
  const checks = toldAsError(() => oneOfEachRecord(all)).map(
    (one) => [`${moduleNames(one).validator}.js`, validatorCode(factSchema(program, one.of))] as const,
  );
  const code = all.flatMap((one) =>
    moduleFiles(program, one, {}).filter(([name]) => name === `${moduleNames(one).module}.js`),
  );
  const { folder, project } = rules;
  return {
    modules: new Map([['', indexCode(declared)], ...code, ...checks]),
    files: [...project.sources.keys()].map((name) => resolve(folder.root, name)),
  };
}

export interface Declared {
  readonly rules: Rules;
  readonly program: CoreProgram;
  /** The plans and programmes of the file itself, not of those that it uses. */
  readonly declared: readonly Named[];
}

/** Ends as a command does where the rules have mistakes. */
export function declaredIn(path: string): Declared {
  const rules = openRules([path]);
  const program = programOf(rules);
  const file = posix.normalize(nameIn(rules.folder, realPath(path) ?? path));
  const named: readonly Named[] = [...program.plans.values(), ...program.programmes.values()];
  return { rules, program, declared: named.filter(({ origin }) => origin.file === file) };
}

function toldAsError<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Stop ? new Error(stopText(error)) : error;
  }
}

function stopText({ report }: Stop): string {
  const { diagnostics = [], sourceOf = () => undefined, error } = report;
  return error ?? renderDiagnostics(diagnostics, sourceOf);
}

/** Each plan by its name; the only one also as what the file gives by default. */
function indexCode(declared: readonly Named[]): string {
  const lines = declared.flatMap(({ name }, index) => [
    `import * as plan${index} from ${JSON.stringify(`./${name}.js`)};`,
    `export { plan${index} as ${name} };`,
  ]);
  const isOnly = declared.length === 1 && declared[0]?.name !== 'default';
  return [...lines, ...(isOnly ? ['export default plan0;'] : []), ''].join('\n');
}
