// Paths of the command line -> rules, read and checked; and the plan that is asked for.

import { existsSync } from 'node:fs';
import { dirname, posix, resolve } from 'node:path';
import {
  type CorePlan,
  type CoreProgram,
  type CoreProgramme,
  type Diagnostic,
  diagnostic,
  ENDING,
  type Facts,
  hasErrors,
  nearestName,
  openProject,
  type Project,
  pickPlan,
  positionAt,
  type Question,
  type Source,
  type SourceOf,
  type Span,
  spanText,
  type WordsOf,
} from '../src/index.ts';
import {
  commonFolder,
  type Folder,
  type GivenPath,
  givenPath,
  nameIn,
  openFolder,
  realPath,
  rootOf,
  searchFolder,
  shownPath,
} from './files.ts';
import { refuse, stop } from './report.ts';

export interface RuleFiles {
  readonly folder: Folder;
  /** The files asked for, by their names in the folder. */
  readonly names: readonly string[];
}

/** Where rules are looked for when no path is given. */
function usualPaths(): readonly string[] {
  return [existsSync('rulesets') ? 'rulesets' : '.'];
}

/** The rule files under these paths. */
export function findRules(paths: readonly string[]): RuleFiles {
  const found = (paths.length > 0 ? paths : usualPaths()).map(givenPath);
  const given = found.filter((one): one is GivenPath => !isDiagnostic(one));
  if (given.length < found.length) stop(found.filter(isDiagnostic));
  const searched = given.map(ruleFilesAt);
  const missing = searched.filter(isDiagnostic);
  if (missing.length > 0) stop(missing);
  const folder = openFolder(rootOf(given));
  const names = searched.flatMap((one) => (isDiagnostic(one) ? [] : one)).map((path) => nameIn(folder, path));
  return { folder, names: [...new Set(names)] };
}

function isDiagnostic(value: Diagnostic | GivenPath | readonly string[]): value is Diagnostic {
  return 'severity' in value;
}

function ruleFilesAt({ text, path, isFolder }: GivenPath): readonly string[] | Diagnostic {
  if (!isFolder && path.endsWith(ENDING)) return [path];
  const files = isFolder ? searchFolder(path, ENDING) : [];
  if (isDiagnostic(files) || files.length > 0) return files;
  const help = isFolder ? {} : { help: `a rule file ends in ${ENDING}` };
  return diagnostic('input/no-rules', { file: '', start: 0, end: 0 }, { path: text }, help);
}

export interface Rules {
  readonly project: Project;
  readonly folder: Folder;
  /** With the names of files as people are shown them. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sourceOf: SourceOf;
  readonly wordsOf: WordsOf;
}

/** The rules under these paths and all that they use, checked. */
export function openRules(paths: readonly string[]): Rules {
  const { folder, names } = findRules(paths);
  const project = openProject(folder, names);
  const sourceOf = shownSources(folder, project.sources.values());
  if (folder.unreadable.length > 0) stop(unreadableIn(folder, project), sourceOf);
  return {
    project,
    folder,
    diagnostics: project.diagnostics.map((found) => shown(folder, withRoot(folder, found))),
    sourceOf,
    wordsOf: (origin) => {
      const source = project.sources.get(origin.file);
      return source ? spanText(source, origin) : '';
    },
  };
}

/** The same rules with their files named from the nearest folder that holds them all, wherever the command is run. */
export function fromNearestFolder({ project, folder: { root } }: Rules): Project {
  const paths = [...project.sources.keys()].map((name) => resolve(root, name));
  const folder = openFolder(paths.map((path) => dirname(path)).reduce(commonFolder));
  return openProject(
    folder,
    paths.map((path) => nameIn(folder, path)),
  );
}

/** A ‘use’ that leaves the project is told where the project ends. */
function withRoot({ root }: Folder, found: Diagnostic): Diagnostic {
  if (found.code !== 'names/use-outside' || found.help !== undefined) return found;
  const folder = root === process.cwd() ? 'the one in which the command is run' : `‘${shownPath(root)}’`;
  return {
    ...found,
    help: `the folder of the project is ${folder}; run the command in one that holds both files`,
  };
}

/** The program of rules that have no errors. */
export function programOf({ project, diagnostics, sourceOf }: Rules): CoreProgram {
  return project.program && !hasErrors(diagnostics) ? project.program : stop(diagnostics, sourceOf);
}

/** A plan that is asked by name, or one that a programme picks once the facts are known. */
export interface AskedPlan {
  /** The record that it is for. */
  readonly of: string;
  /** The dates that it asks for. */
  readonly dates: readonly string[];
  readonly pick: (
    facts: Facts,
    question: Question,
    phase: string | undefined,
  ) => { readonly plan: CorePlan; readonly phase: string | undefined };
}

export function askedOf(program: CoreProgram, name: string): AskedPlan {
  const programme = program.programmes.get(name);
  if (!programme) {
    const plan = planCalled(program, name);
    return {
      of: plan.of,
      dates: datesOf([plan]),
      pick: (_, __, phase) =>
        phase === undefined ? { plan, phase } : refuse(`‘${name}’ is a plan: only a programme has phases`),
    };
  }
  const names = programme.phases.flatMap(({ plan, local }) => [plan, ...local.map((place) => place.plan)]);
  return {
    of: programme.of,
    dates: datesOf(names.map((plan) => planCalled(program, plan))),
    pick: (facts, question, phase) => pickOf(program, programme, facts, question, phase),
  };
}

/** The dates that plans ask for, each once. */
export function datesOf(plans: readonly CorePlan[]): readonly string[] {
  const given = plans.flatMap(({ dates }) => dates.filter(({ rule }) => rule === undefined));
  return [...new Set(given.map(({ name }) => name))];
}

function pickOf(
  program: CoreProgram,
  programme: CoreProgramme,
  facts: Facts,
  question: Question,
  phase: string | undefined,
): { readonly plan: CorePlan; readonly phase: string } {
  const picked = pickPlan(program, programme, facts, question, phase);
  if (picked.kind === 'plan') return picked;
  const keys = programme.phases.map(({ key }) => key).join(', ');
  if (picked.kind === 'not known')
    return refuse(
      `which plan holds rests on ${picked.what.replaceAll('_', ' ')}, which is not known`,
      `give it, or say the phase: --phase with one of ${keys}`,
    );
  return refuse(
    phase === undefined ? 'no phase is for such a case' : `there is no phase ‘${phase}’`,
    `the phases are ${keys}`,
  );
}

export function planCalled({ plans, programmes }: CoreProgram, name: string): CorePlan {
  const plan = plans.get(name);
  if (plan) return plan;
  if (programmes.has(name)) return refuse(`‘${name}’ is a programme`, 'say one of its plans');
  return stop([unknownPlan([...plans.keys(), ...programmes.keys()], name)]);
}

function unknownPlan(plans: readonly string[], name: string): Diagnostic {
  const near = nearestName(name, plans);
  const known = plans.length > 0 ? `the plans are ${plans.join(', ')}` : 'these rules have no plan';
  const help = near === undefined ? known : `did you mean ‘${near}’?`;
  return diagnostic('input/unknown-plan', { file: '', start: 0, end: 0 }, { name }, { help });
}

// -- names as they are shown ----------------------------------------------------------------------------------

/** A diagnostic with files named as people are shown them. */
export function shown(folder: Folder, found: Diagnostic): Diagnostic {
  const { related, fix } = found;
  const at = (span: Span): Span => ({ ...span, file: span.file && shownName(folder, span.file) });
  const placed = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: at(one.span) });
  return {
    ...placed(found),
    ...(related && { related: related.map(placed) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map(placed) } }),
  };
}

export function shownName({ root }: Folder, name: string): string {
  return shownPath(resolve(root, name));
}

/** `rulesets/england/phase-2.headline:17`: the file and the line, as people are shown them. */
export function placeText(
  { folder, project }: Pick<Rules, 'folder' | 'project'>,
  { file, start }: Span,
): string {
  const source = project.sources.get(file);
  return `${shownName(folder, file)}:${source ? positionAt(source, start).line : 1}`;
}

/** The sources by the names that people are shown. */
export function shownSources(folder: Folder, sources: Iterable<Source>): SourceOf {
  const byName = new Map<string, Source>();
  for (const { file, text } of sources) {
    const name = shownName(folder, file);
    byName.set(name, { file: name, text });
  }
  return (file) => byName.get(file);
}

// -- files that are used and can't be read --------------------------------------------------------------------

/** The library takes them for absent; what is told instead is why, and where they are used. */
function unreadableIn(folder: Folder, { diagnostics, sources }: Project): readonly Diagnostic[] {
  const uses = diagnostics.filter(({ code }) => code === 'names/use-not-found');
  return folder.unreadable.map(({ name, diagnostic: found }) => {
    const users = uses.filter(({ span }) => usedName(sources.get(span.file), span) === name);
    const related = users.map(({ span }) => ({ span, label: 'it is used here' }));
    return {
      ...found,
      related: related.map((one) => ({ ...one, span: shown(folder, { ...found, span: one.span }).span })),
    };
  });
}

function usedName(source: Source | undefined, span: Span): string | undefined {
  const path = source?.text.slice(span.start, span.end).replace(/^"|"$/g, '');
  return path === undefined ? undefined : posix.join(posix.dirname(span.file), path + ENDING);
}

/** Where a file of the project is on the disk, links followed. */
export function diskPath({ root }: Folder, name: string): string {
  const path = resolve(root, name);
  return realPath(path) ?? path;
}
